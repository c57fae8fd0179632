"""A prompt that a model finds too long is asked again with fewer whole passages, half at a time."""

import json
from itertools import pairwise
from typing import Any

import pytest

from answering import Answer, Assistant
from answering.prose import Cause, Model, ProseAnswer, Turn, write
from tests.answering.prose.playing import answer_of
from tests.answering.prose.scripted import ScriptedServer

QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
RIGHT = "Bộ Nội vụ đã hoàn thành 160 nhiệm vụ [1]."

LENGTH = "This model's maximum context length is 4096 tokens. However, "
TOO_LONG: dict[str, tuple[int, Any]] = {
    "openai": (
        400,
        {
            "error": {
                "message": f"{LENGTH}your messages resulted in 5120 tokens.",
                "type": "invalid_request_error",
                "param": "messages",
                "code": "context_length_exceeded",
            }
        },
    ),
    "openai, per minute": (
        429,
        {
            "error": {
                "message": "Request too large for gpt-x on tokens per min (TPM): Limit 30000, "
                "Requested 40000.",
                "type": "tokens",
                "code": "rate_limit_exceeded",
            }
        },
    ),
    "llama.cpp": (
        400,
        {
            "error": {
                "code": 400,
                "message": "request (3224 tokens) exceeds the available context size (1024 "
                "tokens), try increasing it",
                "type": "exceed_context_size_error",
                "n_prompt_tokens": 3224,
                "n_ctx": 1024,
            }
        },
    ),
    "vllm, not nested": (
        400,
        {
            "object": "error",
            "message": f"{LENGTH}you requested 4500 tokens (3700 in the messages, 800 in the "
            "completion). Please reduce the length of the messages or completion.",
            "type": "BadRequestError",
            "param": None,
            "code": 400,
        },
    ),
    "vllm, of max_tokens": (
        400,
        {
            "error": {
                "message": "'max_tokens' or 'max_completion_tokens' is too large: 800. "
                f"{LENGTH}your request has 3700 input tokens (800 > 4096 - 3700).",
                "type": "BadRequestError",
                "param": "max_tokens",
                "code": 400,
            }
        },
    ),
    "tgi": (
        422,
        {
            "error": "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. "
            "Given: 3700 `inputs` tokens and 800 `max_new_tokens`",
            "error_type": "validation",
        },
    ),
    "lm studio": (
        400,
        {
            "error": "The number of tokens to keep from the initial prompt is greater than the "
            "context length (n_keep: 13055>= n_ctx: 4096)."
        },
    ),
    "mistral": (
        400,
        {
            "object": "error",
            "message": "Prompt contains 40000 tokens and 0 draft tokens, too large for model with "
            "32768 maximum context length",
            "type": "invalid_request_prompt",
            "code": "3051",
        },
    ),
    "gemini": (
        400,
        [
            {
                "error": {
                    "code": 400,
                    "message": "The input token count (1200000) exceeds the maximum number of "
                    "tokens allowed (1048576).",
                    "status": "INVALID_ARGUMENT",
                }
            }
        ],
    ),
    "anthropic": (
        400,
        {
            "error": {
                "message": "prompt is too long: 210000 tokens > 200000 maximum",
                "type": "invalid_request_error",
            }
        },
    ),
    "a body too large": (413, "<html>413 Request Entity Too Large</html>"),
}


def refusal(name: str) -> dict[str, Any]:
    status, body = TOO_LONG[name]
    return {"status": status, "body": body if isinstance(body, str) else json.dumps(body)}


def asked(server: ScriptedServer, assistant: Assistant, *turns: Turn) -> ProseAnswer:
    return answer_of(
        list(write(assistant, Model(server.url, "m", timeout=5), QUESTION, turns=turns))
    )


def shown(server: ScriptedServer) -> list[int]:
    """Return how many passages each request held."""
    return [request["messages"][-1]["content"].count("(bài «") for request in server.requests]


@pytest.mark.parametrize("name", TOO_LONG)
def test_each_server_s_words_are_understood(
    name: str, server: ScriptedServer, assistant: Assistant
) -> None:
    server.play(refusal(name), refusal(name), {"reply": RIGHT})
    answer = asked(server, assistant)
    assert answer.failure is None
    first, second, third = shown(server)
    assert (second, third) == (first // 2, first // 4)


def test_what_is_left_is_whole_and_the_best(server: ScriptedServer, assistant: Assistant) -> None:
    server.play(refusal("llama.cpp"), {"reply": RIGHT})
    (sentence,) = asked(server, assistant).shown
    long, short = (request["messages"][-1]["content"] for request in server.requests)
    passages = long.partition("\n\nCâu hỏi:")[0].split("\n[")
    kept = short.partition("\n\nCâu hỏi:")[0].split("\n[")
    assert 1 < len(kept) < len(passages)
    assert kept == passages[: len(kept)]
    assert "160" in sentence.citations[0].quote


def test_at_last_the_conversation_goes_and_then_the_verbatim_reply_stands_in(
    server: ScriptedServer, assistant: Assistant
) -> None:
    server.play(refusal("openai"))
    answer = asked(server, assistant, Turn("Ai chủ trì hội nghị?", "Thủ tướng."))
    assert answer.failure is Cause.TOO_LONG
    assert isinstance(answer.reply, Answer)
    counts = shown(server)
    assert all(later == earlier // 2 for earlier, later in pairwise(counts[:-1]))
    assert counts[-2:] == [1, 1]
    assert [len(request["messages"]) for request in server.requests[-2:]] == [4, 2]


def test_what_is_told_when_words_have_come_is_not_asked_again(
    server: ScriptedServer, assistant: Assistant
) -> None:
    chunk = '{"choices": [{"index": 0, "delta": {"content": "Có "}, "finish_reason": null}]}'
    error = '{"error": {"message": "context length exceeded", "code": 400}}'
    raw = f"data: {chunk}\n\ndata: {error}\n\n".encode().decode("latin-1")
    server.play({"raw": raw}, {"reply": RIGHT})
    assert asked(server, assistant).failure is Cause.TOO_LONG
    assert len(server.requests) == 1


def test_another_failure_is_not_asked_again(server: ScriptedServer, assistant: Assistant) -> None:
    server.play({"status": 401}, {"reply": RIGHT})
    assert asked(server, assistant).failure is Cause.KEY
    assert len(server.requests) == 1


def test_a_completion_too_long_asks_for_less_of_it(
    server: ScriptedServer, assistant: Assistant
) -> None:
    message = "max_tokens is too large: 800. This model supports at most 512 completion tokens."
    server.play({"status": 400, "body": {"error": {"message": message}}}, {"reply": RIGHT})
    assert asked(server, assistant).failure is None
    first, second = server.requests
    assert "max_tokens" in first
    assert "max_tokens" not in second
    assert first["messages"] == second["messages"]

"""On the wire: tries again where it helps, stops at once, goes nowhere else, tells no secret."""

import logging
import re
import time
from itertools import pairwise
from pathlib import Path
from threading import Event, Timer

import pytest

from answering import Assistant, Courtesy
from answering.prose import Cause, Done, Found, Model, Settled, Turn, Writing, write
from answering.prose.asking import ask
from answering.prose.causes import Failed
from answering.prose.prompt import Prompt
from tests.answering.prose.playing import answer_of, played
from tests.answering.prose.scripted import ScriptedServer

PAGE = Path(__file__).parents[3] / "docs" / "prose.md"
QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
RIGHT = "Năm 2025, Bộ Nội vụ được giao 183 nhiệm vụ, trong đó đã hoàn thành 160 nhiệm vụ [1]."
PROMPT = Prompt(({"role": "user", "content": "Gì?"},), (), 100)


def asked(server: ScriptedServer, timeout: float = 5, key: str | None = None) -> str:
    return "".join(ask(Model(server.url, "m", key, timeout=timeout), PROMPT, Event()))


def cause(server: ScriptedServer, timeout: float = 5) -> Cause:
    with pytest.raises(Failed) as failed:
        asked(server, timeout)
    return failed.value.cause


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_what_may_pass_is_tried_again(server: ScriptedServer, status: int) -> None:
    server.play({"status": status}, {"status": status}, {"reply": "Được."})
    assert asked(server) == "Được."
    assert len(server.requests) == 3


def test_three_tries_are_enough(server: ScriptedServer) -> None:
    server.play({"status": 503})
    assert cause(server) is Cause.SERVER
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 422])
def test_what_stays_wrong_is_asked_once(server: ScriptedServer, status: int) -> None:
    server.play({"status": status})
    cause(server)
    assert len(server.requests) == 1


def test_a_long_rest_is_not_waited_for(server: ScriptedServer) -> None:
    server.play({"status": 429, "headers": {"Retry-After": "3600"}})
    assert cause(server) is Cause.BUSY
    assert len(server.requests) == 1


def test_a_stream_that_broke_is_not_begun_anew(server: ScriptedServer) -> None:
    server.play({"reply": "Một hai ba bốn", "drop": 1}, {"reply": "Lại."})
    assert cause(server) is Cause.CUT
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", ["max_tokens", "temperature"])
def test_a_parameter_that_is_refused_is_left_out(server: ScriptedServer, name: str) -> None:
    refusal = {"error": {"message": f"Unsupported parameter: '{name}'", "code": "x"}}
    server.play({"status": 400, "body": refusal}, {"reply": "Được."})
    assert asked(server) == "Được."
    assert name in server.requests[0]
    assert name not in server.requests[1]


STRANGE = [
    "null",
    "5",
    '"x"',
    "[]",
    "{}",
    '{"choices": null}',
    '{"choices": {}}',
    '{"choices": "abc"}',
    '{"choices": [null]}',
    '{"choices": [7]}',
    '{"choices": [{}]}',
    '{"choices": [{"delta": null}]}',
    '{"choices": [{"delta": {"content": 5}}]}',
    '{"choices": [{"delta": "abc"}]}',
    "NaN",
    "{",
    '{"choices": [{"delta": {"content": "\\ud83d"}}]}',
    '{"error": "hỏng"}',
    '{"error": {"message": 5}}',
]


@pytest.mark.parametrize("data", STRANGE)
def test_strange_data_is_a_failure_like_any_other(server: ScriptedServer, data: str) -> None:
    server.play({"raw": f"data: {data}\n\n".encode().decode("latin-1")})
    assert cause(server) in {Cause.GARBLED, Cause.CUT, Cause.SERVER}


def test_so_is_a_body_that_is_not_what_it_says(server: ScriptedServer) -> None:
    server.play({"raw": "xyz", "headers": {"Content-Encoding": "gzip"}})
    assert cause(server) in {Cause.GARBLED, Cause.CUT, Cause.UNREACHABLE}


def test_no_server_is_there() -> None:
    with pytest.raises(Failed) as failed:
        list(ask(Model("http://127.0.0.1:9/v1", "m"), PROMPT, Event()))
    assert failed.value.cause is Cause.UNREACHABLE


def test_a_silent_server_is_not_waited_for_long(server: ScriptedServer) -> None:
    server.play({"reply": "Muộn.", "wait": 30})
    started = time.monotonic()
    assert cause(server, timeout=0.3) is Cause.SLOW
    assert time.monotonic() - started < 20


def test_nor_one_that_dribbles(server: ScriptedServer) -> None:
    server.play({"reply": "a" * 1000, "cut": 1, "delay": 0.05})
    assert cause(server, timeout=0.2) in {Cause.ENDLESS, Cause.SLOW}


@pytest.mark.parametrize(
    "script", [{"reply": "Muộn.", "wait": 30}, {"reply": "a", "endless": True}]
)
def test_stop_ends_the_connection_at_once(
    server: ScriptedServer, script: dict[str, object]
) -> None:
    server.play({"delay": 0.01} | script)
    stop = Event()
    Timer(0.3, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Failed) as failed:
        list(ask(Model(server.url, "m", timeout=60), PROMPT, stop))
    assert failed.value.cause is Cause.STOPPED
    assert time.monotonic() - started < 20
    if "endless" in script:
        assert server.closed.wait(20)


def test_closing_the_iterator_ends_the_connection(
    server: ScriptedServer, assistant: Assistant
) -> None:
    server.play({"reply": "Bộ Nội vụ ", "endless": True, "delay": 0.01})
    events = write(assistant, Model(server.url, "m"), QUESTION)
    assert any(isinstance(event, Writing) for event in events)
    events.close()
    assert server.closed.wait(20)


def test_no_other_host_is_gone_to(server: ScriptedServer) -> None:
    with ScriptedServer() as other:
        other.play({"reply": "Được."})
        server.play({"status": 307, "headers": {"Location": f"{other.url}/chat/completions"}})
        assert cause(server) is Cause.REFUSED
        assert other.requests == []


def test_the_key_is_sent_and_nothing_else_is_told(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-cua-nguoi-khac")
    monkeypatch.setenv("OPENAI_ORG_ID", "to-chuc")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Rieng: bi-mat")
    server.play({"reply": "Được."})
    asked(server, key="sk-bi-mat")
    asked(server)
    first, second = server.headers
    assert first["Authorization"] == "Bearer sk-bi-mat"
    assert "Authorization" not in second
    assert not {"to-chuc", "bi-mat", "sk-cua-nguoi-khac"} & set(second.values())
    assert not any(name.lower().startswith(("x-", "openai-", "user-agent")) for name in first)


def test_the_key_is_never_logged(
    server: ScriptedServer, assistant: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.play({"status": 401, "body": {"error": {"message": "sai khoá sk-bi-mat"}}})
    model = Model(server.url, "m", "sk-bi-mat")
    answer = answer_of(list(write(assistant, model, QUESTION)))
    assert answer.failure is Cause.KEY
    assert "bi-mat" not in f"{answer.failure} {answer!r}"
    assert not [record for record in caplog.records if "Bearer" in record.getMessage()]


def test_the_events_of_an_answer(server: ScriptedServer, assistant: Assistant) -> None:
    events = played(server, assistant, QUESTION, {"reply": RIGHT})
    assert isinstance(events[0], Found)
    drafts = [event.text for event in events if isinstance(event, Writing)]
    assert all(later.startswith(earlier) for earlier, later in pairwise(drafts))
    assert [type(event) for event in events[-2:]] == [Settled, Done]
    assert answer_of(events).failure is None


def test_what_is_not_from_the_reports_is_dropped_by_a_setting(
    server: ScriptedServer, assistant: Assistant
) -> None:
    server.play({"reply": f"{RIGHT} Thủ đô của nước Pháp là Paris."})
    model = Model(server.url, "m", marks_unfound=False)
    (sentence,) = answer_of(list(write(assistant, model, QUESTION))).shown
    assert "160" in sentence.text


def test_the_conversation_and_the_meaning_go_along(
    server: ScriptedServer, assistant: Assistant
) -> None:
    server.play({"reply": "Các báo cáo không nói điều này."})
    turns = [Turn("Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ năm 2025?", "160 nhiệm vụ.")]
    events = list(write(assistant, Model(server.url, "m"), "Còn năm 2021 thì sao?", turns=turns))
    answer = answer_of(events)
    assert "2021" in answer.question
    assert answer.question != "Còn năm 2021 thì sao?"
    said = server.requests[0]["messages"]
    assert said[2]["content"] == "160 nhiệm vụ."
    assert answer.question in said[-1]["content"]


def test_a_greeting_needs_no_model(server: ScriptedServer, assistant: Assistant) -> None:
    answer = answer_of(played(server, assistant, "Xin chào!", {"reply": "Chào bạn."}))
    assert isinstance(answer.reply, Courtesy)
    assert answer.failure is Cause.NEEDLESS
    assert server.requests == []


def test_its_page_of_docs_shows_it(
    server: ScriptedServer,
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    blocks = re.findall(r"```py\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    (code,) = [block for block in blocks if "answering.prose" in block]
    server.play({"reply": "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã [1]."})
    monkeypatch.setattr("answering.open_assistant", lambda: assistant)
    monkeypatch.setenv("NGUYENVAN_LLM_URL", server.url)
    monkeypatch.setenv("NGUYENVAN_LLM_MODEL", "m")
    exec(code, {})
    shown = capsys.readouterr().out
    assert "Standing.BORNE_OUT Phú Thọ giảm 69,1% đơn vị hành chính cấp xã. [" in shown
    assert "None Answer(" in shown

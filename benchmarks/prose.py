"""The time to the first visible word of prose, beside the bare client's, within one run.

    python -m benchmarks.prose [--rounds 20] [--wait 0.2]

The model is a server on this machine that says what a script tells it, after so many seconds: it is
the tests' own, so a checkout is needed. Both take the same messages, each over a new connection, in
turns. Ours also searches, answers word for word, and writes the messages.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from answering import Assistant, open_assistant
from answering.prose import Event, Model, Settled, Writing, prepare, write, write_beside
from answering.prose.client import open_client, open_http
from answering.prose.prompt import Prompt, make_prompt, passages_for
from benchmarks.speed import seconds
from tests.answering.prose.scripted import ScriptedServer

QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
REPLY = "Năm 2025, Bộ Nội vụ được giao 183 nhiệm vụ, trong đó đã hoàn thành 160 nhiệm vụ [1]."
ROUNDS = 20
WAIT = 0.2
"""Seconds before the scripted model says its first word."""


@dataclass(frozen=True, slots=True)
class FirstWords:
    """Seconds to the first word: the bare client's, ours, and ours once the reply is there.

    `reply` and `search` are how long those take by themselves.
    """

    bare: float
    whole: float
    beside: float
    reply: float
    search: float


def first_words(assistant: Assistant, model: Model) -> FirstWords:
    """Measure each once, one after the other, so that a slow moment strikes all."""
    reply = assistant.ask(QUESTION)
    passages = passages_for(reply, assistant.search(QUESTION))
    prompt = make_prompt(QUESTION, passages, (), model.context)
    return FirstWords(
        _seconds(lambda: _bare(model, prompt)),
        _seconds(lambda: _visible(write(assistant, model, QUESTION))),
        _seconds(lambda: _visible(write_beside(assistant, model, reply))),
        seconds(assistant.ask, QUESTION),
        seconds(assistant.search, QUESTION),
    )


def added(measured: list[FirstWords]) -> tuple[list[float], list[float]]:
    """Return what ours adds to the bare client in each round: in all, and beside the reply."""
    return (
        [one.whole - one.bare for one in measured],
        [one.beside - one.bare for one in measured],
    )


def _seconds(words: Callable[[], Generator[str, None, None]]) -> float:
    """Return how long the first of `words` takes; what follows is not waited for."""
    started = time.perf_counter()
    coming = words()
    next(coming)
    waited = time.perf_counter() - started
    coming.close()
    return waited


def _bare(model: Model, prompt: Prompt) -> Generator[str, None, None]:
    asked: dict[str, Any] = {"messages": list(prompt.messages), "max_tokens": prompt.reply}
    with open_http(model, lambda event, details: None) as http, open_client(model, http) as client:
        chunks = client.chat.completions.create(
            model=model.name, stream=True, temperature=0, **asked
        )
        with chunks:
            for chunk in chunks:
                if said := chunk.choices[0].delta.content:
                    yield said


def _visible(events: Generator[Event, None, None]) -> Generator[str, None, None]:
    for event in events:
        match event:
            case Writing(text) if text.strip():
                yield text
            case Settled(sentence):
                yield sentence.text


def _told(name: str, measured: list[float]) -> str:
    median, ninth = statistics.median(measured), statistics.quantiles(measured, n=10)[-1]
    return f"| {name} | {median * 1000:.0f} ms | {ninth * 1000:.0f} ms |"


def main() -> None:
    """Print what ours adds to the bare client, the median and the ninth decile over all rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--wait", type=float, default=WAIT)
    options = parser.parse_args()
    assistant = open_assistant()
    prepare()
    with ScriptedServer() as server:
        server.play({"reply": REPLY, "wait": options.wait, "delay": 0.02, "cut": 4})
        model = Model(server.url, "scripted")
        first_words(assistant, model)
        measured = [first_words(assistant, model) for _ in range(options.rounds)]
    whole, beside = added(measured)
    print("| first visible word | median | ninth decile |\n| --- | --- | --- |")
    print(_told("the bare client", [one.bare for one in measured]))
    print(_told("ours adds, the verbatim reply included", whole))
    print(_told("ours adds, the reply being there", beside))
    print(_told("a verbatim reply", [one.reply for one in measured]))
    print(_told("a search", [one.search for one in measured]))


if __name__ == "__main__":
    main()

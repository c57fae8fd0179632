"""The scripted replies, read from their file and played through a server on loopback."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from answering import Assistant
from answering.prose import Cause, Done, Event, Model, ProseAnswer, write
from tests.answering.prose.scripted import ScriptedServer

REPLIES = Path(__file__).with_name("replies.jsonl")


@dataclass(frozen=True, slots=True)
class Scripted:
    """One reply: `right` are sentences that must be borne out, `wrong` words that never may be.

    `failure` is the cause with which the verbatim reply must stand in, None where prose stands.
    """

    id: str
    kind: str
    question: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    failure: Cause | None
    script: dict[str, Any]


def read_replies() -> list[Scripted]:
    """Return every scripted reply."""
    return [_scripted(json.loads(line)) for line in REPLIES.read_text("utf-8").splitlines()]


def _scripted(line: dict[str, Any]) -> Scripted:
    return Scripted(
        line["id"],
        line["kind"],
        line["question"],
        tuple(line["right"]),
        tuple(line["wrong"]),
        Cause[line["failure"]] if line["failure"] else None,
        {"reply": line["reply"]} | line.get("play", {}),
    )


def played(
    server: ScriptedServer, assistant: Assistant, question: str, *scripts: dict[str, Any]
) -> list[Event]:
    """Return the events of a question while the server plays `scripts`."""
    server.play(*scripts)
    return list(write(assistant, Model(server.url, "m", timeout=5), question))


def answer_of(events: list[Event]) -> ProseAnswer:
    """Return the answer, which is the last event and only that."""
    (done,) = (event for event in events if isinstance(event, Done))
    assert done is events[-1]
    return done.answer

"""Replies read back from JSON: the exact inverse of `serialising.exact_json`."""

from collections.abc import Callable
from datetime import date

from answering.answer import (
    Answer,
    Arrangement,
    Citation,
    Contents,
    Courtesy,
    Nearest,
    NoAnswer,
    Reply,
    Statement,
)
from answering.grounds import Grounds, Nearness
from answering.serialising import Json
from retrieval import EVERYTHING, Article, Filter, Span

Found = Callable[[Json], Article]
"""Finds the article that some JSON tells; it has the keys that were written of it."""


def read_reply(said: Json, found: Found) -> Reply:
    """Return the reply that `said` was written from.

    Raises `KeyError` or `ValueError` where `said` is no such JSON, and what `found` raises.
    """
    question, within = said["question"], read_within(said)
    confidence = said["confidence"]
    match said["kind"]:
        case "answer":
            statements = tuple(_statement(one, found) for one in said["statements"])
            arrangement = Arrangement(said["arrangement"].replace("_", " "))
            lacking = tuple(said["lacking"])
            return Answer(question, statements, within, arrangement, lacking, confidence)
        case "no_answer":
            nearest = tuple(Nearest(_citation(one, found), one["score"]) for one in said["nearest"])
            missing, apart = tuple(said["missing"]), tuple(said.get("apart", ()))
            return NoAnswer(question, missing, nearest, within, confidence, apart)
        case "contents":
            return Contents(question, tuple(map(found, said["articles"])), within, confidence)
        case "courtesy":
            return Courtesy(question, within, confidence)
        case kind:
            raise ValueError(f"expected a kind of reply, found {kind!r}")


def read_within(said: Json) -> Filter:
    """Return the bounds under the key `within`; where there is none, there are no bounds."""
    if (within := said.get("within")) is None:
        return EVERYTHING
    return Filter(
        frozenset(within["articles"]),
        frozenset(within["sources"]),
        _date(within["since"]),
        _date(within["until"]),
    )


def _date(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _citation(said: Json, found: Found) -> Citation:
    return Citation(found(said), Span(said["start"], said["end"]))


def _statement(said: Json, found: Found) -> Statement:
    return Statement(
        said["text"],
        tuple(_citation(one, found) for one in said["citations"]),
        tuple(Span(one["start"], one["end"]) for one in said["highlights"]),
        said["under"],
        _grounds(said["grounds"]) if said["grounds"] else None,
    )


def _grounds(said: Json) -> Grounds:
    return Grounds(
        tuple(said["in_sentence"]),
        tuple(said["in_context"]),
        tuple(said["in_neither"]),
        Nearness(said["nearness"].replace("_", " ")),
    )

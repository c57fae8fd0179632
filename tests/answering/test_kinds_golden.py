"""The kinds of question, by the labelled questions: what share of each is told right."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from answering.kinds import Kind, wanted_of
from retrieval import fold, parse_question

QUESTIONS = Path(__file__).resolve().parent.parent / "golden" / "kinds.jsonl"
TYPED = [kind for kind in Kind if kind is not Kind.MORE]
"""Kinds that a question is of by its own words: more is asked only after another question."""


def told_right(spelt: bool) -> dict[tuple[str, str], float]:
    """Return the share told right by kind and half, as typed or without any diacritics."""
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for line in QUESTIONS.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["question"] if spelt else fold(row["question"]).lower()
        told = wanted_of(parse_question(text)).kind.value
        right[row["kind"], row["half"]].append(told == row["kind"])
    return {key: sum(each) / len(each) for key, each in right.items()}


@pytest.mark.parametrize("spelt", [True, False], ids=["as typed", "folded"])
@pytest.mark.parametrize("half", ["dev", "held"])
@pytest.mark.parametrize("kind", TYPED)
def test_no_kind_falls_behind(kind: Kind, half: str, spelt: bool) -> None:
    assert told_right(spelt)[kind.value, half] >= (0.9 if half == "dev" else 0.85)


def test_the_set_is_large_and_split_in_halves() -> None:
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    assert len(rows) >= 260
    assert len({row["question"] for row in rows}) == len(rows)
    assert {row["kind"] for row in rows} == {kind.value for kind in TYPED}
    held = sum(row["half"] == "held" for row in rows)
    assert 0.4 <= held / len(rows) <= 0.6

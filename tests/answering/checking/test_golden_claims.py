"""The golden claims on the five articles: what checking promises, by kind."""

import pytest

from answering import Assistant
from answering.checking import Verdict
from benchmarks.claims import Judged, false_alarms, judge, read_claims, share, table


@pytest.fixture(scope="module")
def judged(assistant: Assistant) -> list[Judged]:
    return judge(assistant, read_claims())


def caught(judged: list[Judged], *kinds: str) -> float:
    of_kinds = [one for one in judged if one.golden.kind in kinds]
    assert len(of_kinds) >= 15
    return share(of_kinds, lambda one: one.caught)


def test_there_are_enough_of_them_in_both_halves(judged: list[Judged]) -> None:
    halves = [one.golden.half for one in judged]
    assert len(judged) >= 300
    assert min(halves.count("dev"), halves.count("held")) >= 150


@pytest.mark.parametrize(
    ("kinds", "least"),
    [
        (("number", "date", "rounding_silent"), 0.98),
        (("name", "office"), 0.9),
        (("crossed",), 0.7),
        (("moved",), 0.9),
        (("negation",), 0.85),
        (("direction",), 0.7),
        (("unit", "percent_of_other"), 0.85),
        (("absent",), 1.0),
    ],
)
def test_corruptions_are_caught(judged: list[Judged], kinds: tuple[str, ...], least: float) -> None:
    assert caught(judged, *kinds) >= least, table(judged)


def test_true_sentences_raise_no_alarm(judged: list[Judged]) -> None:
    assert false_alarms(judged) <= 0.04, table(judged)
    verbatim = [one for one in judged if one.golden.kind == "verbatim"]
    assert share(verbatim, lambda one: one.verdict is Verdict.VERBATIM) == 1.0


def test_near_quotes_are_caught_and_exact_ones_are_not(judged: list[Judged]) -> None:
    quotes = [one for one in judged if one.golden.kind == "quote"]
    assert share(quotes, lambda one: one.accepted) >= 0.9, table(quotes)

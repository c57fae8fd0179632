"""A few cases of each reader, and that the fuzzer sees what goes wrong."""

import os

import pytest
from hypothesis import strategies as st

from tests.fuzzing import rounds
from tests.fuzzing.reader import Reader
from tests.fuzzing.readers import READERS


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "_BATCH", 3)


@pytest.mark.parametrize("name", READERS)
def test_a_reader_comes_through_a_round(name: str) -> None:
    done = rounds.fuzz(name, 0.01, start=7)
    assert done.failure == ""
    assert done.cases
    assert done.cpu


def _refuses(case: int) -> None:
    if case > 100:
        raise IndexError("too far")


@pytest.mark.parametrize(
    ("read", "told"), [(_refuses, "too far"), (lambda case: os._exit(3), "ended with 3, reading")]
)
def test_a_failure_and_the_end_of_the_process_are_told_with_the_case(
    monkeypatch: pytest.MonkeyPatch, read: object, told: str
) -> None:
    monkeypatch.setattr(rounds, "_BATCH", 100)
    monkeypatch.setitem(READERS, "odd", Reader(st.integers(0, 10_000), read))  # type: ignore[arg-type]
    done = rounds.fuzz("odd", 0.01, start=7)
    assert told in done.failure
    assert "reading " in done.failure

"""Everyday Vietnamese words of several syllables, which say how syllables go together."""

from functools import cache
from pathlib import Path

from retrieval.vietnamese import tokenize

_LIST = Path(__file__).with_name("common_words.txt")


@cache
def common_words() -> tuple[tuple[str, ...], ...]:
    """Return the words of the list in its order, each by its canonical syllables."""
    lines = _LIST.read_text("utf-8").splitlines()
    return tuple(tuple(tokenize(line)) for line in lines if not line.startswith("#"))


def is_common_word(word: str) -> bool:
    """Say whether canonical syllables, with a space between, are a word of the list."""
    return word in _joined()


@cache
def _joined() -> frozenset[str]:
    return frozenset(" ".join(word) for word in common_words())

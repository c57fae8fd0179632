"""Folded text that keeps its places: an offset in it is the same offset in the text as typed."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from retrieval import Span, fold


def aligned(text: str) -> str:
    """Return `text` folded and in lower case, one character for each of its own."""
    return "".join(_folded(character) for character in text)


def is_folded(text: str) -> bool:
    """Say whether `text` is typed without one diacritic."""
    return aligned(text) == text.lower()


def cut(text: str, pattern: "regex.Pattern[str]") -> str:
    """Return `text` without what `pattern` matches in its folded form."""
    return replaced(text, [Span(*match.span()) for match in pattern.finditer(aligned(text))], "")


def replaced(text: str, spans: Sequence[Span], by: str) -> str:
    """Return `text` with `by` in the place of each of some spans, given in their order."""
    for span in reversed(spans):
        text = f"{text[: span.start]}{by}{text[span.end :]}"
    return text


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """A mark that folding drops, or a capital that two letters make, stands for itself."""
    bare = fold(character).lower()
    return bare if len(bare) == 1 else character

"""The words of a text, where each stands, and its vector in that text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import regex

from retrieval import Span, canonical_syllable, fold

_WORD = regex.compile(r"\d+(?:[.,/]\d+)*%?|\p{L}[\p{L}\p{M}]*")

Vectors = npt.NDArray[np.float32]
"""Shape (words, dimension): unit rows, or zeros where a word's vector is not known."""

VectorsOf = Callable[[Sequence[Span]], Vectors]
"""Spans of a text to their vectors in it (see `TokensOfText.of`)."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of `text`: `spelt` in lower case and canonical, `folded` without diacritics too."""

    text: str
    spans: tuple[Span, ...]
    spelt: tuple[str, ...]
    folded: tuple[str, ...]
    vectors: Vectors

    def __len__(self) -> int:
        return len(self.spans)

    def covering(self, span: Span) -> tuple[int, int] | None:
        """Return the half-open range of words that lie in or across `span`; None without one."""
        met = [
            place
            for place, word in enumerate(self.spans)
            if word.start < span.end and word.end > span.start
        ]
        return (met[0], met[-1] + 1) if met else None


def words_of(text: str, vectors_of: VectorsOf) -> Words:
    """Return the words of `text`."""
    spans = tuple(Span(*match.span()) for match in _WORD.finditer(text))
    spelt = tuple(canonical_syllable(span.of(text).lower()) for span in spans)
    return Words(text, spans, spelt, tuple(map(fold, spelt)), vectors_of(spans))

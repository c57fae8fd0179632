"""The words of a text at their spans, canonically spelt."""

from dataclasses import dataclass

import regex

from retrieval import Span, canonical_syllable, fold, tokenize

_WORD = regex.compile(r"\d+(?:[.,/]\d+)*%?|\p{L}[\p{L}\p{M}]*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text at its span: in lower case, canonically spelt."""

    span: Span
    text: str


def words_of(text: str) -> list[Word]:
    """Return the words and numbers of a text with their spans, canonically spelt."""
    return [
        Word(Span(*match.span()), canonical_syllable(match[0].lower()))
        for match in _WORD.finditer(text)
    ]


def folded_words(text: str) -> list[str]:
    """Return the words of a text without diacritics."""
    return [fold(token) for token in tokenize(text)]

"""The order of a Vietnamese dictionary: a, ă, â, b …, and of one letter its tones in order."""

import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {unicodedata.normalize("NFD", letter): rank for rank, letter in enumerate(_LETTERS)}
_TONES = {tone: rank for rank, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
"""Of one syllable: none, huyền, hỏi, ngã, sắc, nặng."""

_SHAPES = frozenset("\u0302\u0306\u031b")
"""The marks that make a letter another one: â, ă, ơ."""

_LETTER, _DIGIT, _OTHER = 2, 1, 0

AlphabetKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def alphabetical(text: str) -> AlphabetKey:
    """Return what sorts texts as a Vietnamese dictionary does, in any case: letters, then tones.

    Blanks and punctuation come before digits, digits before letters. Two texts are equal only
    where they are the same.
    """
    placed = [_placed(char) for char in unicodedata.normalize("NFC", text.casefold())]
    return tuple(letter for letter, _ in placed), tuple(tone for _, tone in placed), text


@lru_cache(maxsize=4096)
def _placed(char: str) -> tuple[tuple[int, int], int]:
    """Return the place of a letter without its tone, and that of its tone."""
    apart = unicodedata.normalize("NFD", char)
    letter, marks = apart[0], apart[1:]
    shaped = letter + "".join(mark for mark in marks if mark in _SHAPES)
    tone = max((_TONES.get(mark, 0) for mark in marks), default=0)
    if (rank := _RANK.get(shaped, _RANK.get(letter))) is not None:
        return (_LETTER, rank), tone
    if letter.isdigit():
        return (_DIGIT, ord(letter)), tone
    return (
        (_LETTER, len(_RANK) + ord(letter)) if letter.isalpha() else (_OTHER, ord(letter))
    ), tone

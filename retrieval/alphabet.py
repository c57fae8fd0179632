"""The order of a Vietnamese dictionary: a, ă, â, b …, and of one letter its tones in order."""

import unicodedata

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
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for letter, marks in _letters(text.casefold()):
        shaped = letter + "".join(mark for mark in marks if mark in _SHAPES)
        letters.append(_placed(shaped, letter))
        tones.append(max((_TONES.get(mark, 0) for mark in marks), default=0))
    return tuple(letters), tuple(tones), text


def _letters(text: str) -> list[tuple[str, str]]:
    """Return each letter with its combining marks; others stand alone."""
    found: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char) and found:
            found[-1] = (found[-1][0], found[-1][1] + char)
        else:
            found.append((char, ""))
    return found


def _placed(shaped: str, letter: str) -> tuple[int, int]:
    if (rank := _RANK.get(shaped, _RANK.get(letter))) is not None:
        return _LETTER, rank
    if letter.isdigit():
        return _DIGIT, ord(letter)
    return (_LETTER, len(_RANK) + ord(letter)) if letter.isalpha() else (_OTHER, ord(letter))

"""The numbers that a text states, however it writes them: 15, "mười lăm" or XV."""

import regex

from answering.facts.number_words import WORDS, read_number
from retrieval import NUMBER, canonical_number, tokenize

DIGITS = regex.compile(rf"(?<![\w/]){NUMBER}")
_ROMAN = regex.compile(r"(?<!\w)(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?!\w)")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_CENTURY = regex.compile(r"th[eế] k[yỷ] (?:th[uứ] )?$")
_DECADE = regex.compile(r"(?:th[aậ]p (?:niên|nien|kỷ|ky)|nh[uữ]ng n[aă]m) $")
_YEAR = 4
"""Digits of a year."""

_RUN = 8
"""Words of a number that are read; longer ones have no place in a question."""

_OTHER_WORDS = frozenset({"năm", "không", "tư"})
"""Words that are numbers among others, and rather a year, a denial, or "fourth" by themselves."""


def numbers_in(text: str) -> frozenset[str]:
    """Return the canonical spelling of each number that `text` states, in digits, words, Roman.

    Of a number in words its first word counts by itself too: "một triệu" is held by "1 triệu".
    """
    digits = (canonical_number(match[0]) for match in DIGITS.finditer(text))
    roman = (str(10 * len(m[1]) + _ONES[m[2]]) for m in _ROMAN.finditer(text))
    return frozenset(filter(None, digits)) | set(roman) | _in_words(tokenize(text))


def is_of_period(before: str, number: str, numbers: frozenset[str]) -> bool:
    """Say whether a number names a decade or a century that one of `numbers` is a year of.

    `before` is what stands before it: "thập niên 80" and "những năm 1980" hold 1986, "thế kỷ 15"
    holds 1455.
    """
    if not number.isdecimal():
        return False
    years = [year for year in numbers if year.isdecimal() and len(year) == _YEAR]
    if _CENTURY.search(before.lower()):
        return any(int(year) // 100 + 1 == int(number) for year in years)
    if not _DECADE.search(before.lower()):
        return False
    if len(number) < _YEAR:
        return any(year[2:].startswith(number[:1]) for year in years)
    alike = 2 if number.endswith("00") else 3
    return any(year.startswith(number[:alike]) for year in years)


def _in_words(tokens: list[str]) -> frozenset[str]:
    found = set[str]()
    for place, word in enumerate(tokens):
        if word not in WORDS or word in _OTHER_WORDS:
            continue
        run = tokens[place : place + _RUN]
        for words in (run, run[:1]):
            read = read_number(words)
            if read and read[0] == int(read[0]):
                found.add(str(int(read[0])))
    return frozenset(found)

"""English dates in the digits of Vietnamese ones: "January 12th, 2022" is 12/1/2022."""

from collections.abc import Iterator, Sequence

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november "
        "december".split(),
        start=1,
    )
}

_ORDINALS = frozenset({"st", "nd", "rd", "th", "of", "the"})
"""What may stand between the parts of a date: 12th of January."""


def dates_in_digits(words: Sequence[str]) -> list[str]:
    """Return lower-case English words with each date of two parts or more as one of them.

    A month alone stays as it is: "may" and "march" are verbs too.
    """
    return list(_read(words))


def _read(words: Sequence[str]) -> Iterator[str]:
    place = 0
    while place < len(words):
        date, length = _date_at(words, place)
        yield date or words[place]
        place += length


def _date_at(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the date that begins at `place`, and how many words it takes; none is one word."""
    parts = [n for n in range(place, min(place + 7, len(words))) if words[n] not in _ORDINALS][:3]
    if not parts or parts[0] != place:
        return "", 1
    first, second, third = (words[n] for n in [*parts, *[-1] * 3][:3])
    end = parts[2] if len(parts) > 2 and _is_year(third) else parts[min(1, len(parts) - 1)]
    year = f"/{third}" if end == parts[-1] and len(parts) > 2 and _is_year(third) else ""
    if first in MONTHS and _is_day(second):
        return f"{second}/{MONTHS[first]}{year}", end - place + 1
    if _is_day(first) and second in MONTHS:
        return f"{first}/{MONTHS[second]}{year}", end - place + 1
    if first in MONTHS and _is_year(second):
        return f"tháng {MONTHS[first]}/{second}", parts[1] - place + 1
    return "", 1


def _is_day(word: str) -> bool:
    return word.isdecimal() and 1 <= int(word) <= 31


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4

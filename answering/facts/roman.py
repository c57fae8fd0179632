"""Roman numerals as reports number congresses and terms with them: XIV, XV, III."""

import regex

ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3}|XL(?:IX|IV|V?I{0,3})|L)"
"""One to fifty, in capitals."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_WHOLE = regex.compile(ROMAN)


def roman_value(numeral: str) -> int | None:
    """Return what a Roman numeral in capitals is worth, or None where it is none."""
    if not _WHOLE.fullmatch(numeral):
        return None
    worth = [_VALUES[letter] for letter in numeral]
    return sum(
        -value if any(later > value for later in worth[place + 1 : place + 2]) else value
        for place, value in enumerate(worth)
    )

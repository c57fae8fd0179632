"""Numbers in words, or half in words: "một nghìn không trăm lẻ năm", "2 tỷ 300 triệu", "3 triệu 2".

The regional variants of a word are one: mốt/một, tư/bốn, lăm/nhăm/năm, linh/lẻ, nghìn/ngàn.
"""

from collections.abc import Sequence
from decimal import Decimal

from answering.facts.tokens import canonical

Item = Decimal | str
"""A number written in digits, or one word as `Token.low` spells it."""

DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
LAST_DIGITS = DIGITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
"""What may end a number above ten. There năm is five only after linh or lẻ: else it is a year."""

SCALES = {
    canonical(word): Decimal(10) ** power
    for power, words in {
        3: "nghìn ngàn nghin ngan thousand",
        6: "triệu trieu million",
        9: "tỷ ty billion",
        12: "trillion",
    }.items()
    for word in words.split()
}
"""What multiplies the number before it; unaccented too."""

WORDS = (
    {*LAST_DIGITS, *SCALES}
    | {"mười", "mươi", "chục", "tá", "trăm", "linh", "lẻ", "rưỡi", "phẩy", "hăm"}
)  # fmt: skip
LONGEST = 30
"""Words: a longer run of them is no number."""

_NO_LAST_DIGIT = {"không", "năm"}
_ONES = DIGITS.keys() - _NO_LAST_DIGIT
_AND = {"linh", "lẻ"}
_TIMES = {"trăm": 100, "chục": 10, "tá": 12}
_BILLION = Decimal(10) ** 9
_Read = tuple[Decimal, int]


def read_number(items: Sequence[Item]) -> _Read | None:
    """Return the number that `items` open with, and how many of them it takes; None for none.

    Two digits side by side ("hai ba người") give a vague number, which is none.
    """
    total, part, place = Decimal(0), Decimal(0), 0
    last, last_closed = Decimal(10) ** 15, Decimal(10) ** 15
    while (group := _group(items, place, first=place == 0)) is not None:
        scale, after = _scale(items, group[1])
        if scale == 1:
            part, place = part + _tail(items, place, group, last), after
            break
        if scale < _BILLION and scale < last:
            part, last = part + group[0] * scale, scale
        elif _BILLION <= scale < last_closed:
            total += (part + group[0] * scale / _BILLION) * _BILLION
            part, last, last_closed = Decimal(0), _BILLION, _BILLION
        else:
            break
        place = after
    if place > 0 and last < 10**15 and _at(items, place) == "rưỡi":
        part, place = part + last / 2, place + 1
    elif place > 1 and _at(items, place - 1) == "mươi" and _at(items, place) == "rưỡi":
        part, place = part + Decimal("0.5"), place + 1
    vague = place and _at(items, place - 1) in _ONES and _at(items, place) in _ONES
    return None if not place or vague else (total + part, place)


def _at(items: Sequence[Item], place: int) -> Item:
    return items[place] if place < len(items) else ""


def _scale(items: Sequence[Item], place: int) -> _Read:
    """Return what the magnitudes at `place` multiply by: nghìn tỷ is 10^12; 1 for none."""
    scale = Decimal(1)
    while isinstance(word := _at(items, place), str) and word in SCALES:
        scale, place = scale * SCALES[word], place + 1
    return scale, place


def _tail(items: Sequence[Item], place: int, group: _Read, last: Decimal) -> Decimal:
    """Return the worth of a number's last part: the 2 of "3 triệu 2" is two tenths of a million."""
    value, after = group
    if last > _BILLION or after != place + 1:
        return value
    if isinstance(items[place], Decimal):
        return value * last / (10 if value < 10 else 1000)
    return value * last / 10


def _group(items: Sequence[Item], place: int, first: bool) -> _Read | None:
    """Read what one magnitude multiplies: digits, or words up to 999, with their decimals."""
    item = _at(items, place)
    if isinstance(item, Decimal):
        times = _TIMES.get(str(_at(items, place + 1)))
        return (item * times, place + 2) if times else (item, place + 1)
    if item in _AND:
        digit = LAST_DIGITS.get(str(_at(items, place + 1)))
        return None if first or digit is None else (Decimal(digit), place + 2)
    found = _hundreds(items, place)
    return found and _decimals(items, *found)


def _hundreds(items: Sequence[Item], place: int) -> _Read | None:
    found = (1, place) if _at(items, place) == "trăm" else _tens(items, place)
    if found is None or _at(items, found[1]) != "trăm":
        return found and (Decimal(found[0]), found[1])
    hundreds, after = found[0] * 100, found[1] + 1
    if _at(items, after) in _AND and (digit := LAST_DIGITS.get(str(_at(items, after + 1)))):
        return Decimal(hundreds + digit), after + 2
    if _at(items, after) == "rưỡi":
        return Decimal(hundreds + 50), after + 1
    if (rest := _tens(items, after)) is None or _at(items, rest[1] - 1) in _NO_LAST_DIGIT:
        return Decimal(hundreds), after
    return Decimal(hundreds + rest[0] * (10 if rest[1] == after + 1 and rest[0] < 10 else 1)), rest[
        1
    ]


def _tens(items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Read a number below a hundred; "hai mốt" is twenty-one."""
    word, after = str(_at(items, place)), str(_at(items, place + 1))
    if word in {"mười", "hăm"}:
        return _with_last_digit(items, 10 if word == "mười" else 20, place + 1)
    if (digit := DIGITS.get(word)) is None:
        return None
    if after == "mươi":
        return _with_last_digit(items, digit * 10, place + 2)
    if after in _TIMES.keys() - {"trăm"}:
        return digit * _TIMES[after], place + 2
    if digit > 1 and after in LAST_DIGITS.keys() - DIGITS.keys():
        return digit * 10 + LAST_DIGITS[after], place + 2
    return digit, place + 1


def _with_last_digit(items: Sequence[Item], tens: int, place: int) -> tuple[int, int]:
    word = str(_at(items, place))
    if word in LAST_DIGITS and word not in _NO_LAST_DIGIT:
        return tens + LAST_DIGITS[word], place + 1
    return tens, place


def _decimals(items: Sequence[Item], value: Decimal, place: int) -> _Read:
    """Read "phẩy" and the digits after it, one by one or as a number below a hundred."""
    if _at(items, place) != "phẩy" or (two := _tens(items, place + 1)) is None:
        return value, place
    digits, after = str(two[0]), two[1]
    while after == place + 1 + len(digits) and _at(items, after) in DIGITS.keys() - {"năm"}:
        digits, after = digits + str(DIGITS[str(_at(items, after))]), after + 1
    return Decimal(f"{value}.{digits}"), after

"""One number with its unit where it stands, or nothing where it is a code, a label or a clock."""

from dataclasses import dataclass, replace
from decimal import Decimal

from answering.facts.nouns import counts, is_label
from answering.facts.number_words import SCALES
from answering.facts.numerals import Numeral, read_numeral
from answering.facts.tokens import Token, at, word_at
from answering.facts.units import Unit, read_unit

_HALF = Decimal("0.5")
_GLUE = "-–/_.:#@&+,x"
_LONGEST_MARK = 2
"""Digits of a list mark: "12."."""

_SOME = frozenset({"ít", "chút", "vài"})
"""What makes an article of "1", as of "một"."""

_CLOCK_BEFORE = frozenset("lúc hồi vào đúng".split())
_CLOCK_AFTER = frozenset("sáng trưa chiều tối đêm ngày hôm cùng kém khuya".split())
_NO_HALF = frozenset("đầu cuối sau kia còn trước đêm chừng vời".split())
_FOLDS = {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), "ba": Decimal(3), "bội": None}


@dataclass(frozen=True, slots=True)
class Measure:
    """A number at tokens `start` to `after_number`, with its unit up to `after`."""

    start: int
    after_number: int
    after: int
    value: Decimal
    unit: str
    scale: Decimal = Decimal(1)
    of: Decimal | None = None


def read_measure(tokens: list[Token], place: int, after_dash: bool = False) -> Measure | None:
    """Return the number and unit that open at `place`, or None where nothing is measured.

    `after_dash`: it ends a range, so that the dash glued before it makes no code of it.
    """
    if tokens[place].low == "nửa":
        return _half(tokens, place)
    if tokens[place].low == "gấp":
        return _fold(tokens, place)
    numeral = read_numeral(tokens, place)
    if numeral is None or (not after_dash and _is_glued(tokens, place)):
        return None
    if (part := _part(tokens, numeral)) is not None:
        return part
    measure = _with_unit(tokens, numeral)
    if numeral.in_words:
        alone = (
            numeral.after == place + 1 and not measure.unit and not counts(tokens, numeral.after)
        )
        return None if alone and is_label(tokens, place) else measure
    return None if _is_code(tokens, measure) else measure


def _with_unit(tokens: list[Token], numeral: Numeral) -> Measure:
    unit, after = read_unit(tokens, numeral.after), numeral.after
    name, value = "", numeral.value
    if unit is not None and not _opens_date(tokens, unit):
        name, after = unit.name, unit.after
        if word_at(tokens, after) == "rưỡi":
            value, after = value + _HALF * numeral.scale, after + 1
    return Measure(numeral.start, numeral.after, after, value, name, numeral.scale)


def _is_season(numeral: Numeral, whole: Numeral) -> bool:
    """Say whether "2017/18" and "2021/2022" are years."""
    return 1900 <= numeral.value < 2100 and int(whole.value - numeral.value) % 100 == 1


def _opens_date(tokens: list[Token], unit: Unit) -> bool:
    """Say whether a date opens: "Điều 5 năm 2025", "lần hai ngày 13/4"; not "5 năm 2021-2025"."""
    if unit.name == "ngày":
        return at(tokens, unit.after).is_number and at(tokens, unit.after + 1).text in {"/", "-"}
    year, following = at(tokens, unit.after), at(tokens, unit.after + 1)
    several = following.text in {"-", "–", ","} or following.low == "và"
    return unit.name == "năm" and year.is_number and len(year.text) == 4 and not several


def _part(tokens: list[Token], numeral: Numeral) -> Measure | None:
    """Read "160/183" and "hai phần ba": a part of a whole."""
    here = numeral.after
    if at(tokens, here).text == "/" and at(tokens, here).gap == "" and numeral.scale == 1:
        whole = _glued_number(tokens, here + 1)
    elif word_at(tokens, here) == "phần" and word_at(tokens, here + 1) != "trăm":
        whole = _denominator(tokens, here + 1)
    elif (joint := _whole_after(tokens, here)) is not None and numeral.scale == 1:
        whole = read_numeral(tokens, joint)
    else:
        return None
    if (
        whole is None
        or _is_season(numeral, whole)
        or (tokens[numeral.start].text, tokens[whole.start].text) in _ALWAYS
    ):
        return None
    return replace(_with_unit(tokens, whole), start=numeral.start, value=numeral.value,
                   of=whole.value)  # fmt: skip


_OUT_OF = (
    ("trong", "tổng", "số"), ("trên", "tổng", "số"), ("trong", "số"), ("trên",), ("of",),
)  # fmt: skip
_ALWAYS = {("24", "7"), ("24", "24")}
"""Round the clock."""


def _whole_after(tokens: list[Token], place: int) -> int | None:
    """Return where the whole stands in "160 trong tổng số 183", or None."""
    words = tuple(word_at(tokens, place + step) for step in range(3))
    for joint in _OUT_OF:
        here = place + len(joint)
        if words[: len(joint)] == joint and at(tokens, here).is_number:
            return here
    return None


_DENOMINATORS = {"ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "mười": 10}


def _denominator(tokens: list[Token], place: int) -> Numeral | None:
    word, token = word_at(tokens, place), at(tokens, place)
    if word in _DENOMINATORS and not (word == "năm" and at(tokens, place + 1).is_number):
        value = Decimal(_DENOMINATORS[word])
        return Numeral(place, place + 1, value, value, in_words=True)
    return read_numeral(tokens, place) if token.is_number else None


def _glued_number(tokens: list[Token], place: int) -> Numeral | None:
    """Read the whole of "160/183"; not of 12/5/2020, 1/500-QĐ or 24/7."""
    token = at(tokens, place)
    if token.gap != "" or not token.is_number:
        return None
    numeral = read_numeral(tokens, place)
    if numeral is None or not numeral.value:
        return None
    after = at(tokens, numeral.after)
    is_code = after.gap == "" and (after.text in "/-–" or after.is_word)
    return None if is_code else numeral


def _half(tokens: list[Token], place: int) -> Measure | None:
    """Read "một nửa", "hơn nửa số xã" (1 of 2), "nửa triệu đồng" and "nửa năm"."""
    following = word_at(tokens, place + 1)
    if following in SCALES:
        value = _HALF * SCALES[following]
        return _with_unit(tokens, Numeral(place, place + 2, value, _HALF, in_words=True))
    unit = read_unit(tokens, place + 1)
    if unit is not None and at(tokens, unit.after).low not in _NO_HALF:
        return Measure(place, place + 1, unit.after, _HALF, unit.name)
    before = word_at(tokens, place) and at(tokens, place - 1).low
    if following in _NO_HALF or before not in {"một", "hơn", "quá", "gần", "khoảng"}:
        return None
    start = place - 1 if before == "một" else place
    return Measure(start, place + 1, place + 1, Decimal(1), "", of=Decimal(2))


def _fold(tokens: list[Token], place: int) -> Measure | None:
    """Read "gấp đôi" and "gấp rưỡi" as times; "gấp 3 lần" is a number of its own."""
    times = _FOLDS.get(word_at(tokens, place + 1))
    if times is None or word_at(tokens, place + 2) in {"lần", "mươi", "trăm"}:
        return None
    return Measure(place, place + 2, place + 2, times, "lần")


def _is_glued(tokens: list[Token], place: int) -> bool:
    """Say whether a number goes on from letters or digits before it: F0, G-20, COVID-19."""
    token, before = tokens[place], at(tokens, place - 1)
    if token.gap == " " and token.text.isdecimal() and before.is_number:
        return before.text.startswith("0") and len(before.text) > _LONGEST_MARK
    if token.gap != "" or place == 0:
        return False
    if before.is_word or before.is_number:
        return True
    further = at(tokens, place - 2)
    return before.text in _GLUE and before.gap == "" and (further.is_word or further.is_number)


def _is_code(tokens: list[Token], measure: Measure) -> bool:
    """Say whether digits are no measure: part of a code, a label, a clock or a list mark."""
    first, following = tokens[measure.start], at(tokens, measure.after)
    if measure.unit == "giờ" and _is_clock(tokens, measure):
        return True
    if measure.unit:
        return False
    if following.text in {"'", "′"} or (following.gap == " " and following.low in _SOME):
        return True
    if _is_minute(tokens, measure.start):
        return True
    if following.gap == "" and measure.after < len(tokens):
        beyond = at(tokens, measure.after + 1)
        if following.is_word or (following.text in "/:_@&" and beyond.gap == ""):
            return True
        if following.text in "-–" and beyond.gap == "" and beyond.is_word:
            return True
    if _is_mark(tokens, measure):
        return True
    version = first.text.endswith(".0") and first.text.count(".") == 1
    unlabelled = measure.scale != 1 or counts(tokens, measure.after)
    return version or (not unlabelled and is_label(tokens, measure.start))


def _is_clock(tokens: list[Token], measure: Measure) -> bool:
    following = at(tokens, measure.after)
    bare = following.is_number and read_unit(tokens, measure.after + 1) is None
    minutes = following.is_number and (following.gap == "" or bare)
    before = at(tokens, measure.start - 1).low
    return minutes or before in _CLOCK_BEFORE or following.low in _CLOCK_AFTER


def _is_minute(tokens: list[Token], place: int) -> bool:
    """Say whether minutes follow the hours of a clock: 45 in "8 giờ 45"."""
    hour, number = at(tokens, place - 1), at(tokens, place - 2)
    return hour.low in {"giờ", "h"} and number.is_number and len(number.text) <= _LONGEST_MARK


def _is_mark(tokens: list[Token], measure: Measure) -> bool:
    """Say whether a number marks an item of a list: "1. ", "(2) ", "3) "; opening a line, "4/ "."""
    first, before = tokens[measure.start], at(tokens, measure.start - 1)
    closing, beyond = at(tokens, measure.after), at(tokens, measure.after + 1)
    if len(first.text) > _LONGEST_MARK or closing.gap != "" or measure.after >= len(tokens):
        return False
    if closing.text == ")":
        return before.text == "(" or not before.is_word or first.gap == "\n"
    opens = first.gap == "\n" or measure.start == 0
    if opens:
        return closing.text in "./-–," and beyond.gap != ""
    ends = before.text in '.!?:;…”"'
    return closing.text == "." and ends and beyond.gap == " " and beyond.text[0].isupper()

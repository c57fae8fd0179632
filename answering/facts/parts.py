"""Parts of a whole, halves and multiples: "160/183", "hai phần ba", "nửa năm", "gấp đôi"."""

from dataclasses import replace
from decimal import Decimal

from answering.facts.measure import Measure, with_unit
from answering.facts.number_words import SCALES
from answering.facts.numerals import Numeral, read_numeral
from answering.facts.tokens import Token, at, word_at
from answering.facts.units import read_unit

_HALF = Decimal("0.5")
_NO_HALF = frozenset("đầu cuối sau kia còn trước đêm chừng vời".split())
_FOLDS = {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), "ba": Decimal(3), "bội": None}
_OUT_OF = (
    ("trong", "tổng", "số"), ("trên", "tổng", "số"), ("trong", "số"), ("trên",), ("of",),
)  # fmt: skip
_ALWAYS = {("24", "7"), ("24", "24")}
"""Round the clock."""
_DENOMINATORS = {"ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "mười": 10}


def read_part(tokens: list[Token], numeral: Numeral) -> Measure | None:
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
    return replace(with_unit(tokens, whole), start=numeral.start, value=numeral.value,
                   of=whole.value)  # fmt: skip


def read_half(tokens: list[Token], place: int) -> Measure | None:
    """Read "một nửa", "hơn nửa số xã" (1 of 2), "nửa triệu đồng" and "nửa năm"."""
    following = word_at(tokens, place + 1)
    if following in SCALES:
        value = _HALF * SCALES[following]
        return with_unit(tokens, Numeral(place, place + 2, value, _HALF, in_words=True))
    unit = read_unit(tokens, place + 1)
    if unit is not None and at(tokens, unit.after).low not in _NO_HALF:
        return Measure(place, place + 1, unit.after, _HALF, unit.name)
    before = word_at(tokens, place) and at(tokens, place - 1).low
    if following in _NO_HALF or before not in {"một", "hơn", "quá", "gần", "khoảng"}:
        return None
    start = place - 1 if before == "một" else place
    return Measure(start, place + 1, place + 1, Decimal(1), "", of=Decimal(2))


def read_fold(tokens: list[Token], place: int) -> Measure | None:
    """Read "gấp đôi" and "gấp rưỡi" as times; "gấp 3 lần" is a number of its own."""
    times = _FOLDS.get(word_at(tokens, place + 1))
    if times is None or word_at(tokens, place + 2) in {"lần", "mươi", "trăm"}:
        return None
    return Measure(place, place + 2, place + 2, times, "lần")


def _is_season(numeral: Numeral, whole: Numeral) -> bool:
    """Say whether "2017/18" and "2021/2022" are years."""
    return 1900 <= numeral.value < 2100 and int(whole.value - numeral.value) % 100 == 1


def _whole_after(tokens: list[Token], place: int) -> int | None:
    """Return where the whole stands in "160 trong tổng số 183", or None."""
    words = tuple(word_at(tokens, place + step) for step in range(3))
    for joint in _OUT_OF:
        here = place + len(joint)
        if words[: len(joint)] == joint and at(tokens, here).is_number:
            return here
    return None


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

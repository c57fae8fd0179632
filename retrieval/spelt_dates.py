"""Days and months named in words, put in digits: "mồng một tháng Giêng" is "mồng 1 tháng 1"."""

import re
import unicodedata
from collections.abc import Iterator

_DIGITS = "một hai ba bốn năm sáu bảy tám chín".split()
_AFTER_TENS = {1: ("mốt", "một"), 4: ("tư", "bốn"), 5: ("lăm", "nhăm", "năm")}
_MONTH_NAMES = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
    "gieng": 1, "mot": 1, "muoi mot": 11, "muoi hai": 12,
}  # fmt: skip
"""What a month may be called; "tháng năm" is left alone, for it is "month and year" as often. The
last are as typed without diacritics, where a shorter one would be taken for another word."""


def _day_names() -> Iterator[tuple[str, int]]:
    """Yield each name of a day of the month, with and without diacritics."""
    units = {number: (name,) for number, name in enumerate(_DIGITS, start=1)}
    for tens, names in ((0, ("",)), (10, ("mười ",)), (20, ("hai mươi ", "hăm ")), (30, ())):
        for ones, said in (units | _AFTER_TENS if tens else units).items():
            for name in names:
                yield from ((name + one, tens + ones) for one in said)
    yield from (("mười", 10), ("hai mươi", 20), ("ba mươi", 30), ("ba mươi mốt", 31))


def _bare(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")


_DAYS = {said: day for name, day in _day_names() for said in (name, _bare(name))}
_MAY = {"năm": 5, "nam": 5}
_MONTHS_OF_DAYS = {_bare(name): month for name, month in _MONTH_NAMES.items()} | _MONTH_NAMES | _MAY


def _one_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_NAMED_MONTH = re.compile(rf"\b(th[áa]ng)\s+({_one_of(_MONTH_NAMES)})\b", re.IGNORECASE)
_NAMED_DAY = re.compile(
    rf"\b(ng[àa]y|h[ôo]m|m[ồùou]ng)\s+({_one_of(_DAYS)})(?=\s+th[áa]ng\b)", re.IGNORECASE
)
_MONTH_OF_DAY = re.compile(
    rf"(?<!\d)(\d{{1,2}}\s+th[áa]ng)\s+({_one_of(_MONTHS_OF_DAYS)})\b(?!\s*\d|\s+n[àa]o)",
    re.IGNORECASE,
)
"""After a day, "tháng năm" is May, but before a year's digits, and in "ngày tháng năm nào"."""


_OF_THE_SUN = re.compile(
    r"\b(th[áa]ng\s+\d{1,2})\s+"
    r"(?:d[ưu][ơo]ng l[ịi]ch|t[âa]y l[ịi]ch|t[âa]y(?=\s+n[ăa]m\b|\s+\d|\s*[,.;?]|\s*\Z))"
    r"(\s+(?=\d{4}(?!\d)))?",
    re.IGNORECASE,
)
"""A month that is said not to be the moon's; "tây" may open a name instead: "tháng 7 Tây Ninh"."""


def in_digits(text: str) -> str:
    """Return a text with the days and months that it names in words put in digits.

    A day is named before its month alone ("ngày mười lăm tháng bảy"): "ngày hai" counts days.
    """
    text = _NAMED_DAY.sub(lambda found: f"{found[1]} {_DAYS[found[2].lower()]}", text)
    text = _MONTH_OF_DAY.sub(lambda found: f"{found[1]} {_MONTHS_OF_DAYS[found[2].lower()]}", text)
    text = _NAMED_MONTH.sub(lambda found: f"{found[1]} {_MONTH_NAMES[found[2].lower()]}", text)
    return _OF_THE_SUN.sub(lambda found: found[1] + (" năm " if found[2] else ""), text)

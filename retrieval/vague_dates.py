"""Months and quarters without a day: "tháng Giêng", "đầu tháng 7", "quý III/2025".

Search alone compares them: a month named anywhere meets the days of that month, in any year.
"""

import re
from collections.abc import Iterator

_MONTH_NAMES = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
    "gieng": 1, "mot": 1, "muoi mot": 11, "muoi hai": 12,
}  # fmt: skip
"""What a month may be called; "tháng năm" is left alone, for it is "month and year" as often. The
last are as typed without diacritics, where a shorter one would be taken for another word."""

_BY_LENGTH = sorted(_MONTH_NAMES, key=len, reverse=True)
_NAMED = re.compile(rf"\b(th[áa]ng)\s+({'|'.join(_BY_LENGTH)})\b", re.IGNORECASE)
_MONTH = re.compile(r"\bth[áa]ng\s+(\d{1,2})(?![\d%]|[.,]\d)", re.IGNORECASE)
_QUARTER = re.compile(
    r"\bqu[ýíy]\s+(IV|I{1,3}|[1-4])\b(?:\s*(?:[/-]|n[ăa]m\s)\s*(\d{4})(?!\d))?", re.IGNORECASE
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def months_in_digits(text: str) -> str:
    """Return a text with months named in words put in digits: "tháng Giêng" is "tháng 1"."""
    return _NAMED.sub(lambda found: f"{found[1]} {_MONTH_NAMES[found[2].lower()]}", text)


def months_alone(text: str) -> Iterator[int]:
    """Yield each month that a text names in digits, with or without a day or a year."""
    return (int(found[1]) for found in _MONTH.finditer(text) if 1 <= int(found[1]) <= 12)


def months_of_quarters(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield the months of each quarter that a text names, each with its year where it has one."""
    for found in _QUARTER.finditer(text):
        quarter = _ROMAN.get(found[1].lower()) or int(found[1])
        for month in range(3 * quarter - 2, 3 * quarter + 1):
            yield month, found[2]

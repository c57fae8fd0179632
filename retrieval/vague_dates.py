"""Months and quarters without a day: "đầu tháng 7", "7/2025", "quý III/2025".

Search alone compares them: a month named anywhere meets the days of that month, in any year.
"""

import re
from collections.abc import Iterator

_MONTH = re.compile(r"\bth[áa]ng\s+(\d{1,2})(?![\d%]|[.,]\d)", re.IGNORECASE)
_QUARTER = re.compile(
    r"\bqu[ýíy]\s+(IV|I{1,3}|[1-4])\b(?:\s*(?:[/-]|n[ăa]m\s)\s*(\d{4})(?!\d))?", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d/.,-])(\d{1,2})/((?:19|20)\d\d)(?![\d/%-]|[.,]\d)")
_DOCUMENT = re.compile(
    r"\b(?:số|so|thông tư|nghị định|quyết định|nghị quyết|chỉ thị|kết luận|công văn|luật|tt|nđ|qđ"
    r"|nq)\s*\Z",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def months_alone(text: str) -> Iterator[int]:
    """Yield each month that a text names in digits, with or without a day or a year."""
    return (int(found[1]) for found in _MONTH.finditer(text) if 1 <= int(found[1]) <= 12)


def months_of_quarters(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield the months of each quarter that a text names, each with its year where it has one."""
    for found in _QUARTER.finditer(text):
        quarter = _ROMAN.get(found[1].lower()) or int(found[1])
        for month in range(3 * quarter - 2, 3 * quarter + 1):
            yield month, found[2]


def months_of_years(text: str) -> Iterator[tuple[int, str]]:
    """Yield each month and year without a word before: "từ 7/2025", but not "Thông tư 03/2025"."""
    for found in _YEAR.finditer(text):
        document = _DOCUMENT.search(text, max(0, found.start() - 12), found.start())
        if 1 <= int(found[1]) <= 12 and not document:
            yield int(found[1]), found[2]

"""Ranges of days, months and years: "5-9/1", "từ tháng 3 đến tháng 6/2025", "2021-2025".

Search alone compares them: a day meets each range that it lies in.
"""

import re
from collections.abc import Iterator

_TO = r"\s*(?:[-–—]|đến|tới|den|toi|và|va|,)\s*"
_DAY = r"(?:ng[àa]y\s+|h[ôo]m\s+|m[ồù]ng\s+)?"
_OF_MONTH = r"(?:[/.-]|\s+th[áa]ng\s+)(?P<month>\d{1,2})(?:(?:[/.-]|\s+n[ăa]m\s+)(?P<year>\d{4}))?"
_DAYS = re.compile(
    rf"(?<![\d/.,-])(?P<first>\d{{1,2}}){_TO}{_DAY}(?P<last>\d{{1,2}}){_OF_MONTH}(?![\d/%]|[.,]\d)",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    rf"\bth[áa]ng\s+(?P<first>\d{{1,2}}){_TO}(?:(?:h[ếe]t\s+)?th[áa]ng\s+)?(?P<last>\d{{1,2}})"
    r"(?:(?:[/-]|\s+n[ăa]m\s+)(?P<year>\d{4}))?(?![\d/%]|[.,]\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\d/.,-])(?P<first>(?:19|20)\d\d)\s*(?:[-–—]|đến|tới|den|toi)\s*(?:n[ăa]m\s+|h[ếe]t\s+)*"
    r"(?P<last>(?:19|20)\d\d)(?![\d/%-]|[.,]\d)",
    re.IGNORECASE,
)


def days_of_ranges(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield each day, with its month and its year if stated, of each range of days in a text."""
    for found in _DAYS.finditer(text):
        first, last, month = (int(found[part]) for part in ("first", "last", "month"))
        if 1 <= first < last <= 31 and 1 <= month <= 12:
            yield from ((day, month, found["year"]) for day in range(first, last + 1))


def months_of_ranges(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield each month, with its year if stated, of each range of months in a text."""
    for found in _MONTHS.finditer(text):
        first, last = int(found["first"]), int(found["last"])
        if 1 <= first < last <= 12:
            yield from ((month, found["year"]) for month in range(first, last + 1))


def periods(text: str) -> Iterator[tuple[str, str]]:
    """Yield the first and the last year of each period in a text: "từ năm 2021 đến năm 2025"."""
    return ((m["first"], m["last"]) for m in _YEARS.finditer(text) if m["first"] < m["last"])

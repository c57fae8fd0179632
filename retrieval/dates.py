"""Dates as Vietnamese reports write them, and the one canonical token that search compares.

`9/1`, `ngày 9 tháng 1` and `09/01` are one day; `12/01/2022` is also a day of `tháng 1/2022`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.article import Span
from retrieval.vague_dates import months_alone, months_in_digits, months_of_quarters

_DAY_MONTH_YEAR = r"(?<![\d/.,])(?P<d1>\d{1,2})[/.-](?P<m1>\d{1,2})[/.-](?P<y1>\d{4})(?!\d)"
_IN_WORDS = (
    r"(?<!\d)(?P<d2>\d{1,2})\s+th[áa]ng\s+(?P<m2>\d{1,2})(?:\s*(?:,|n[ăa]m)\s*(?P<y2>\d{4}))?(?!\d)"
)
_MONTH_YEAR = r"\bth[áa]ng\s+(?P<m3>\d{1,2})\s*(?:[/-]|n[ăa]m\s)\s*(?P<y3>\d{4})(?!\d)"
_DAY_MONTH = r"(?<![\d/.,-])(?P<d4>\d{1,2})/(?P<m4>\d{1,2})(?![\d/%]|[.,]\d)"
_DATE = re.compile("|".join((_DAY_MONTH_YEAR, _IN_WORDS, _MONTH_YEAR, _DAY_MONTH)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: its span there, and what it states; None where it does not say."""

    span: Span
    day: int | None
    month: int
    year: int | None


def find_dates(text: str) -> list[DateMention]:
    """Return the dates that `text` mentions, in order, without impossible ones such as 31/13."""
    return [mention for match in _DATE.finditer(text) if (mention := _mention(match)) is not None]


def date_terms(text: str) -> Iterator[str]:
    """Yield canonical tokens for each date: the day, the month of the year, and the whole date.

    Each month named has one more, once: "tháng 7" meets 01/7/2025. A quarter is its months.
    """
    text = months_in_digits(text)
    months = set(months_alone(text))
    for mention in find_dates(text):
        months.add(mention.month)
        if mention.day is not None:
            yield f"@{mention.day}/{mention.month}"
        if mention.year is not None:
            yield f"@{mention.month}/{mention.year}"
        if mention.day is not None and mention.year is not None:
            yield f"@{mention.day}/{mention.month}/{mention.year}"
    for month, year in months_of_quarters(text):
        months.add(month)
        if year is not None:
            yield f"@{month}/{year}"
    yield from (f"@/{month}" for month in sorted(months))


def _mention(match: re.Match[str]) -> DateMention | None:
    day, month, year = (_first(match, part) for part in "dmy")
    if month is None or not 1 <= month <= 12 or not 1 <= (1 if day is None else day) <= 31:
        return None
    return DateMention(Span(*match.span()), day, month, year)


def _first(match: re.Match[str], part: str) -> int | None:
    groups = (name for name in match.groupdict() if name.startswith(part) and match[name])
    return next((int(match[name]) for name in groups), None)

"""Dates as Vietnamese reports write them, and the one canonical token that search compares.

`9/1`, `ngày 9 tháng 1` and `09/01` are one day; `12/01/2022` is also a day of `tháng 1/2022`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.article import Span
from retrieval.date_ranges import days_of_ranges, months_of_ranges, periods
from retrieval.spelt_dates import in_digits
from retrieval.vague_dates import months_alone, months_of_quarters, months_of_years

_DAY_MONTH_YEAR = r"(?<![\d/.,])(?P<d1>\d{1,2})[/.-](?P<m1>\d{1,2})[/.-](?P<y1>\d{4})(?!\d)"
_IN_WORDS = (
    r"(?<!\d)(?P<d2>\d{1,2})\s+th[áa]ng\s+(?P<m2>\d{1,2})(?:\s*(?:,|n[ăa]m)\s*(?P<y2>\d{4}))?(?!\d)"
)
_MONTH_YEAR = r"\bth[áa]ng\s+(?P<m3>\d{1,2})\s*(?:[/-]|n[ăa]m\s)\s*(?P<y3>\d{4})(?!\d)"
_DAY_MONTH = r"(?<![\d/.,-])(?P<d4>\d{1,2})/(?P<m4>\d{1,2})(?![\d/%]|[.,]\d)"
_SHORT_YEAR = (
    r"(?<![\d/.,-])(?P<d5>\d{1,2})/(?P<m5>\d{1,2})/(?P<y5>\d{2})(?![\d/%-]|[.,]\d)"
    r"|(?<![\d/.,-])(?P<d6>\d{2})(?P<by>[.-])(?P<m6>\d{2})(?P=by)(?P<y6>\d{2})(?![\d/%-]|[.,]\d)"
)
_AFTER_WORD = (
    r"(?:(?<=ngày )|(?<=ngay )|(?<=hôm )|(?<=sáng )|(?<=chiều )|(?<=tối ))"
    r"(?P<d7>\d{1,2})[.-](?P<m7>\d{1,2})(?![\d/%-]|[.,]\d|\s+th[áa]ng)"
)
"""As newspapers write it, "ngày 5-1": without the word before it, 5-1 is a score or a range."""
_DATE = re.compile(
    "|".join((_DAY_MONTH_YEAR, _SHORT_YEAR, _IN_WORDS, _MONTH_YEAR, _AFTER_WORD, _DAY_MONTH)),
    re.IGNORECASE,
)

_PIVOT = 50
"""Two digits below it are a year of this century: 05.01.26, but 28/8/75 of the last."""


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

    Each month named has one more, once: "tháng 7" meets 01/7/2025. A quarter is its months, a range
    its days or months, a period of years one token.
    """
    text = in_digits(text)
    found = list(find_dates(text))
    said = [term for mention in found for term in _said(mention.day, mention.month, mention.year)]
    for day, month, year in days_of_ranges(text):
        said += (term for term in _said(day, month, year) if term not in said)
    months = [*months_of_quarters(text), *months_of_ranges(text), *months_of_years(text)]
    said += (term for month, year in months for term in _said(None, month, year))
    yield from said
    named = {*months_alone(text), *(month for month, _ in months)}
    named |= {mention.month for mention in found} | {month for _, month, _ in days_of_ranges(text)}
    yield from (f"@/{month}" for month in sorted(named))
    yield from (f"@{first}-{last}" for first, last in periods(text))


def _said(day: int | None, month: int, year: int | str | None) -> Iterator[str]:
    if day is not None:
        yield f"@{day}/{month}"
    if year is not None:
        yield f"@{month}/{year}"
    if day is not None and year is not None:
        yield f"@{day}/{month}/{year}"


def _mention(match: re.Match[str]) -> DateMention | None:
    day, month, year = (_first(match, part) for part in "dmy")
    if month is None or not 1 <= month <= 12 or not 1 <= (1 if day is None else day) <= 31:
        return None
    if year is not None and year < 100:
        year += 2000 if year < _PIVOT else 1900
    return DateMention(Span(*match.span()), day, month, year)


def _first(match: re.Match[str], part: str) -> int | None:
    groups = (name for name in match.groupdict() if name.startswith(part) and match[name])
    return next((int(match[name]) for name in groups), None)

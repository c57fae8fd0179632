"""The date that an article gives itself: in a header, or in the dateline of its first lines.

Only a whole date counts. "Ngày 9/1" has no year, and a date deeper in the text is an event's.
"""

import re
from datetime import date

import regex

_ISO = r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
_DAY_FIRST = r"(?P<dmy>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
_IN_WORDS = r"(?P<words>\d{1,2}\s+tháng\s+\d{1,2}\s*(?:,|năm)\s*\d{4})"
_ANY = f"(?:{_ISO}|{_DAY_FIRST}|{_IN_WORDS})"

_WHOLE = re.compile(rf"\s*(?:ngày\s+)?{_ANY}\s*\Z", re.IGNORECASE)
_HEADER = re.compile(rf"\s*(?:date|ngày|ngày đăng)\s*:?\s*{_ISO}\b[\s:|–-]*", re.IGNORECASE)
_STAMP = re.compile(
    r"\s*(?:(?:thứ\s+\w+|chủ nhật)\s*,?\s*)?(?:ngày\s+)?"
    rf"{_ANY}(?:[\s,|–-]*\d{{1,2}}[:h]\d{{2}})?\s*(?:\(?GMT\s*[+]?7\)?)?\s*\Z",
    re.IGNORECASE,
)
_DATELINE = regex.compile(
    r"\s*(?:\((?P<agency>[^()\n]{2,60})\)\s*[–—-]\s*)?"
    r"(?:(?:(?i:thành phố|tỉnh)\s)?(?:\p{Lu}[\w.]*+\s?+){1,5},\s*)?"
    rf"(?i:(?:(?:sáng|trưa|chiều|tối)\s*,?\s*)?(?:ngày\s+)?{_ANY})\b"
)


def whole_date(text: str) -> date | None:
    """Return the date that `text` is, or None where it is anything but one whole, real date."""
    return _real(_WHOLE.match(text))


def header_date(line: str) -> tuple[date | None, str]:
    """Return the date that a header such as `date 2026-01-05 Headline` opens with, and the rest."""
    match = _HEADER.match(line)
    found = _real(match)
    return (found, line[match.end() :].strip()) if match and found else (None, line.strip())


def is_stamp(line: str) -> bool:
    """Say whether a line is nothing but a date, with or without a weekday and an hour."""
    return _real(_STAMP.match(line)) is not None


def dateline(line: str) -> tuple[date | None, str | None]:
    """Return the date and the agency that a paragraph opens with, each None where it has none.

    `(Quanlynhanuoc.vn) – Ngày 12/01/2022, tại Hà Nội, …` gives 2022-01-12 and Quanlynhanuoc.vn.
    """
    match = _DATELINE.match(line)
    found = _real(match)
    return (found, match["agency"]) if match and found else (_real(_STAMP.match(line)), None)


def _real(match: "re.Match[str] | regex.Match[str] | None") -> date | None:
    if match is None:
        return None
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    else:
        day, month, year = map(int, re.findall(r"\d+", match["dmy"] or match["words"]))
    try:
        return date(year, month, day)
    except ValueError:
        return None

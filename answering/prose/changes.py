"""Is a figure that by which something changed, or what it came to?"""

import regex

from answering.checking import Fact
from answering.prose.stating import FIGURES, places_of

_BY = r"(?:giảm|tăng|hạ|nâng|cắt|bớt|thêm|vượt|hụt)"
_TO = r"(?:còn|xuống|lên|đạt|bằng|chiếm)"
_BETWEEN = r"(?:\s(?:được|đi|thêm|tới|đến|thành|khoảng|hơn|gần|trên|dưới|mức))*"
_RIGHT_BEFORE = regex.compile(rf"\b(?:(?P<by>{_BY})|(?P<to>{_TO})){_BETWEEN}\s\Z", regex.IGNORECASE)
_CHANGE = regex.compile(rf"\b(?:(?P<by>{_BY})|(?P<to>{_TO}))\b", regex.IGNORECASE)
_BREAK = regex.compile(r"[.;:()]")


def changes_as_stated(text: str, fact: Fact) -> bool:
    """Say whether a figure is a difference where the sentence cited has it as one.

    "Giảm còn 69,1%" is not where communes fell by 69,1%, nor "vượt 162%" where 162% was reached.
    """
    if fact.kind not in FIGURES or fact.citation is None:
        return True
    mine = _RIGHT_BEFORE.search(text, 0, fact.span.start)
    if mine is None:
        return True
    quote = fact.citation.quote
    theirs = [_last_change(quote, place.start()) for place in places_of(fact.found, quote)]
    return not theirs or any(one in {None, mine.lastgroup} for one in theirs)


def _last_change(quote: str, end: int) -> str | None:
    """Return whether the last word of change before a place is one of "by" or of "to"."""
    start = max((one.end() for one in _BREAK.finditer(quote, 0, end)), default=0)
    kinds = [one.lastgroup for one in _CHANGE.finditer(quote, start, end)]
    return kinds[-1] if kinds else None

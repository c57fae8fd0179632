"""The shapes in which a text states one day, month, quarter, year or decade, and what each says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from answering.facts import calendar_patterns as patterns
from answering.facts.calendar_patterns import COUNTS, ENGLISH
from answering.facts.partial_dates import Moment, PartialDate
from retrieval import Span, find_dates

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}


@dataclass(frozen=True, slots=True)
class Atom:
    """A moment in one of the shapes. `sure` where nothing that follows makes a count of it."""

    moment: Moment
    sure: bool = True


def find_atoms(text: str) -> list[Atom]:
    """Return every reading of every shape in `text`, in order; two may overlap."""
    atoms = [atom for read, shape in _READERS for m in shape.finditer(text) for atom in read(m)]
    for mention in find_dates(text):
        stated = PartialDate(mention.year, mention.month, mention.day)
        atoms.append(Atom(_single(mention.span, stated), sure=mention.year is not None))
    possible = (a for a in atoms if a.moment.start.is_possible and a.moment.end.is_possible)
    return sorted(possible, key=lambda a: (a.moment.span.start, -a.moment.span.end))


_Read = Callable[["regex.Match[str]"], Iterator[Atom]]


def _single(span: Span, stated: PartialDate, part: str = "") -> Moment:
    return Moment(span, stated, stated, part)


def _number(match: "regex.Match[str]", name: str) -> int | None:
    """Return the group `name` as a number, whether in digits or as a month's word."""
    said = match.groupdict().get(name)
    if not said:
        return None
    if said.isdecimal():
        return int(said)
    return COUNTS.get(" ".join(said.lower().split())) or ENGLISH.get(said[:3].lower())


def _date(match: "regex.Match[str]") -> Iterator[Atom]:
    """Read what states a day, a month and a year, or some of them."""
    month = _number(match, "month") or _number(match, "english")
    year, day = _number(match, "year"), _number(match, "day")
    span = Span(*match.span("span" if "span" in match.groupdict() else 0))
    part = match.groupdict().get("part") or ""
    yield Atom(_single(span, PartialDate(year, month, day), part.lower()), sure=year is not None)


def _month(match: "regex.Match[str]") -> Iterator[Atom]:
    """Read a month; "tháng năm" alone is months and years."""
    if match["month"].lower() != "năm" or match["year"]:
        yield from _date(match)


def _days(match: "regex.Match[str]") -> Iterator[Atom]:
    """Read "5-9/1"."""
    year, month = _number(match, "year"), _number(match, "month")
    first, last = int(match["first"]), int(match["day"])
    if first < last:
        start, end = PartialDate(year, month, first), PartialDate(year, month, last)
        yield Atom(Moment(Span(*match.span()), start, end))


def _listed(match: "regex.Match[str]") -> Iterator[Atom]:
    """Read the second of "ngày 15, 16 và 17/1", and others after it."""
    for span in match.spans("listed"):
        day = int(match.string[span[0] : span[1]])
        yield Atom(_single(Span(*span), PartialDate(day=day)))


def _bare_year(match: "regex.Match[str]") -> Iterator[Atom]:
    yield Atom(_single(Span(*match.span()), PartialDate(int(match["year"]))), sure=False)


def _months(match: "regex.Match[str]", first: int, last: int) -> Iterator[Atom]:
    year = _number(match, "year")
    span = Span(*match.span())
    yield Atom(Moment(span, PartialDate(year, first), PartialDate(year, last)))


def _quarter(match: "regex.Match[str]") -> Iterator[Atom]:
    said = match["quarter"].lower()
    quarter = int(said) if said.isdecimal() else _QUARTERS[said]
    yield from _months(match, 3 * quarter - 2, 3 * quarter)


def _half(match: "regex.Match[str]") -> Iterator[Atom]:
    """Read "9 tháng đầu năm 2025", and "nửa cuối năm", which is six months."""
    count = _number(match, "count") or 6
    first_ones = (match.groupdict().get("part") or "đầu").lower() == "đầu"
    if 1 <= count <= 12:
        yield from _months(match, *((1, count) if first_ones else (13 - count, 12)))


def _decade(match: "regex.Match[str]") -> Iterator[Atom]:
    """Read "những năm 2020"; "thập niên 90" is of the last century."""
    first = int(match["decade"]) + (1900 if len(match["decade"]) == 2 else 0)
    yield Atom(Moment(Span(*match.span()), PartialDate(first), PartialDate(first + 9)))


_DAY_SHAPES = (
    patterns.ISO,
    patterns.DAY_OF_MONTH,
    patterns.FIRST_DAYS,
    patterns.DAY,
    patterns.POINTED,
    patterns.MONTH_OF_YEAR,
    patterns.YEAR,
)
_READERS: list[tuple[_Read, "regex.Pattern[str]"]] = [
    *((_date, shape) for shape in _DAY_SHAPES),
    (_date, patterns.PART),
    (_date, patterns.ENGLISH_DAY),
    (_date, patterns.ENGLISH_MONTH_OF_YEAR),
    (_month, patterns.MONTH),
    (_days, patterns.DAYS),
    (_listed, patterns.LISTED_DAYS),
    (_bare_year, patterns.BARE_YEAR),
    (_quarter, patterns.QUARTER),
    (_half, patterns.HALF),
    (_half, patterns.MONTHS_OF_YEAR),
    (_decade, patterns.DECADE),
]

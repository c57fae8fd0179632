"""The shapes in which a text states one day, month, quarter, year or decade."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from answering.facts.partial_dates import Moment, PartialDate
from retrieval import Span, find_dates

_S, _O = r"\s{1,4}", r"\s{0,4}"
_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_COUNTS = _MONTHS | {"bốn": 4}
_ENGLISH = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ENGLISH_MONTH = (
    r"(?P<english>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
_WORD = "|".join(sorted(_COUNTS, key=len, reverse=True))
_OF_YEAR = rf"(?:{_O}(?:/|-|[.](?=\d)|,|năm){_O}(?P<year>[12]\d{{3}})(?!\d))"
_FREE = r"(?<![\w.,/])(?<!\p{L}-)(?<!\d-)"
"""What a number may not go on from."""

_ENDS = r"(?![\w%]|[.,/-]\d)"


def _shape(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE)


_ISO = _shape(rf"{_FREE}(?P<year>[12]\d{{3}})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-)")
_DAY_OF_MONTH = _shape(
    rf"{_FREE}(?P<day>\d{{1,2}}){_S}tháng{_S}(?P<month>{_WORD})(?!\w){_OF_YEAR}?"
)
_FIRST_DAYS = _shape(
    rf"(?<!\w)(?:mùng|mồng){_S}(?P<day>{_WORD}|\d{{1,2}})(?![\w/-])"
    rf"(?:{_S}tháng{_S}(?P<month>{_WORD}|\d{{1,2}})(?!\w){_OF_YEAR}?)?"
)
_DAYS = _shape(
    rf"{_FREE}(?P<first>\d{{1,2}})(?:{_O}[-–—]{_O}|{_S}(?:đến|tới){_S}(?:ngày{_S})?)"
    rf"(?P<day>\d{{1,2}})(?:/|{_S}tháng{_S})(?P<month>\d{{1,2}})"
    rf"(?:(?:/|{_O},?{_O}năm{_S})(?P<year>[12]\d{{3}}))?{_ENDS}"
)
_DAY = _shape(
    rf"(?<!\w)(?<!\d{_S})(?:ngày|hôm){_S}(?P<day>\d{{1,2}})(?![\w%]|[.,/-]\d|{_S}tháng{_S}\w)"
)
_POINTED = _shape(
    rf"(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|lễ|dịp){_S}(?:(?:ngày|qua|nay){_S})?"
    r"(?P<span>(?P<day>\d{1,2})[.-](?P<month>\d{1,2}))(?![\w%]|[.,/-]\d)"
)
_LISTED_DAYS = _shape(
    rf"(?<!\w)ngày{_S}\d{{1,2}}(?:,{_S}(?P<listed>\d{{1,2}}))+(?=,?{_S}(?:và{_S})?\d{{1,2}}[/ ])"
)
_MONTH = _shape(
    rf"(?<!\w)(?<!\d{_S})tháng{_S}(?P<month>\d{{1,2}}|{_WORD})(?![\w%]|[.,/]\d(?!\d{{3}}(?!\d)))"
    rf"(?:(?!{_O}-){_OF_YEAR})?"
)
_MONTH_OF_YEAR = _shape(r"(?<![\w.,/])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])")
_QUARTER = _shape(
    rf"(?<!\w)qu[ýí]{_S}(?P<quarter>I{{1,3}}|IV|[1-4]|một|hai|ba|tư|bốn)(?!\w){_OF_YEAR}?"
)
_YEAR = _shape(
    rf"(?<!\w)năm{_S}(?P<year>[12]\d{{3}}(?![\w%]|[.,/]\d)|[3-9]\d\d(?={_O}[,.;)\n]|\Z))"
)
_BARE_YEAR = _shape(r"(?<![\w.,/])(?<!\p{L}-)(?P<year>(?:19|20)\d\d)(?![\w%/]|[.,]\d|-\p{L})")
_HALF = _shape(
    rf"(?<!\w)(?:(?P<count>\d{{1,2}}|{_WORD}){_S}tháng|nửa){_S}(?P<part>đầu|cuối|sau){_S}"
    rf"(?:của{_S})?năm(?!\w)(?:{_S}(?P<year>[12]\d{{3}})(?!\d))?"
)
_MONTHS_OF_YEAR = _shape(
    rf"(?<![\w.,/-])(?P<count>\d{{1,2}}){_S}tháng{_S}(?:của{_S})?năm{_S}(?P<year>[12]\d{{3}})(?!\d)"
)
_PART = _shape(
    rf"(?<!\w)(?P<part>đầu|giữa|cuối){_S}(?:năm{_S}(?P<year>[12]\d{{3}})(?!\d)|"
    rf"tháng{_S}(?P<month>\d{{1,2}})(?![\w%]|[.,]\d|/\d{{1,3}}(?!\d)){_OF_YEAR}?)"
)
_DECADE = _shape(
    rf"(?<!\w)(?:những{_S}năm|thập{_S}(?:niên|kỷ|kỉ))(?:{_S}đầu)?{_S}"
    rf"(?P<decade>[12]\d\d0|[1-9]0)(?![\w/]|{_O}[,-]{_O}[12]\d)"
)
_ENGLISH_DAY = _shape(
    rf"(?<!\w)(?:{_ENGLISH_MONTH}{_S}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)|"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_S}{_ENGLISH_MONTH}(?!\w))"
    rf"(?:,?{_S}(?P<year>[12]\d{{3}})(?!\d))?"
)
_ENGLISH_MONTH_OF_YEAR = _shape(rf"(?<!\w){_ENGLISH_MONTH}{_S}(?P<year>(?:19|20)\d\d)(?!\d)")


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
    return _COUNTS.get(" ".join(said.lower().split())) or _ENGLISH.get(said[:3].lower())


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


_DAY_SHAPES = (_ISO, _DAY_OF_MONTH, _FIRST_DAYS, _DAY, _POINTED, _MONTH_OF_YEAR, _YEAR)
_READERS: list[tuple[_Read, "regex.Pattern[str]"]] = [
    *((_date, shape) for shape in _DAY_SHAPES),
    *((_date, shape) for shape in (_PART, _ENGLISH_DAY, _ENGLISH_MONTH_OF_YEAR)),
    (_month, _MONTH), (_days, _DAYS), (_listed, _LISTED_DAYS), (_bare_year, _BARE_YEAR),
    (_quarter, _QUARTER), (_half, _HALF), (_half, _MONTHS_OF_YEAR), (_decade, _DECADE),
]  # fmt: skip

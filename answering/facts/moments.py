"""The dates and periods of a text: single ones, and those that a dash or "đến" makes one of."""

from dataclasses import replace

import regex

from answering.facts.calendar_shapes import Atom, find_atoms
from answering.facts.documents import find_documents
from answering.facts.nouns import counts
from answering.facts.number_words import SCALES
from answering.facts.partial_dates import Moment, PartialDate, in_year
from answering.facts.tokens import at, lex
from answering.facts.units import read_unit
from retrieval import Span

_TO = regex.compile(
    r"\s{0,3}[-–—]\s{0,3}|"
    r"\s{1,3}(?:đến|tới|to|until|through)\s{1,3}(?:hết\s{1,3})?(?:ngày\s{1,3}|hôm\s{1,3})?",
    regex.IGNORECASE,
)
_AND = regex.compile(
    r"\s{0,3}(?:,|và|,\s{1,3}và|hoặc|hay)\s{1,3}(?:ngày\s{1,3})?", regex.IGNORECASE
)
_DATED = regex.compile(
    r"(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|từ|đến|tới|dịp|lễ|khánh|mùng|rằm)\s{1,3}\Z|\(\Z",
    regex.IGNORECASE,
)
_COUNTED = regex.compile(
    r"(?<!\w)(?:hơn|gần|khoảng|trên|dưới|quá|chiếm|đạt|lệ|số|được|còn|ít nhất|điểm|mỗi|hàng|hằng|"
    r"vòng|một|mã|phòng|giá|xấp xỉ)\s{1,3}\Z|\d-\d \(\Z",
    regex.IGNORECASE,
)
_SCORE = regex.compile(r"\d-\d \(\Z")
_WHOLES = frozenset(
    "số tổng diện dân quân chặng quãng thời ý phiếu lực chiều lượng chén cốc thìa chiến".split()
)
"""What a fraction is of: "2/3 số hộ"."""

_NEAR = 40
"""Code points before and after a date that are looked at."""


def find_moments(text: str, year: int | None = None) -> list[Moment]:
    """Return the dates and periods that `text` states, in order, none inside another.

    The span opens with the first word that it takes to read the moment: "9/1" of "ngày 9/1", but
    "ngày 9" where no month follows. `year` is given to those that state none.
    """
    named = [document.span for document in find_documents(text)]
    atoms = [atom for atom in find_atoms(text) if atom.sure or not _is_count(text, atom)]
    moments = _joined(text, _apart(atoms, named))
    return [moment if year is None else in_year(moment, year) for moment in moments]


def _apart(atoms: list[Atom], named: list[Span]) -> list[Moment]:
    """Return those that overlap neither one before them nor a document's number."""
    found: list[Moment] = []
    documents = iter([*named, None])
    document, end = next(documents), 0
    for span, moment in ((atom.moment.span, atom.moment) for atom in atoms):
        while document is not None and document.end <= span.start:
            document = next(documents)
        if span.start >= end and (document is None or span.end <= document.start):
            found.append(moment)
            end = span.end
    return found


def _is_count(text: str, atom: Atom) -> bool:
    """Say whether what looks like a date counts: "8/10 chỉ tiêu", "mỗi tháng 2 lần", "2000 xã"."""
    span, stated = atom.moment.span, atom.moment.start
    before = text[max(0, span.start - _NEAR) : span.start]
    tokens = lex(text[span.end : span.end + _NEAR])
    unit = read_unit(tokens, 0)
    following = at(tokens, 0)
    counted = unit is not None or counts(tokens, 0) or following.low in SCALES
    if stated.year is not None and stated.month is None:
        return (counted and not before.rstrip().endswith(("-", "–", "đến"))) or bool(
            regex.search(r"(?<!\w)(?:số|mã|phòng|hơn|gần|giá|x)\s\Z", before)
        )
    if unit is not None and unit.name in {"năm", "tháng"} and stated.month is None:
        return False
    if span.of(text) == "24/7" and not _DATED.search(before):
        return True
    if "/" in span.of(text):
        if _DATED.search(before) and not _SCORE.search(before):
            return False
        return counted or following.low in _WHOLES or bool(_COUNTED.search(before))
    if unit is not None and unit.name in {"năm", "ngày"} and not _COUNTED.search(before):
        return stated.day is not None and unit.name == "ngày"
    return counted


def _joined(text: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments with "từ … đến …" as one, and days of a list with their month."""
    found: list[Moment] = []
    for moment in reversed(moments):
        following = found[-1] if found else None
        between = "" if following is None else text[moment.span.end : following.span.start]
        if following is not None and _TO.fullmatch(between) and not following.is_period:
            joined = _period(moment, following)
            if joined is not None:
                found[-1] = joined
                continue
        if following is not None and _is_bare_day(moment) and _AND.fullmatch(between):
            filled = moment.start.filled(following.start)
            moment = replace(moment, start=filled, end=filled)
        found.append(moment)
    return found[::-1]


def _is_bare_day(moment: Moment) -> bool:
    return moment.start.day is not None and moment.start.month is None


def _period(first: Moment, last: Moment) -> Moment | None:
    """Return the period between two moments, each with what only the other one states."""
    start, end = first.start.filled(last.start), last.end.filled(first.end)
    wraps = first.start.year is None and start.month is not None and end.month is not None
    if wraps and not _in_order(start, end) and start.month != end.month:
        start = replace(start, year=None if start.year is None else start.year - 1)
    elif not _in_order(start, end):
        return None
    if not start.is_possible or not end.is_possible:
        return None
    return Moment(Span(first.span.start, last.span.end), start, end)


def _in_order(start: PartialDate, end: PartialDate) -> bool:
    """Say whether `start` comes before `end` in the first part that tells them apart."""
    for mine, theirs in zip(start.parts, end.parts, strict=True):
        if mine != theirs:
            return mine is not None and theirs is not None and mine < theirs
    return False

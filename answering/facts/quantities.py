"""The quantities of a text: what a number says, of what, in which unit, and how exactly."""

from dataclasses import dataclass, replace
from decimal import Decimal

from answering.facts.documents import find_documents
from answering.facts.hedges import Hedge, hedge_after, hedge_before
from answering.facts.measure import Measure
from answering.facts.measures import read_measure
from answering.facts.moments import find_moments
from answering.facts.nouns import counted
from answering.facts.ordinals import find_ordinals
from answering.facts.tokens import Token, at, lex, word_at
from answering.facts.units import sign_before
from retrieval import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit at `span`; `number` is the span without the unit.

    `value` has its magnitude in it: "5.535 tỷ đồng" is 5535000000000 of "đồng". `unit` is "" for
    a plain count; `counted` are the folded words after it that say of what. `of` is the whole that
    `value` is a part of: 183 in "160/183", 3 in "hai phần ba".
    """

    span: Span
    number: Span
    value: Decimal
    unit: str
    hedge: Hedge
    counted: tuple[str, ...]
    of: Decimal | None = None


_DASHES = {"-", "–", "—"}
_TO = {"đến", "tới", "to"}
_CHANGED_TO = {"lên", "xuống", "còn"}
_SCORED = frozenset("thua thắng hòa số bại".split())
_FEW_DIGITS = 2
_FEW = 10
"""A plain count below this may follow "trên" as a place: "trên 3 lĩnh vực"."""


def find_quantities(text: str) -> list[Quantity]:
    """Return the quantities that `text` states, in order.

    Dates, years, ordinals, list marks and the numbers of documents, rooms and roads are none.
    """
    tokens, taken = lex(text), _taken(text)
    found: list[Quantity] = []
    place = 0
    while place < len(tokens):
        measures, place = _read(tokens, place, taken)
        found += [_quantity(tokens, measure, measures[-1]) for measure in measures]
    return found


def _taken(text: str) -> set[int]:
    """Return the offsets of what is a date, a document or an ordinal."""
    spans = [moment.span for moment in find_moments(text)]
    spans += [document.span for document in find_documents(text)]
    spans += [ordinal.span for ordinal in find_ordinals(text)]
    return {offset for span in spans for offset in range(span.start, span.end)}


def _read(tokens: list[Token], place: int, taken: set[int]) -> tuple[list[Measure], int]:
    """Return the measures that open at `place`, two for a range, and where to read on."""
    if tokens[place].span.start in taken:
        return [], place + 1
    first = read_measure(tokens, place)
    if first is None:
        return [], _after_code(tokens, place)
    bare = not first.unit and first.scale == 1 and first.of is None
    second, dash = _other_end(tokens, first, taken)
    if second is None:
        return [first], max(first.after, place + 1)
    if dash and bare and not _is_range(tokens, first, second):
        return [], second.after
    return [_like(first, second), second], second.after


def _after_code(tokens: list[Token], place: int) -> int:
    """Return where to read on from `place`: past a telephone number that spaces part."""
    text, place = tokens[place].text, place + 1
    if text[0] == "0" and len(text) > _FEW_DIGITS:
        while at(tokens, place).is_number and at(tokens, place).gap == " ":
            place += 1
    return place


def _other_end(tokens: list[Token], first: Measure, taken: set[int]) -> tuple[Measure | None, bool]:
    """Return the second number of "10-15%" or "từ 10 đến 15%", and whether a dash joins them."""
    joint, place = at(tokens, first.after), first.after + 1
    from_first = at(tokens, first.start - 1).low == "từ"
    to = joint.low in _TO or (joint.low in _CHANGED_TO and from_first)
    dash = joint.text in _DASHES and joint.gap != "\n"
    if place >= len(tokens) or not (to or dash) or tokens[place].span.start in taken:
        return None, dash
    return read_measure(tokens, place, after_dash=dash), dash


def _is_range(tokens: list[Token], first: Measure, second: Measure) -> bool:
    """Say whether two bare numbers joined by a dash span a range: 2-1 is a score."""
    if at(tokens, first.start - 1).low in _SCORED:
        return False
    measured = bool(second.unit) or second.scale != 1 or counted(tokens, second.after)
    return first.value < second.value and bool(measured)


def _like(first: Measure, second: Measure) -> Measure:
    """Return `first` with the unit and the magnitude that only `second` writes."""
    if first.unit or first.of is not None:
        return first
    scale = second.scale if first.scale == 1 else Decimal(1)
    return replace(first, value=first.value * scale, unit=second.unit, scale=first.scale * scale)


def _quantity(tokens: list[Token], measure: Measure, last: Measure) -> Quantity:
    """Return the quantity of a measure; the first end of a range counts what the last one does."""
    start, unit = measure.start, measure.unit
    before = at(tokens, start - 1)
    if (sign := sign_before(before)) is not None and not unit and tokens[start].gap == "":
        start, unit = start - 1, sign
    small = not unit and measure.value < _FEW
    of_what = counted(tokens, measure.after) or counted(tokens, last.after)
    hedge = hedge_after(tokens, measure.after)
    if hedge is Hedge.EXACT:
        hedge = hedge_before(tokens, start, small, at_percent=unit == "%")
    if not unit and word_at(tokens, measure.start) and before.low == "gấp":
        unit = "lần"
    return Quantity(
        span=Span(tokens[start].span.start, tokens[measure.after - 1].span.end),
        number=Span(tokens[measure.start].span.start, tokens[measure.after_number - 1].span.end),
        value=measure.value,
        unit=unit,
        hedge=hedge,
        counted=of_what,
        of=measure.of,
    )

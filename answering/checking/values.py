"""The values of a sentence that can be compared: quantities, dates, ordinals, documents."""

from dataclasses import replace
from enum import Enum

from answering.checking.slots import Mention
from answering.facts import (
    Agreement,
    Document,
    Moment,
    Ordinal,
    Quantity,
    compare,
    find_documents,
    find_moments,
    find_ordinals,
    find_quantities,
    same_document,
    same_moment,
)


class Same(Enum):
    """Whether two values agree; ROUNDED where the claim is less exact and does not say so."""

    YES = "yes"
    ROUNDED = "rounded"
    NO = "no"
    UNLIKE = "unlike"
    """They cannot be compared."""


def quantities(text: str, year: int | None) -> list[Mention[Quantity]]:
    """Return the quantities of a sentence."""
    return [Mention(quantity.span, quantity) for quantity in find_quantities(text)]


def moments(text: str, year: int | None) -> list[Mention[Moment]]:
    """Return the dates and periods of a sentence of an article of `year`."""
    return [Mention(moment.span, moment) for moment in find_moments(text, year)]


def ordinals(text: str, year: int | None) -> list[Mention[Ordinal]]:
    """Return the ordinals of a sentence."""
    return [Mention(ordinal.span, ordinal) for ordinal in find_ordinals(text)]


def documents(text: str, year: int | None) -> list[Mention[Document]]:
    """Return the documents that a sentence names by number."""
    return [Mention(document.span, document) for document in find_documents(text)]


def agree_quantities(claimed: Quantity, stated: Quantity) -> Same:
    """Say whether a claimed quantity agrees with a stated one, whatever they count."""
    if claimed.of is not None and stated.of is None and stated.unit != "%":
        return _agree_apart(claimed, stated)
    match compare(claimed, stated):
        case Agreement.SAME | Agreement.WITHIN_HEDGE:
            return Same.YES
        case Agreement.ROUNDED:
            return Same.ROUNDED
        case Agreement.DIFFERENT:
            return Same.NO
        case Agreement.INCOMPARABLE:
            # The same number of another unit is a wrong unit: "5 tháng" for "5 năm".
            wrong_unit = claimed.value == stated.value and claimed.of is None
            return Same.NO if wrong_unit else Same.UNLIKE


def _agree_apart(claimed: Quantity, stated: Quantity) -> Same:
    """Compare a part of a whole, "160/183", with a number that the report states by itself."""
    if stated.value == claimed.of != claimed.value:
        return Same.UNLIKE
    match compare(replace(claimed, of=None), stated):
        case Agreement.SAME:
            return Same.YES
        case Agreement.DIFFERENT:
            return Same.NO
        case _:
            return Same.UNLIKE


def agree_moments(claimed: Moment, stated: Moment) -> Same:
    """Say whether two dates agree in all that both state, or one is an end of the other's years."""
    if _is_end(claimed, stated):
        return Same.YES
    if _spans_years(claimed) != _spans_years(stated):
        return Same.UNLIKE
    agrees = same_moment(claimed, stated)
    return Same.UNLIKE if agrees is None else Same.YES if agrees else Same.NO


def _is_end(claimed: Moment, stated: Moment) -> bool:
    """Say whether a claimed day is the first or the last of a stated "28/8/1945 – 28/8/2025"."""
    day = claimed.start
    if claimed.is_period or day.day is None or not _spans_years(stated):
        return False
    mine = (day.year, day.month, day.day)
    return any(mine in {end.parts, (None, *end.parts[1:])} for end in (stated.start, stated.end))


def _spans_years(moment: Moment) -> bool:
    return moment.start.year != moment.end.year


def agree_ordinals(claimed: Ordinal, stated: Ordinal) -> Same:
    """Say whether two ordinals of one noun have one place."""
    if claimed.noun and stated.noun and claimed.noun != stated.noun:
        return Same.UNLIKE
    return Same.YES if claimed.value == stated.value else Same.NO


def agree_documents(claimed: Document, stated: Document) -> Same:
    """Say whether two numbers may name one document."""
    if same_document(claimed, stated):
        return Same.YES
    alike = not claimed.kind or not stated.kind or claimed.kind == stated.kind
    return Same.NO if alike else Same.UNLIKE

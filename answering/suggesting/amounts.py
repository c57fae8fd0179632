"""Ask for an amount in its place: "giảm 69,1% số xã" gives "giảm bao nhiêu phần trăm số xã?"."""

from collections.abc import Iterator

import regex

from answering.facts import Quantity, find_quantities
from answering.suggesting.clauses import as_question, end, lies_apart, starts, with_subject
from answering.suggesting.draft import Draft

_ASKED_BY_UNIT = {"%": "bao nhiêu phần trăm"}
_DIGITS = "0123456789., "
_IN_SERIES = regex.compile(
    r"(?P<head>\P{Lu}[^,;:.“”()\d]{1,60}?)\s\d[\d.,]*\s?%?[^,;:.“”()\d]*,\s\Z"
)
_RANGE = regex.compile(r"\d\s?[-–]\s?\Z")
_RANGE_GOES_ON = regex.compile(r"\s?[-–]\s?\d")
_LABELLED = regex.compile(
    r"(?<!\w)(?:cấp|quý|lần|thứ|số|khóa|khoá|giai đoạn|trong|sau|qua|hơn|của|đầu)\s\Z",
    regex.IGNORECASE,
)


def amounts(sentence: str) -> Iterator[Draft]:
    """Yield questions for the amounts that `sentence` counts something by, in order."""
    for quantity in find_quantities(sentence):
        if _can_be_asked(sentence, quantity):
            yield from _drafted(_borrowed(sentence, quantity), sentence, quantity)
            for start in starts(sentence, quantity.span.start):
                before = sentence[start : quantity.span.start]
                yield from _drafted(with_subject(sentence, before), sentence, quantity)


def _can_be_asked(sentence: str, quantity: Quantity) -> bool:
    """A part of a whole, a range, a duration, or what stands in brackets is not asked for.

    Nor is what a list is opened with, nor "2 cấp", which tells apart and does not count.
    """
    stop = end(sentence, quantity.span.end)
    return (
        quantity.of is None
        and quantity.value > 1
        and (
            quantity.unit in {"%", "đồng", "USD"} or (not quantity.unit and bool(quantity.counted))
        )
        and sentence[quantity.number.start].isdigit()
        and not lies_apart(sentence, quantity.span)
        and quantity.counted[:1] != ("cap",)
        and sentence[stop : stop + 1] != ":"
        and _RANGE.search(sentence, 0, quantity.number.start) is None
        and _RANGE_GOES_ON.match(sentence, quantity.span.end) is None
        and _LABELLED.search(sentence, 0, quantity.span.start) is None
    )


def _drafted(before: str, sentence: str, quantity: Quantity) -> Iterator[Draft]:
    if not before.strip() or any(char in "“”()" for char in before):
        return
    asked = _ASKED_BY_UNIT.get(quantity.unit, "bao nhiêu")
    after = quantity.span.end
    if quantity.unit in {"đồng", "USD"}:
        asked = f"bao nhiêu {sentence[quantity.number.start : after].lstrip(_DIGITS)}"
    if question := as_question(f"{before}{asked}{sentence[after : end(sentence, after)]}"):
        yield Draft(question, quantity.number)


def _borrowed(sentence: str, quantity: Quantity) -> str:
    """Return the words that a series opened with: "giảm 65,2% cơ quan, 69,1% xã" lends "giảm"."""
    series = _IN_SERIES.search(sentence, 0, quantity.span.start)
    if series is None:
        return ""
    head = starts(sentence, series.end("head"))
    return f"{sentence[head[-1] : series.end('head')]} " if head else ""

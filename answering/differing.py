"""Another article's other value for the same thing: both are shown, and the reader judges."""

from collections.abc import Iterator, Sequence

from answering.choosing import Choice
from answering.facts import Agreement, Quantity, compare, find_quantities
from retrieval import Span

_BEHIND = 4.0
"""How far behind the first, in the unit of `Choice.fit`, a sentence of another article may be. Set
by hand: what differs is worth knowing though search puts it second."""

_HEAD = 2
"""Words after a number that say what it counts."""


def other_values(
    first: Choice, marks: Sequence[Span], choices: Sequence[Choice]
) -> Iterator[Choice]:
    """Yield the best sentence of each other article that states another number for what is marked.

    `marks` lie in the first sentence. A sentence that states the same number, too, says nothing
    else.
    """
    asked = [one for one in find_quantities(first.hit.text) if _is_marked(one, marks)]
    seen = {first.hit.article}
    for choice in choices:
        near = choice.fit >= first.fit - _BEHIND and choice.support.suffices
        if near and choice.hit.article not in seen and _says_otherwise(asked, choice):
            seen.add(choice.hit.article)
            yield choice


def _is_marked(quantity: Quantity, marks: Sequence[Span]) -> bool:
    span = quantity.span
    return any(mark.start < span.end and span.start < mark.end for mark in marks)


def _says_otherwise(asked: Sequence[Quantity], choice: Choice) -> bool:
    stated = find_quantities(choice.hit.text)
    return any(
        _counts_alike(one, other) and compare(one, other) is Agreement.DIFFERENT
        for one in asked
        for other in stated
        if not any(compare(one, same) in _AGREES for same in stated)
    )


_AGREES = {Agreement.SAME, Agreement.WITHIN_HEDGE, Agreement.ROUNDED}


def _counts_alike(one: Quantity, other: Quantity) -> bool:
    heads = one.counted[:_HEAD], other.counted[:_HEAD]
    return one.unit == other.unit and heads[0] == heads[1] and bool(one.unit or heads[0])

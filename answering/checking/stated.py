"""Hold a claimed value against the values that the evidence states in its place."""

from collections.abc import Callable, Iterator

from answering.checking.evidence import Claim
from answering.checking.slots import Mention, Stated, Value, fit_of, slot_of
from answering.checking.values import Same
from answering.checking.verdicts import Fact, FactKind, Verdict
from answering.facts import Quantity

_CROSSED = 0.35
"""How much better another value's place must fit for a stated value to be of something else."""

_LOOSE = 0.5
"""The fit below which a stated value may be of something else at all."""

_ABOUT = 0.2
"""The fit from which another value stands in the claimed one's place, outside the anchor.

The three were set by hand on the dev half of tests/golden/claims.jsonl."""

Find = Callable[[str, int | None], list[Mention[Value]]]
"""Finds the values of a sentence, given the year of its article."""

Agree = Callable[[Value, Value], Same]
"""Compares a claimed value with a stated one."""


def check_value(
    claim: Claim,
    mention: Mention[Value],
    kind: FactKind,
    find: "Find[Value]",
    agree: "Agree[Value]",
) -> Fact:
    """Hold one value against those that the evidence states in its place."""
    stated = list(stated_values(claim, mention, find))
    same = _best(one for one in stated if agree(mention.value, one.mention.value) is Same.YES)
    rounded = _best(
        one for one in stated if agree(mention.value, one.mention.value) is Same.ROUNDED
    )
    other = _best(one for one in stated if agree(mention.value, one.mention.value) is Same.NO)
    if same and not _is_crossed(claim, same, other):
        return Fact(kind, mention.span, Verdict.CONFIRMED, same.text, same.evidence.citation)
    if rounded and (other is None or rounded.fit >= other.fit):
        return differs(kind, mention, rounded, rounded=True)
    if other and (other.evidence in claim.vouching or other.fit >= _ABOUT):
        return differs(kind, mention, other)
    return Fact(kind, mention.span, Verdict.ABSENT)


def _is_crossed(claim: Claim, same: Stated[Value], other: Stated[Value] | None) -> bool:
    """Say whether a value is stated, but of something else, and another in its place."""
    if other is None:
        return False
    if same.evidence is not claim.anchor and other.evidence is claim.anchor:
        return other.fit > same.fit or (
            other.fit == same.fit and same.evidence not in claim.vouching
        )
    if same.evidence is claim.anchor and other.evidence is not claim.anchor:
        return False
    return same.fit < _LOOSE and other.fit - same.fit >= _CROSSED


def differs(
    kind: FactKind, mention: Mention[Value], stated: Stated[Value], rounded: bool = False
) -> Fact:
    """Return the fact that a report states another value."""
    citation = stated.evidence.citation
    return Fact(kind, mention.span, Verdict.DIFFERENT, stated.text, citation, rounded)


def _best(stated: Iterator[Stated[Value]]) -> Stated[Value] | None:
    """Return the one whose place fits best; the first of equals, as the nearer sentence."""
    return max(stated, key=lambda one: one.fit, default=None)


def stated_values(
    claim: Claim, mention: Mention[Value], find: "Find[Value]"
) -> Iterator[Stated[Value]]:
    """Yield each value that the evidence states, with how well its place fits the claimed one's."""
    others = [other.span for other in find(claim.text, None) if other.span != mention.span]
    counts = isinstance(mention.value, Quantity)
    place = slot_of(claim.text, mention.span, others, counts)
    for evidence in claim.evidence:
        date = evidence.article.date
        held = find(evidence.text, date.year if date else None)
        for one in held:
            around = [other.span for other in held if other.span != one.span]
            fit = fit_of(place, slot_of(evidence.text, one.span, around, counts), claim)
            yield Stated(evidence, one, fit)

"""Numbers, shares, money, dates, ordinals and documents: does a report state the same?"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum

from answering.checking.evidence import Claim, words_of
from answering.checking.slots import Mention, Stated, Value, fit_of, slot_of
from answering.checking.verdicts import Fact, FactKind, Verdict
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
from retrieval import fold

_CROSSED = 0.35
"""How much better another value's place must fit for a stated value to be of something else."""

_LOOSE = 0.5
"""The fit below which a stated value may be of something else at all."""

_ABOUT = 0.2
"""The fit from which another value stands in the claimed one's place, outside the anchor."""


class Same(Enum):
    """Whether two values agree; ROUNDED where the claim is less exact and does not say so."""

    YES = "yes"
    ROUNDED = "rounded"
    NO = "no"
    UNLIKE = "unlike"
    """They cannot be compared."""


Find = Callable[[str, int | None], list[Mention[Value]]]
"""Finds the values of a sentence, given the year of its article."""

Agree = Callable[[Value, Value], Same]
"""Compares a claimed value with a stated one."""


def check_figures(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each quantity, date, ordinal and document of a claim."""
    for mention in _quantities(claim.text, None):
        fact = _check(claim, mention, _kind_of(mention.value), _quantities, _same_quantity)
        yield _counts_otherwise(claim, mention, fact)
    for moment in _moments(claim.text, None):
        yield _check(claim, moment, FactKind.DATE, _moments, _same_moment)
    for ordinal in _ordinals(claim.text, None):
        yield _check(claim, ordinal, FactKind.ORDINAL, _ordinals, _same_ordinal)
    for document in _documents(claim.text, None):
        yield _check(claim, document, FactKind.DOCUMENT, _documents, _same_document)


def _check(
    claim: Claim,
    mention: Mention[Value],
    kind: FactKind,
    find: "Find[Value]",
    agree: "Agree[Value]",
) -> Fact:
    """Hold one value against those that the evidence states in its place."""
    stated = list(_stated(claim, mention, find))
    same = _best(one for one in stated if agree(mention.value, one.mention.value) is Same.YES)
    rounded = _best(
        one for one in stated if agree(mention.value, one.mention.value) is Same.ROUNDED
    )
    other = _best(one for one in stated if agree(mention.value, one.mention.value) is Same.NO)
    if same and not _is_crossed(claim, same, other):
        return Fact(kind, mention.span, Verdict.CONFIRMED, same.text, same.evidence.citation)
    if rounded and (other is None or rounded.fit >= other.fit):
        return _differs(kind, mention, rounded, rounded=True)
    if other and (other.evidence in claim.vouching or other.fit >= _ABOUT):
        return _differs(kind, mention, other)
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


def _differs(
    kind: FactKind, mention: Mention[Value], stated: Stated[Value], rounded: bool = False
) -> Fact:
    citation = stated.evidence.citation
    return Fact(kind, mention.span, Verdict.DIFFERENT, stated.text, citation, rounded)


def _best(stated: Iterator[Stated[Value]]) -> Stated[Value] | None:
    """Return the one whose place fits best; the first of equals, as the nearer sentence."""
    return max(stated, key=lambda one: one.fit, default=None)


def _stated(claim: Claim, mention: Mention[Value], find: "Find[Value]") -> Iterator[Stated[Value]]:
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


def _counts_otherwise(claim: Claim, mention: Mention[Quantity], fact: Fact) -> Fact:
    """Contradict a confirmed count where the report counts something else by that number.

    Where it counts cases or people, that they are what the claim says stays open.
    """
    counted = mention.value.counted[:_HEAD]
    if fact.verdict is not Verdict.CONFIRMED or not counted or counted[0] in _GENERAL:
        return fact
    meant = {fold(word): {fold(w) for w in official} for word, official in claim.meant.items()}
    words = set(counted).union(*(meant.get(word, set()) for word in counted))
    same = [
        stated
        for stated in _stated(claim, mention, _quantities)
        if _same_quantity(mention.value, stated.mention.value) is Same.YES
    ]
    theirs = [one.mention.value.counted for one in same]
    if any(not counted or words & set(counted) for counted in theirs):
        return fact
    if any(words & _beside(one) for one in same):
        return fact
    if any(counted[0] in _GENERAL for counted in theirs):
        return Fact(fact.kind, fact.span, Verdict.ABSENT)
    return _differs(fact.kind, mention, max(same, key=lambda one: one.fit))


def _beside(stated: Stated[Quantity]) -> set[str]:
    """Return the folded words before a stated value: "100% hồ sơ (88.921 cán bộ)"."""
    text = stated.evidence.text[: stated.mention.span.start]
    return {fold(word.text) for word in words_of(text)[-_BEFORE:]}


_BEFORE = 3
_HEAD = 2
_GENERAL = frozenset({"nguoi", "viec", "truong", "cai", "don", "lan", "ca", "muc", "diem"})
"""Folded first words of what counts almost anything: "người", "trường hợp", "đơn vị"."""


def _kind_of(quantity: Quantity) -> FactKind:
    if quantity.unit in {"%", "điểm %"}:
        return FactKind.PERCENT
    return FactKind.MONEY if quantity.unit in {"đồng", "USD"} else FactKind.NUMBER


def _quantities(text: str, year: int | None) -> list[Mention[Quantity]]:
    return [Mention(quantity.span, quantity) for quantity in find_quantities(text)]


def _moments(text: str, year: int | None) -> list[Mention[Moment]]:
    return [Mention(moment.span, moment) for moment in find_moments(text, year)]


def _ordinals(text: str, year: int | None) -> list[Mention[Ordinal]]:
    return [Mention(ordinal.span, ordinal) for ordinal in find_ordinals(text)]


def _documents(text: str, year: int | None) -> list[Mention[Document]]:
    return [Mention(document.span, document) for document in find_documents(text)]


def _same_quantity(claimed: Quantity, stated: Quantity) -> Same:
    if claimed.of is not None and stated.of is None and stated.unit != "%":
        # "160/183" where the report says 160 and 183 apart.
        apart = compare(replace(claimed, of=None), stated) is Agreement.SAME
        return Same.YES if apart else Same.UNLIKE
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


def _same_moment(claimed: Moment, stated: Moment) -> Same:
    if _spans_years(claimed) != _spans_years(stated):
        return Same.UNLIKE
    agrees = same_moment(claimed, stated)
    return Same.UNLIKE if agrees is None else Same.YES if agrees else Same.NO


def _spans_years(moment: Moment) -> bool:
    return moment.start.year != moment.end.year


def _same_ordinal(claimed: Ordinal, stated: Ordinal) -> Same:
    if claimed.noun and stated.noun and claimed.noun != stated.noun:
        return Same.UNLIKE
    return Same.YES if claimed.value == stated.value else Same.NO


def _same_document(claimed: Document, stated: Document) -> Same:
    if same_document(claimed, stated):
        return Same.YES
    alike = not claimed.kind or not stated.kind or claimed.kind == stated.kind
    return Same.NO if alike else Same.UNLIKE

"""Numbers, shares, money, dates, ordinals and documents: does a report state the same?"""

from collections.abc import Iterator

from answering.checking.counts import counts_otherwise
from answering.checking.evidence import Claim
from answering.checking.stated import check_value
from answering.checking.values import (
    agree_documents,
    agree_moments,
    agree_ordinals,
    agree_quantities,
    documents,
    moments,
    ordinals,
    quantities,
)
from answering.checking.verdicts import Fact, FactKind, Verdict
from answering.facts import Quantity, find_quantities


def check_figures(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each quantity, date, ordinal and document of a claim."""
    for mention in quantities(claim.text, None):
        fact = check_value(claim, mention, _kind_of(mention.value), quantities, agree_quantities)
        yield _with_its_whole(mention.value, counts_otherwise(claim, mention, fact))
    for moment in moments(claim.text, None):
        yield check_value(claim, moment, FactKind.DATE, moments, agree_moments)
    for ordinal in ordinals(claim.text, None):
        yield check_value(claim, ordinal, FactKind.ORDINAL, ordinals, agree_ordinals)
    for document in documents(claim.text, None):
        yield check_value(claim, document, FactKind.DOCUMENT, documents, agree_documents)


def _with_its_whole(claimed: Quantity, fact: Fact) -> Fact:
    """Leave a confirmed part open where the sentence that states it does not state its whole."""
    if claimed.of is None or fact.verdict is not Verdict.CONFIRMED or fact.citation is None:
        return fact
    stated = find_quantities(fact.citation.quote)
    if any(claimed.of in {one.value, one.of} for one in stated):
        return fact
    return Fact(fact.kind, fact.span, Verdict.ABSENT)


def _kind_of(quantity: Quantity) -> FactKind:
    if quantity.unit in {"%", "điểm %"}:
        return FactKind.PERCENT
    return FactKind.MONEY if quantity.unit in {"đồng", "USD"} else FactKind.NUMBER

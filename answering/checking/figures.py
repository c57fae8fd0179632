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
from answering.checking.verdicts import Fact, FactKind
from answering.facts import Quantity


def check_figures(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each quantity, date, ordinal and document of a claim."""
    for mention in quantities(claim.text, None):
        fact = check_value(claim, mention, _kind_of(mention.value), quantities, agree_quantities)
        yield counts_otherwise(claim, mention, fact)
    for moment in moments(claim.text, None):
        yield check_value(claim, moment, FactKind.DATE, moments, agree_moments)
    for ordinal in ordinals(claim.text, None):
        yield check_value(claim, ordinal, FactKind.ORDINAL, ordinals, agree_ordinals)
    for document in documents(claim.text, None):
        yield check_value(claim, document, FactKind.DOCUMENT, documents, agree_documents)


def _kind_of(quantity: Quantity) -> FactKind:
    if quantity.unit in {"%", "điểm %"}:
        return FactKind.PERCENT
    return FactKind.MONEY if quantity.unit in {"đồng", "USD"} else FactKind.NUMBER

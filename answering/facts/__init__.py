"""The facts of a text that can be checked: quantities, dates and periods, documents, ordinals.

Text → values with their spans in it, by rules alone. Needs no index and no model.
"""

from answering.facts.comparing import Agreement, compare
from answering.facts.documents import Document, find_documents, same_document
from answering.facts.hedges import Hedge
from answering.facts.moments import find_moments
from answering.facts.ordinals import Ordinal, find_ordinals
from answering.facts.partial_dates import Moment, PartialDate, same_moment
from answering.facts.quantities import Quantity, find_quantities

__all__ = [
    "Agreement",
    "Document",
    "Hedge",
    "Moment",
    "Ordinal",
    "PartialDate",
    "Quantity",
    "compare",
    "find_documents",
    "find_moments",
    "find_ordinals",
    "find_quantities",
    "same_document",
    "same_moment",
]

"""Hold a text against the reports: a verdict a sentence, a fact and a quotation, with evidence."""

from answering.checking.checker import TEXT_LIMIT, check
from answering.checking.verdicts import (
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Difference,
    Edit,
    Fact,
    FactKind,
    Verdict,
)

__all__ = [
    "TEXT_LIMIT",
    "CheckedQuote",
    "CheckedSentence",
    "CheckedText",
    "Difference",
    "Edit",
    "Fact",
    "FactKind",
    "Verdict",
    "check",
]

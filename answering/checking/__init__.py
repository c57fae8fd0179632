"""Hold a text against the reports: a verdict a sentence, a fact and a quotation, with evidence."""

from answering.checking.checker import check
from answering.checking.readable import TEXT_LIMIT
from answering.checking.serialising import checked_json
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
from answering.checking.wording import (
    KIND_NAMES,
    ROUNDED,
    VERDICT_NAMES,
    VERDICT_SIGNS,
    verdict_name,
)

__all__ = [
    "KIND_NAMES",
    "ROUNDED",
    "TEXT_LIMIT",
    "VERDICT_NAMES",
    "VERDICT_SIGNS",
    "CheckedQuote",
    "CheckedSentence",
    "CheckedText",
    "Difference",
    "Edit",
    "Fact",
    "FactKind",
    "Verdict",
    "check",
    "checked_json",
    "verdict_name",
]

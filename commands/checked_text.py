"""A checked text as a person reads it in a terminal."""

from textwrap import indent

from answering import quotation
from answering.checking import (
    KIND_NAMES,
    ROUNDED,
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Edit,
    Fact,
    Verdict,
    verdict_name,
)

_EDITS = {Edit.SAME: "{}", Edit.ADDED: "[+{}+]", Edit.LEFT_OUT: "[-{}-]"}
"""As `git diff --word-diff` has it, seen from the report: added, left out."""


def told(checked: CheckedText) -> str:
    """Return how many sentences got each verdict, then each sentence with what was found."""
    counts = [f"{verdict_name(verdict)}: {count}" for verdict, count in checked.counts.items()]
    numbered = enumerate(checked.sentences, start=1)
    parts = [_sentence(checked.text, number, sentence) for number, sentence in numbered]
    return "\n\n".join([" · ".join(counts), *parts])


def _sentence(text: str, number: int, sentence: CheckedSentence) -> str:
    verdict = verdict_name(sentence.verdict).upper()
    near = "gần nhất: " if sentence.verdict is Verdict.ABSENT else ""
    lines = [
        *(_fact(text, fact) for fact in sentence.facts),
        *(_quote(text, quote) for quote in sentence.quotes),
        *(f"{near}{quotation(citation)}" for citation in sentence.evidence),
    ]
    head = f"{number}. {verdict}\n   {sentence.span.of(text)}"
    return "\n".join([head, *(indent(f"- {line}", "   ") for line in lines)])


def _fact(text: str, fact: Fact) -> str:
    found = f"; báo cáo: {fact.found}" if fact.found else ""
    rounded = f" ({ROUNDED})" if fact.rounded else ""
    said = f"{KIND_NAMES[fact.kind]}: {fact.span.of(text)}{found}{rounded}"
    return f"{said} — {verdict_name(fact.verdict)}"


def _quote(text: str, quote: CheckedQuote) -> str:
    if quote.exact:
        return f"lời dẫn đúng từng chữ: “{quote.span.of(text)}”"
    if quote.citation is None:
        return f"lời dẫn không thấy trong báo cáo: “{quote.span.of(text)}”"
    runs = "".join(_EDITS[run.edit].format(run.text) for run in quote.differences)
    return f"lời dẫn khác báo cáo ([+thêm+], [-bỏ-]): “{runs}”"

"""A checked text as JSON: the shape that commands print."""

from typing import Any

from answering.answer import Citation
from answering.checking.verdicts import CheckedQuote, CheckedSentence, CheckedText, Fact
from answering.serialising import citation_json, within_json

Json = dict[str, Any]


def checked_json(checked: CheckedText, seconds: float) -> Json:
    """Return a checked text as JSON-ready values, `within` only where the check had bounds.

    `text` is the settled text that the offsets of sentences, facts and quotes count code points
    of; those of a citation lie in its article's.
    """
    return {
        "text": checked.text,
        **within_json(checked.within),
        "counts": {verdict.value: count for verdict, count in checked.counts.items()},
        "sentences": [_sentence(checked.text, sentence) for sentence in checked.sentences],
        "seconds": round(seconds, 3),
    }


def _sentence(text: str, sentence: CheckedSentence) -> Json:
    return {
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.span.of(text),
        "verdict": sentence.verdict.value,
        "facts": [_fact(text, fact) for fact in sentence.facts],
        "quotes": [_quote(text, quote) for quote in sentence.quotes],
        "citations": [citation_json(citation) for citation in sentence.citations],
    }


def _fact(text: str, fact: Fact) -> Json:
    return {
        "kind": fact.kind.value,
        "text": fact.span.of(text),
        "start": fact.span.start,
        "end": fact.span.end,
        "verdict": fact.verdict.value,
        "found": fact.found,
        "rounded": fact.rounded,
        "citation": _maybe(fact.citation),
    }


def _quote(text: str, quote: CheckedQuote) -> Json:
    return {
        "text": quote.span.of(text),
        "start": quote.span.start,
        "end": quote.span.end,
        "exact": quote.exact,
        "differences": [
            {"edit": difference.edit.value.replace(" ", "_"), "text": difference.text}
            for difference in quote.differences
        ],
        "citation": _maybe(quote.citation),
    }


def _maybe(citation: Citation | None) -> Json | None:
    return citation_json(citation) if citation else None

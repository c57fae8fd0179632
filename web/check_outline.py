"""What is said of a checked text, in words: the same on the page and in every export."""

from answering.checking import (
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Difference,
    Edit,
    Fact,
    Verdict,
)
from web import words


def fact_titles() -> tuple[str, str, str, str]:
    """Return what heads the cells of a fact."""
    return words.KIND, words.SAID, words.FOUND, words.OUTCOME


def counted(checked: CheckedText) -> list[str]:
    """Say how many sentences got each verdict."""
    return [
        f"{words.verdict_name(verdict)}: {words.number(count)}"
        for verdict, count in checked.counts.items()
    ]


def headline(number: int, sentence: CheckedSentence) -> str:
    """Name a sentence and its verdict."""
    return words.sentence_number(number, words.verdict_name(sentence.verdict))


def fact_cells(text: str, fact: Fact) -> tuple[str, str, str, str]:
    """Return a fact's kind, what the text says, what the reports say, and the verdict."""
    found = (fact.found or words.NOTHING_FOUND) + rounded_note(fact)
    kind, verdict = words.KIND_NAMES[fact.kind], words.verdict_name(fact.verdict)
    return kind, fact.span.of(text), found, verdict


def rounded_note(fact: Fact) -> str:
    """Say, after what the reports say, that a figure was rounded; nothing where it was not."""
    return f" ({words.ROUNDED})" if fact.rounded else ""


def quote_label(quote: CheckedQuote) -> str:
    """Say how a quotation stands to the reports."""
    if quote.exact:
        return words.QUOTE_EXACT
    return words.QUOTE_ABSENT if quote.citation is None else words.QUOTE_DIFFERENT


def quote_runs(text: str, quote: CheckedQuote) -> tuple[Difference, ...]:
    """Return the words of a quotation, with what was added to the report's and left out of it."""
    return quote.differences or (Difference(Edit.SAME, quote.span.of(text)),)


def evidence_label(sentence: CheckedSentence) -> str:
    """Say what the citations of a sentence are."""
    if not sentence.evidence:
        return words.NO_EVIDENCE
    return words.NEAREST_SENTENCES if sentence.verdict is Verdict.ABSENT else words.EVIDENCE

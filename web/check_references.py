"""The citations of a checked text under the numbers that its reader sees."""

from collections import defaultdict
from collections.abc import Sequence

from answering import Citation
from answering.checking import CheckedSentence, CheckedText, Fact
from retrieval import Span
from web.conversation import Reference

Numbered = tuple[int, CheckedSentence]
"""A sentence and its place in its text, from 1."""


def numbered(checked: CheckedText) -> list[Numbered]:
    """Return the sentences of a text with their numbers."""
    return list(enumerate(checked.sentences, start=1))


def references(part: Sequence[Numbered]) -> tuple[Reference, ...]:
    """Number the citations of some sentences in reading order; one cited twice has one number.

    What the reports say in place of a fact is set off in the citation that says it.
    """
    origins: dict[Citation, int] = {}
    found: dict[Citation, set[Span]] = defaultdict(set)
    for number, sentence in part:
        for citation in sentence.evidence:
            origins.setdefault(citation, number)
        for fact in sentence.facts:
            if fact.citation and fact.found:
                found[fact.citation] |= _places(fact, fact.citation)
    return tuple(
        Reference(place, citation, f"e{place}", f"s{number}", tuple(sorted(found[citation])))
        for place, (citation, number) in enumerate(origins.items(), start=1)
    )


def of_sentence(cited: Sequence[Reference], sentence: CheckedSentence) -> list[Reference]:
    """Return the references that a sentence stands on, its own citations first."""
    by_citation = {reference.citation: reference for reference in cited}
    return [by_citation[citation] for citation in sentence.evidence]


def _places(fact: Fact, citation: Citation) -> set[Span]:
    """Return where a citation has what was found, nothing where it is put in other words."""
    at = citation.quote.find(fact.found)
    start = citation.span.start + at
    return {Span(start, start + len(fact.found))} if at >= 0 else set()

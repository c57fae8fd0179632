"""Check a text against the reports, sentence by sentence."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from answering.answer import Citation
from answering.checking.denials import check_denials
from answering.checking.directions import check_directions
from answering.checking.evidence import Claim, gather_evidence, share_held
from answering.checking.figures import check_figures
from answering.checking.people import check_people
from answering.checking.places import check_places
from answering.checking.quotes import check_quotes
from answering.checking.readable import refuse_unreadable
from answering.checking.verbatim import find_verbatim
from answering.checking.verdicts import (
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Fact,
    FactKind,
    Verdict,
)
from answering.checking.words import words_of
from retrieval import EVERYTHING, Filter, QuestionRefused, Retriever, Span, settle, split_sentences

_VERBATIM_LEAST = 3
"""Words of a sentence that is found word for word; fewer stand anywhere."""

_ABOUT = 0.45
_NEAR = 0.2
_MATCHED = 0.88
"""The share of a claim's words that the nearest sentence must hold to be about the same: little
where it matches them word by word in meaning. On the dev half of tests/golden/claims.jsonl absent
sentences hold up to .32 and match up to .89, changed ones hold .51 and match .88 and more."""

_BORNE_OUT = 0.55
"""The share of a claim's words from which the same facts are said in other words.

Set by hand on the same sentences: nine in ten of the plainly reworded hold .76 and more, half-true
ones .26 to .64."""

_FIGURES = frozenset(
    {FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.DATE, FactKind.ORDINAL}
)
_CITED = 3

Progress = Callable[[int, int], None]
"""Called with the number of sentences checked so far and the number of them all."""


def check(
    retriever: Retriever,
    raw: str,
    within: Filter = EVERYTHING,
    progress: Progress = lambda done, total: None,
) -> CheckedText:
    """Return what the reports that `within` allows make of each sentence of a text.

    The text is settled first, and spans lie in the settled one. The same text and collection give
    the same verdicts. Raises `TextRefused` for a text that is empty, of one word, too long or not
    Vietnamese; `QuestionRefused` where `within` allows no article.
    """
    text = settle(raw).strip()
    refuse_unreadable(text)
    spans = split_sentences(text)
    checked = []
    for done, span in enumerate(spans):
        progress(done, len(spans))
        checked.append(_checked(retriever, text, span, within))
    progress(len(spans), len(spans))
    return CheckedText(text, tuple(checked), within)


def _checked(retriever: Retriever, text: str, span: Span, within: Filter) -> CheckedSentence:
    try:
        claim = gather_evidence(retriever, span.of(text), within)
    except QuestionRefused:
        return CheckedSentence(span, Verdict.ABSENT)
    found = _found_verbatim(claim)
    facts = tuple(_facts(claim))
    if found:
        return _verbatim(span, found, tuple(_shifted(fact, span.start) for fact in facts))
    quotes = check_quotes(text, span, claim.evidence)
    verdict = _verdict(claim, facts, quotes)
    if verdict is Verdict.ABSENT:
        facts = tuple(Fact(fact.kind, fact.span, Verdict.ABSENT) for fact in facts)
    facts = tuple(_shifted(fact, span.start) for fact in facts)
    return CheckedSentence(span, verdict, facts, quotes, _citations(claim, facts))


def _facts(claim: Claim) -> list[Fact]:
    facts = [
        *check_figures(claim),
        *check_people(claim),
        *check_places(claim),
        *check_denials(claim),
        *check_directions(claim),
    ]
    return sorted(facts, key=lambda fact: (fact.span, fact.kind.value))


def _shifted(fact: Fact, by: int) -> Fact:
    return replace(fact, span=Span(fact.span.start + by, fact.span.end + by))


def _found_verbatim(claim: Claim) -> Citation | None:
    if len(words_of(claim.text)) < _VERBATIM_LEAST:
        return None
    for article in dict.fromkeys(evidence.article for evidence in claim.evidence):
        found = find_verbatim(claim.text, article)
        if found:
            return Citation(article, found)
    return None


def _verbatim(span: Span, found: Citation, facts: Sequence[Fact]) -> CheckedSentence:
    """Return a sentence that is found word for word; so are its facts."""
    stated = tuple(
        replace(fact, verdict=Verdict.VERBATIM, found="", citation=found, rounded=False)
        for fact in facts
    )
    return CheckedSentence(span, Verdict.VERBATIM, stated, (), (found,))


def _verdict(claim: Claim, facts: Sequence[Fact], quotes: Sequence[CheckedQuote]) -> Verdict:
    words = _said_beside(claim, facts)
    held = share_held(words, claim.evidence[:2])
    said = {fact.verdict for fact in facts}
    if any(quote.differences for quote in quotes):
        return Verdict.DIFFERENT
    if share_held(words, claim.evidence[:1]) < (_NEAR if claim.match >= _MATCHED else _ABOUT):
        return Verdict.ABSENT
    if Verdict.DIFFERENT in said:
        return Verdict.DIFFERENT
    unfound = any(quote.citation is None for quote in quotes)
    if Verdict.ABSENT in said or unfound or held < _BORNE_OUT:
        return Verdict.PARTIAL
    return Verdict.CONFIRMED


def _said_beside(claim: Claim, facts: Sequence[Fact]) -> dict[str, float]:
    """Return the words of a claim outside its figures and dates, which are judged as facts."""
    figures = [fact.span for fact in facts if fact.kind in _FIGURES]
    words = {
        word.text
        for word in words_of(claim.text)
        if not any(figure.holds(word.span) for figure in figures)
    }
    return {word: rarity for word, rarity in claim.rarity.items() if word in words}


def _citations(claim: Claim, facts: Sequence[Fact]) -> tuple[Citation, ...]:
    """Return the anchor, then the other sentences that the facts stand on."""
    cited = [fact.citation for fact in facts if fact.citation]
    return tuple(dict.fromkeys([claim.anchor.citation, *cited]))[:_CITED]

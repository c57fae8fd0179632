"""The sentences of the reports that come nearest to a claim, and what their words bear out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from answering.answer import Citation
from retrieval import (
    Article,
    Filter,
    Question,
    Retriever,
    Span,
    content_words,
    context_of,
    everyday_words,
    parse_question,
    split_sentences,
    tokenize,
)

_SENTENCES = 6
"""Sentences held beside a claim. On the dev half of tests/golden/claims.jsonl the right one is
always among the first three."""

_BESIDE = 0.6
"""The share of the anchor's words that another sentence must hold to speak of the same."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of an article that a claim is held against."""

    article: Article
    span: Span

    @property
    def text(self) -> str:
        """The sentence in the article's own characters."""
        return self.span.of(self.article.text)

    @property
    def citation(self) -> Citation:
        """The sentence as a citation."""
        return Citation(self.article, self.span)


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a checked text and the evidence for it, the nearest first.

    `rarity` says how rare each of its content words is in the reports, `meant` which of their words
    an everyday word of it may stand for. `match` is how well the nearest sentence matches it word
    by word (see `SentenceHit`).
    """

    text: str
    evidence: tuple[Evidence, ...]
    rarity: dict[str, float]
    meant: dict[str, frozenset[str]]
    match: float

    @property
    def anchor(self) -> Evidence:
        """The nearest sentence, which a claim is first of all about."""
        return self.evidence[0]

    @property
    def vouching(self) -> tuple[Evidence, ...]:
        """The anchor, and those of the next two that hold nearly as much of the claim."""
        least = _BESIDE * share_held(self.rarity, [self.anchor])
        others = (e for e in self.evidence[1:3] if share_held(self.rarity, [e]) >= least)
        return (self.anchor, *others)


def gather_evidence(retriever: Retriever, text: str, within: Filter) -> Claim:
    """Return a claim with the sentences that come nearest to it.

    Raises `QuestionRefused` for a text without a letter or digit, and where `within` allows no
    article.
    """
    question = parse_question(text)
    hits = retriever.rank(question, 10, within).sentences[: 2 * _SENTENCES]
    found = [Evidence(hit.article, hit.span) for hit in hits]
    words = content_words(text, folded=False)
    weights = retriever.rarity(words, False)
    rarity = {word: float(weight) for word, weight in zip(words, weights, strict=True)}
    ordered = _best_first(question, found, rarity)
    match = max((hit.match for hit in hits), default=0.0)
    return Claim(text, tuple(ordered[:_SENTENCES]), rarity, _meant(text), match)


def _meant(text: str) -> dict[str, frozenset[str]]:
    return {
        word: frozenset(official for phrase in everyday.official for official in phrase)
        for everyday in everyday_words(tokenize(text), folded=False)
        for word in everyday.words
    }


def _best_first(
    question: Question, found: Sequence[Evidence], rarity: dict[str, float]
) -> list[Evidence]:
    """Put the sentence that holds most of a claim first; ties keep the order of search."""
    order = {e: place for place, e in enumerate(found)}
    held = {e: share_held(rarity, [e]) for e in found}
    return sorted(found, key=lambda e: (-(held[e] - 0.04 * order[e]), order[e]))


def share_held(rarity: dict[str, float], evidence: Sequence[Evidence]) -> float:
    """Return the share of some words, weighed by rarity, in the evidence or its context, 0 to 1."""
    total = sum(rarity.values())
    if not total:
        return 1.0
    lacking = sum(rarity[word] for word in words_lacking(list(rarity), evidence))
    return 1 - lacking / total


def words_lacking(words: Sequence[str], evidence: Sequence[Evidence]) -> list[str]:
    """Return those of `words` that neither the evidence nor its context holds, or means."""
    held = frozenset().union(*(_held(e.article, e.span) for e in evidence))
    meant = {
        word
        for everyday in everyday_words(list(words), folded=False)
        if any(held.issuperset(official) for official in everyday.official)
        for word in everyday.words
    }
    return [word for word in words if word not in held and word not in meant]


@lru_cache(maxsize=4096)
def _held(article: Article, span: Span) -> frozenset[str]:
    """Return the words of a sentence and its article's context, in each reading."""
    text = f"{context_of(article)}\n{span.of(article.text)}"
    words = content_words(text, folded=False)
    everyday = everyday_words(tokenize(text), folded=False)
    return frozenset([*words, *tokenize(text)]).union(
        *(set(official) for found in everyday for official in found.official)
    )


@lru_cache(maxsize=256)
def _sentences(article: Article) -> list[Span]:
    return split_sentences(article.text)


def sentence_at(article: Article, span: Span) -> Span:
    """Return the sentence of an article that holds a span; the span itself where none does."""
    return next((one for one in _sentences(article) if one.holds(span)), span)

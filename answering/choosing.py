"""Which of the found sentences answers: the one that is near, and holds the kind of thing asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answering.agreement import missing_from
from answering.choice_signals import GAP, Read, signals_of
from answering.choice_weights import CHOICE_WEIGHTS
from answering.sorts import Sort, kept_to, sort_asked
from answering.support import Rarity, Support, Weighed, weigh_support
from retrieval import Question, SentenceHit, Span, content_words, folded_words_of
from retrieval.kinds import Asked, Held, held_kind

_WEIGHED = 12
_LEADING = 2

_FACTS = frozenset({Asked.AMOUNT, Asked.DATE, Asked.PERSON})
"""Kinds that a sentence without a number, a date or a name does not answer."""

_LIFT = 0.5
"""How far a sentence rises towards one that leads up to it. Of 0, .3, .6 and 1 the first three have
.81 of XQuAD-vi's first sentences right (every second question), the last .80."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence that may be quoted; `fit` is higher for better, among one question's sentences.

    `candidates` are the spans in the sentence that hold the kind of thing asked for and are not in
    the question already; `signals` what `fit` is the weighed sum of, before any lift.
    """

    hit: SentenceHit
    support: Support
    fit: float
    candidates: tuple[Span, ...]
    signals: dict[str, float]


def weighed_of(found: Sequence[SentenceHit]) -> list[SentenceHit]:
    """Return the found sentences that are worth weighing, out of those found, best first.

    The nearest ones, and what comes right after the very nearest: they often only lead up to what
    is asked for.
    """
    nearest, leading = found[:_WEIGHED], found[:_LEADING]
    after = (hit for hit in found[_WEIGHED:] if any(_follows(hit, one) for one in leading))
    return [*nearest, *after]


def choose(
    question: Question, asked: Asked, hits: Sequence[SentenceHit], rarity: Rarity
) -> list[Choice]:
    """Return the sentences with their support, the one that fits best first."""
    read = Read.of(question, asked)
    sort = sort_asked(question, asked)
    held = [
        kept_to(sort, question.text, hit.text, held_kind(question.text, asked, hit.text))
        for hit in hits
    ]
    weighed = Weighed.of(question, rarity)
    missing = {
        id: missing_from(article, question)
        for id, article in {hit.article.id: hit.article for hit in hits}.items()
    }
    supports = [
        weigh_support(
            question, asked, hit, _lacks(asked, sort, kind), weighed, missing[hit.article.id]
        )
        for hit, kind in zip(hits, held, strict=True)
    ]
    signals = signals_of(read, hits, held, supports)
    choices = [
        Choice(hit, support, fit_of(told), kind.spans, told)
        for hit, support, kind, told in zip(hits, supports, held, signals, strict=True)
    ]
    if asked is not Asked.OTHER:
        choices = [_beside(question, choice, choices) for choice in choices]
    return sorted(choices, key=lambda choice: -choice.fit)


def _lacks(asked: Asked, sort: Sort | None, held: Held) -> bool:
    """Say whether a sentence holds nothing of the kind asked for, where it takes one to answer."""
    if sort is Sort.DOCUMENT:
        return not held.surely
    return asked in _FACTS and not held.spans


def fit_of(signals: dict[str, float]) -> float:
    """Return the weighed sum of a sentence's signals."""
    return sum(CHOICE_WEIGHTS[name] * signal for name, signal in signals.items())


def _beside(question: Question, choice: Choice, choices: Sequence[Choice]) -> Choice:
    """Lift a sentence that holds what is asked for towards one before it that only leads up to it.

    "The ministry held a conference on … . The prime minister chaired it." Past it, where it holds
    a word of the question that the one before lacks.
    """
    before = [
        other for other in choices if not other.candidates and _follows(choice.hit, other.hit)
    ]
    if not choice.candidates or not before:
        return choice
    (leading,) = before
    words = set(content_words(question.searched, folded=True))
    held, led = (words & set(folded_words_of(one.hit.text)) for one in (choice, leading))
    lift = 1.0 if held - led else _LIFT
    return replace(choice, fit=choice.fit + lift * max(0.0, leading.fit - choice.fit + 1))


def _follows(hit: SentenceHit, before: SentenceHit) -> bool:
    """Say whether a sentence stands right behind another in its article."""
    return hit.article == before.article and 0 < hit.span.start - before.span.end <= GAP

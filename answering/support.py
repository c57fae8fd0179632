"""How well a sentence bears out a question: the signals that tell an answer from a near miss."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from answering.agreement import missing_from
from answering.asked import Asked
from answering.mentions import amounts, dates, people
from retrieval import (
    Question,
    QuestionForm,
    SentenceHit,
    Span,
    content_words,
    context_of,
    fold,
    tokenize,
)

Rarity = Callable[[Sequence[str]], npt.NDArray[np.float32]]
"""Folded words to how rare each is in the collection (see `Retriever.rarity`)."""

_SPOT: dict[Asked, Callable[[str], list[Span]]] = {
    Asked.AMOUNT: amounts,
    Asked.DATE: dates,
    Asked.PERSON: people,
}

# Set on the dev half of tests/golden, where cosines of answerable accented questions start at
# .805 and of off-topic ones end at .814, and coverage of the latter ends at .29.
_COSINE = {
    QuestionForm.ACCENTED: 0.84,
    QuestionForm.UNACCENTED: 2.0,
    QuestionForm.FOREIGN: 0.77,
}
_COVERAGE = 0.4
_COVERAGE_OF_FACT = 0.35


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for and against one sentence as the answer to one question.

    `coverage` is the share of the question's words, weighed by rarity, in the sentence or its
    article's context (0 to 1, diacritics aside). `missing` names what the article does not
    mention at all. `candidates` are the spans in the sentence that hold the kind of thing asked
    for and are not in the question already; None where no particular kind was asked for.
    """

    coverage: float
    cosine: float
    missing: tuple[str, ...]
    candidates: tuple[Span, ...] | None

    def suffices(self, form: QuestionForm) -> bool:
        """Say whether the sentence may be quoted as an answer."""
        if self.missing or self.candidates == ():
            return False
        if form is QuestionForm.FOREIGN:
            return self.cosine >= _COSINE[form]
        if self.candidates is not None:
            return self.coverage >= _COVERAGE_OF_FACT
        return self.coverage >= _COVERAGE or self.cosine >= _COSINE[form]


def weigh_support(question: Question, asked: Asked, hit: SentenceHit, rarity: Rarity) -> Support:
    """Return the support that a found sentence gives a question."""
    return Support(
        coverage=_coverage(question, f"{context_of(hit.article)}\n{hit.text}", rarity),
        cosine=hit.cosine,
        missing=missing_from(hit.article, question),
        candidates=_candidates(question, asked, hit.text),
    )


def _coverage(question: Question, text: str, rarity: Rarity) -> float:
    words = content_words(question.text)
    if not words:
        return 0.0
    held = {fold(token) for token in tokenize(text)}
    weights = rarity(words)
    covered = sum(weight for word, weight in zip(words, weights, strict=True) if word in held)
    return float(covered / max(float(weights.sum()), 1e-9))


def _candidates(question: Question, asked: Asked, sentence: str) -> tuple[Span, ...] | None:
    spot = _SPOT.get(asked)
    if spot is None:
        return None
    said = f" {' '.join(fold(token) for token in tokenize(question.text))} "
    return tuple(
        span
        for span in spot(sentence)
        if f" {' '.join(fold(token) for token in tokenize(span.of(sentence)))} " not in said
    )

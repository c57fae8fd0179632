"""Signals put together: one score a candidate passage, and its sentences ranked by theirs."""

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from retrieval.candidates import Candidates, Signals
from retrieval.fusion import fuse
from retrieval.hits import SentenceHit
from retrieval.passages import Passage
from retrieval.question import Question
from retrieval.weights import SENTENCE_WEIGHTS, Weights

FEW_PASSAGES = 10
"""Passages among which none can stand out as it would among many."""

USUAL_STANDING = 11.0
"""The score of the best passage, about, where it answers (median of XQuAD-vi and golden dev)."""


def scores_of(weights: Weights, candidates: Candidates) -> npt.NDArray[np.float64]:
    """Return one score a candidate passage, higher for better."""
    return fuse(_weighed(weights, candidates.passage_signals))


def best_together(weights: Weights, candidates: Candidates) -> npt.NDArray[np.float64]:
    """Return for each candidate the score of the sentence that fits best, higher for better.

    The signals of one sentence are weighed and summed before the best of the passage is taken.
    """
    signals = list(_weighed(weights, candidates.sentence_signals))
    if not signals:
        return np.zeros(len(candidates.passages))
    best = np.full(len(candidates.passages), -np.inf)
    np.maximum.at(best, candidates.owner, fuse(signals))
    return best


def ranked_sentences(
    question: Question,
    candidates: Candidates,
    scores: npt.NDArray[np.float64],
    passages: Mapping[int, Passage],
) -> tuple[SentenceHit, ...]:
    """Rank the sentences of the best passages, which are given by their place."""
    chosen = np.flatnonzero(np.isin(candidates.owner, list(passages)))
    owners = candidates.owner[chosen].tolist()
    within = chosen - np.searchsorted(candidates.owner, candidates.owner[chosen])
    signals = {name: of[chosen] for name, of in candidates.sentence_signals.items()}
    signals["passage_score"] = scores[candidates.owner[chosen]]
    matched = "sentence_tokens" in signals
    few = len(scores) < FEW_PASSAGES
    fused = fuse(_weighed(SENTENCE_WEIGHTS[question.form], signals))
    return tuple(
        SentenceHit(
            passages[owners[place]],
            passages[owners[place]].sentences[within[place]],
            score=float(fused[place]),
            passage_score=float(signals["passage_score"][place]),
            cosine=float(signals["sentence_cosine"][place]),
            match=float(signals["sentence_tokens"][place]) if matched else 0.0,
            standing=float(signals["sentence_standing"][place]),
            passage_standing=USUAL_STANDING if few else float(signals["passage_score"][place]),
            row=int(candidates.sentences[chosen[place]]),
        )
        for place in np.argsort(-fused, kind="stable")
    )


def _weighed(weights: Weights, signals: Signals) -> Iterator[tuple[float, npt.ArrayLike]]:
    """Pair each signal that counts, of those there are, with its weight."""
    for name, weight in weights.counting():
        if name in signals:
            yield weight, signals[name]

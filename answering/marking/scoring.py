"""The one of a sentence's candidates that most agrees with all that the signals make likely."""

from dataclasses import dataclass

import numpy as np

from answering.marking.aligning import aligned_with
from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Places, Values, candidates_in
from answering.marking.compounds import cuts_of
from answering.marking.held import held_by
from answering.marking.shape import shape_of
from answering.marking.weights import WEIGHTS
from answering.marking.words import Words
from retrieval import Span

_LIKELIEST = 40
"""Candidates among which agreement is measured: those beyond have next to no likelihood."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of words that may be what is asked for, by its span in the sentence.

    `expected` is the share of its words and of the answer's that are likely common to both (F1),
    0 to 1.
    """

    span: Span
    expected: float


def best_in(sentence: Words, asking: Asking) -> Marked | None:
    """Return the candidate of a sentence that is likeliest to be what is asked for, if any.

    Log-linear: a candidate's likelihood is the exponent of its weighed signals. Of the likeliest,
    the one that shares most words with all of them, by likelihood, is taken (minimum Bayes risk):
    with the weights of the time, XQuAD-vi's F1 in the right sentence was .487, and .476 for the
    likeliest itself.
    """
    candidates = candidates_in(sentence).beyond(asking.words.folded)
    if not len(candidates.starts):
        return None
    scores = _scores(candidates, asking)
    likeliest = np.argsort(-scores, kind="stable")[:_LIKELIEST]
    likelihoods = np.exp(scores[likeliest] - scores[likeliest[0]])
    starts, ends = candidates.starts[likeliest], candidates.ends[likeliest]
    agreement = _overlaps(starts, ends) @ likelihoods / likelihoods.sum()
    best = int(np.argmax(np.round(agreement, 6)))
    return Marked(
        Span(sentence.spans[starts[best]].start, sentence.spans[ends[best] - 1].end),
        expected=float(agreement[best]),
    )


def signals_of(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return every signal of some candidates, by name, each of shape (candidates,)."""
    return {
        **shape_of(candidates),
        **cuts_of(candidates, asking.words),
        **held_by(candidates, asking),
        **aligned_with(candidates, asking),
    }


def _scores(candidates: Candidates, asking: Asking) -> Values:
    scores = np.zeros(len(candidates.starts))
    for name, signal in signals_of(candidates, asking).items():
        scores += WEIGHTS.get(name, 0.0) * signal
    rounded: Values = np.round(scores, 6)
    return rounded


def _overlaps(starts: Places, ends: Places) -> Values:
    """Return the F1 of the words of each two runs."""
    common = np.minimum(ends[:, None], ends) - np.maximum(starts[:, None], starts)
    lengths = ends - starts
    overlaps: Values = 2 * np.maximum(common, 0) / (lengths[:, None] + lengths)
    return overlaps

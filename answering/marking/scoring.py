"""The one of a sentence's candidates that most agrees with all that the signals make likely."""

from dataclasses import dataclass

import numpy as np

from answering.marking.aligning import aligned_with
from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Places, Values, candidates_in
from answering.marking.compounds import cuts_of
from answering.marking.directions import weighed_directions
from answering.marking.held import held_by
from answering.marking.made_of import made_of
from answering.marking.naming import names_of
from answering.marking.shape import shape_of
from answering.marking.weights import WEIGHTS
from answering.marking.worded import worded_as
from answering.marking.words import Words
from retrieval import Span

_LIKELIEST = 40
"""Candidates among which agreement is measured: those beyond have next to no likelihood."""

_NEXT_TO_NONE = 1e-4


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of words that may be what is asked for, by its span in the sentence.

    `expected` is the share of its words and of the answer's that are likely common to both (F1),
    0 to 1.
    """

    span: Span
    expected: float


@dataclass(frozen=True, slots=True, eq=False)
class Likely:
    """How likely each candidate of a sentence is to be what is asked for.

    Log-linear: a candidate's likelihood is the exponent of its weighed signals, `scores`, higher
    for likelier, but for a factor common to all.
    """

    candidates: Candidates
    scores: Values

    def best(self) -> Marked | None:
        """Return the likeliest candidate, if there is any, taken as `chosen` says."""
        if not len(self.scores):
            return None
        place, expected = self.chosen()
        spans = self.candidates.words.spans
        start, end = self.candidates.starts[place], self.candidates.ends[place]
        return Marked(Span(spans[start].start, spans[end - 1].end), expected)

    def chosen(self) -> tuple[int, float]:
        """Return which of the candidates is taken, and the F1 expected of it.

        Of those of most likelihood, the one that shares most words with all of them, by likelihood
        (minimum Bayes risk): with the weights of the time, XQuAD-vi's F1 in the right sentence was
        .487, and .476 for the likeliest itself.
        """
        likeliest = np.argsort(-self.scores, kind="stable")[:_LIKELIEST]
        likelihoods = np.exp(self.scores[likeliest] - self.scores[likeliest[0]])
        starts, ends = self.candidates.starts[likeliest], self.candidates.ends[likeliest]
        agreement = _overlaps(starts, ends) @ likelihoods / likelihoods.sum()
        best = int(np.argmax(np.round(agreement, 6)))
        return int(likeliest[best]), float(agreement[best])

    def held(self, span: Span) -> float:
        """Return the log likelihood that what is asked for holds `span`; about -9 for next to none.

        Of a sentence with no candidate, 0.
        """
        run = self.candidates.words.covering(span)
        if not len(self.scores) or run is None:
            return 0.0
        likelihoods = np.exp(self.scores - self.scores.max())
        share = likelihoods @ self.candidates.hold([run]) / likelihoods.sum()
        return round(float(np.log(share + _NEXT_TO_NONE)), 6)


def likely_in(sentence: Words, asking: Asking) -> Likely:
    """Return the candidates of a sentence that say more than the question, with their scores."""
    candidates = candidates_in(sentence).beyond(asking.words.folded)
    scores = _scores(candidates, asking) if len(candidates.starts) else np.zeros(0)
    return Likely(candidates, scores)


def signals_of(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return every signal of some candidates, by name, each of shape (candidates,)."""
    return {
        **shape_of(candidates),
        **made_of(candidates, asking),
        **cuts_of(candidates, asking.words),
        **held_by(candidates, asking),
        **names_of(candidates, asking),
        **aligned_with(candidates, asking),
        **worded_as(candidates, asking),
    }


def _scores(candidates: Candidates, asking: Asking) -> Values:
    scores = np.zeros(len(candidates.starts))
    for name, signal in signals_of(candidates, asking).items():
        scores += WEIGHTS.get(name, 0.0) * signal
    scores += weighed_directions(candidates, asking)
    rounded: Values = np.round(scores, 6)
    return rounded


def _overlaps(starts: Places, ends: Places) -> Values:
    """Return the F1 of the words of each two runs."""
    common = np.minimum(ends[:, None], ends) - np.maximum(starts[:, None], starts)
    lengths = ends - starts
    overlaps: Values = 2 * np.maximum(common, 0) / (lengths[:, None] + lengths)
    return overlaps

"""The passages worth ranking for a question, and every signal about them, side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from embeddings import Vectors
from retrieval.fusion import standardise
from retrieval.index import Index
from retrieval.lexical import inverse_frequency
from retrieval.names import Name
from retrieval.postings import Mask, Rows
from retrieval.question import Question

CANDIDATES = 100
"""Passages taken from each side before their signals are fused."""

FEW = 30
"""Sentences among which none can stand out as it would among many: of n, by the root of n - 1."""

USUAL = 3.0
"""Standard deviations by which the best sentence stands out, about, where it answers."""

Signals = Mapping[str, npt.NDArray[np.floating]]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidate passages and all their sentences, by row of the index.

    Passages come in the order of their articles and of their places there, whatever segment they
    lie in. `owner` gives each sentence's place among `passages`. Signals are named as in `Weights`,
    one value a passage or a sentence, higher for better; a sentence signal of a passage is that of
    its best sentence.
    """

    passages: Rows
    sentences: Rows
    owner: Rows
    passage_signals: Signals
    sentence_signals: Signals

    def with_signal(self, name: str, values: npt.NDArray[np.floating]) -> "Candidates":
        """Return the candidates with one more signal of each passage."""
        return replace(self, passage_signals={**self.passage_signals, name: values})

    def kept(self, places: Rows) -> "Candidates":
        """Return the candidates at some ascending places alone."""
        chosen = np.isin(self.owner, places)
        return Candidates(
            self.passages[places],
            self.sentences[chosen],
            np.searchsorted(places, self.owner[chosen]),
            {name: values[places] for name, values in self.passage_signals.items()},
            {name: values[chosen] for name, values in self.sentence_signals.items()},
        )


def gather(index: Index, question: Question, vector: Vectors, allowed: Mask) -> Candidates:
    """Return what either side finds, among the allowed passages, by terms and by a vector.

    `vector` has shape (dimension,), `allowed` one entry a passage.
    """
    terms = question.terms
    passage_exact = index.passage_exact.scores(terms.exact)
    passage_folded = index.passage_folded.scores(terms.folded)
    passages = _in_place(
        index,
        index.nearest_passages(vector, CANDIDATES, allowed),
        _highest(passage_exact, allowed),
        _highest(passage_folded, allowed),
    )
    sentences, owner = index.layout.split.sentences_of(passages)
    ascending = np.argsort(sentences)
    back = np.argsort(ascending)
    cosines = index.sentence_cosines(vector, sentences)
    of_sentences: Signals = {
        "sentence_cosine": cosines,
        "sentence_standing": _standing(cosines),
        "sentence_exact": index.sentence_exact.scores_of(terms.exact, sentences[ascending])[back],
        "sentence_folded": index.sentence_folded.scores_of(terms.folded, sentences[ascending])[
            back
        ],
    }
    of_passages: Signals = {
        "passage_cosine": index.passage_cosines(vector, passages),
        "passage_exact": passage_exact[passages],
        "passage_folded": passage_folded[passages],
        "article_names": _named(index, question.names, passages),
    }
    firsts = np.flatnonzero(np.diff(owner, prepend=-1))
    best: Signals = {
        name: np.maximum.reduceat(values, firsts) for name, values in of_sentences.items()
    }
    return Candidates(passages, sentences, owner, {**of_passages, **best}, of_sentences)


def _standing(cosines: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Return how far each cosine lies above their mean, in their standard deviations."""
    if len(cosines) < FEW:
        return np.full(len(cosines), USUAL)
    return standardise(cosines)


def _named(index: Index, names: Sequence[Name], passages: Rows) -> npt.NDArray[np.float64]:
    """Return how little of what the question names each passage's article lacks: 0 for nothing.

    A name that is lacking counts by how rare it is among the articles.
    """
    lacking = np.zeros(len(passages))
    articles = index.layout.split.passage_article[passages]
    for name in names:
        naming = index.articles_naming(name)
        lacking += inverse_frequency(len(naming), int(naming.sum())) * ~naming[articles]
    return -lacking


def _highest(scores: npt.NDArray[np.float32], allowed: Mask) -> Rows:
    """Return the rows of the highest scores above zero."""
    scored = np.where(allowed, scores, 0)
    if len(scored) > CANDIDATES:
        least = np.partition(scored, -CANDIDATES)[-CANDIDATES]
        return np.flatnonzero((scored >= least) & (scored > 0))
    return np.flatnonzero(scored > 0)


def _in_place(index: Index, *found: Rows) -> Rows:
    """Return the passages found, each once, by article and by place in it."""
    rows = np.unique(np.concatenate(found))
    ordered: Rows = rows[np.argsort(index.layout.split.passage_article[rows], kind="stable")]
    return ordered

"""The passages worth ranking for a question, and every signal about them, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from embeddings import Vectors
from retrieval.index import Index
from retrieval.postings import Mask, Rows
from retrieval.vietnamese import Terms

CANDIDATES = 100
"""Passages taken from each side before their signals are fused."""

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


def gather(index: Index, terms: Terms, vector: Vectors, allowed: Mask) -> Candidates:
    """Return what either side finds, among the allowed passages, by terms and by a vector.

    `vector` has shape (dimension,), `allowed` one entry a passage.
    """
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
    of_sentences = {
        "sentence_cosine": index.sentence_cosines(vector, sentences),
        "sentence_exact": index.sentence_exact.scores_of(terms.exact, sentences[ascending])[back],
        "sentence_folded": index.sentence_folded.scores_of(terms.folded, sentences[ascending])[
            back
        ],
    }
    of_passages = {
        "passage_cosine": index.passage_cosines(vector, passages),
        "passage_exact": passage_exact[passages],
        "passage_folded": passage_folded[passages],
    }
    firsts = np.flatnonzero(np.diff(owner, prepend=-1))
    best = {name: np.maximum.reduceat(values, firsts) for name, values in of_sentences.items()}
    return Candidates(passages, sentences, owner, of_passages | best, of_sentences)


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

"""The passages worth ranking for a question, and every signal about them, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from embeddings import Vectors
from retrieval.dense import Rows
from retrieval.index import Index
from retrieval.question import Question

CANDIDATES = 100
"""Passages taken from each side before their signals are fused."""

Signals = Mapping[str, npt.NDArray[np.floating]]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidate passages and all their sentences, by row of the index, ascending.

    `owner` gives each sentence's place among `passages`. Signals are named as in `Weights`, one
    value a passage or a sentence, higher for better; a sentence signal of a passage is that of
    its best sentence.
    """

    passages: Rows
    sentences: Rows
    owner: Rows
    passage_signals: Signals
    sentence_signals: Signals


def gather(index: Index, question: Question, vector: Vectors) -> Candidates:
    """Return what either side finds for a question whose vector has shape (dimension,)."""
    layout, terms = index.layout, question.terms
    passage_exact = index.passage_terms.exact(terms)
    passage_folded = index.passage_terms.folded(terms)
    near = index.sentence_vectors.nearest(vector, CANDIDATES)
    found = (
        index.passage_vectors.nearest(vector, CANDIDATES),
        layout.passage_of(near),
        _highest(passage_exact),
        _highest(passage_folded),
    )
    passages = np.unique(np.concatenate(found))
    starts, ends = layout.first_sentence[passages], layout.first_sentence[passages + 1]
    sentences = np.concatenate([np.arange(*pair) for pair in zip(starts, ends, strict=True)])
    of_sentences = {
        "sentence_cosine": index.sentence_vectors.cosines(vector, sentences),
        "sentence_exact": index.sentence_terms.exact(terms)[sentences],
        "sentence_folded": index.sentence_terms.folded(terms)[sentences],
    }
    of_passages = {
        "passage_cosine": index.passage_vectors.cosines(vector, passages),
        "passage_exact": passage_exact[passages],
        "passage_folded": passage_folded[passages],
    }
    firsts = np.cumsum(ends - starts) - (ends - starts)
    best = {name: np.maximum.reduceat(values, firsts) for name, values in of_sentences.items()}
    owner = np.repeat(np.arange(len(passages)), ends - starts)
    return Candidates(passages, sentences, owner, of_passages | best, of_sentences)


def _highest(scores: npt.NDArray[np.float32]) -> Rows:
    """Return the rows of the highest scores above zero, ties by row."""
    best: Rows = np.argsort(-scores, kind="stable")[:CANDIDATES]
    return best[scores[best] > 0]

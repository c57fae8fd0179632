"""BM25 over Vietnamese terms, in an exact and a folded channel, on bm25s."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt

from retrieval.errors import IndexCorrupt
from retrieval.vietnamese import Terms

K1 = 1.2
B = 0.75
"""The usual ones; alone they find XQuAD-vi's paragraphs with R@1 .929, MRR .954 (README)."""

Scores = npt.NDArray[np.float32]
_CHANNELS = ("exact", "folded")


class LexicalIndex:
    """BM25 scores of every document for a question's terms. Immutable once built."""

    def __init__(self, exact: bm25s.BM25, folded: bm25s.BM25, size: int) -> None:
        self._exact = exact
        self._folded = folded
        self._size = size

    @classmethod
    def build(cls, documents: Sequence[Terms]) -> "LexicalIndex":
        """Return an index of the terms of each document, in order."""
        exact = _bm25(document.exact for document in documents)
        folded = _bm25(document.folded for document in documents)
        return cls(exact, folded, len(documents))

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Return the index saved in `folder`. Raises `IndexCorrupt` where it cannot be read."""
        try:
            exact, folded = (bm25s.BM25.load(folder / channel) for channel in _CHANNELS)
        except (OSError, ValueError, KeyError, EOFError, json.JSONDecodeError) as error:
            raise IndexCorrupt(f"không đọc được tệp từ khoá {folder.name}") from error
        return cls(exact, folded, int(exact.scores["num_docs"]))

    def save(self, folder: Path) -> None:
        """Write both channels below `folder`."""
        for channel, bm25 in zip(_CHANNELS, (self._exact, self._folded), strict=True):
            bm25.save(folder / channel, show_progress=False)

    def __len__(self) -> int:
        return self._size

    def exact(self, terms: Terms) -> Scores:
        """Return the BM25 of each document for the accented terms, shape (n,); 0 shares none."""
        return _scores(self._exact, terms.exact, self._size)

    def folded(self, terms: Terms) -> Scores:
        """Return the BM25 of each document for the folded terms, shape (n,); 0 shares none."""
        return _scores(self._folded, terms.folded, self._size)

    def rarity(self, terms: Sequence[str], folded: bool) -> Scores:
        """Return the inverse document frequency of each term of a channel, shape (len(terms),).

        `ln(1 + (N − n + 0.5) / (n + 0.5))`, the one that BM25 uses; highest for a word that no
        document has.
        """
        bm25 = self._folded if folded else self._exact
        indptr = bm25.scores["indptr"]
        rows = [bm25.vocab_dict.get(term) if term else None for term in terms]
        holding = np.array([0 if row is None else indptr[row + 1] - indptr[row] for row in rows])
        weights: Scores = np.log1p((self._size - holding + 0.5) / (holding + 0.5)).astype(
            np.float32
        )
        return weights


def _bm25(documents: Iterable[tuple[str, ...]]) -> bm25s.BM25:
    """Index token ids of our own making: bm25s's tokenizer drops "an" and "in" as English."""
    vocabulary: dict[str, int] = {}
    ids = [[vocabulary.setdefault(term, len(vocabulary)) for term in terms] for terms in documents]
    if not vocabulary:  # nothing but signs: bm25s divides by the mean length
        vocabulary, ids = {"": 0}, [[0] for _ in ids]
    bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
    bm25.index((ids, vocabulary), show_progress=False)
    return bm25


def _scores(bm25: bm25s.BM25, terms: Sequence[str], size: int) -> Scores:
    ids = bm25.get_tokens_ids(list(terms))
    if not ids:
        return np.zeros(size, dtype=np.float32)
    scores: Scores = np.asarray(bm25.get_scores_from_ids(ids), dtype=np.float32)
    return scores

"""The vectors of words in the text that they stand in, out of those of its tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from embeddings import TokenVectors, Vectors
from retrieval.article import Span


@dataclass(frozen=True, slots=True, eq=False)
class TokensOfText:
    """Token vectors of one text, shape (tokens, dimension), and where each token stands in it.

    Where it is not known which stands where, there are none.
    """

    vectors: Vectors | TokenVectors
    spans: Sequence[tuple[int, int]]

    def of(self, words: Sequence[Span]) -> Vectors:
        """Return the mean of each word's tokens, scaled to length 1, shape (len(words), dimension).

        `words` lie in the text in order, apart. One without a token gets zeros.
        """
        dimension = self.vectors.shape[1]
        if not len(words) or not len(self.spans) or len(self.spans) != len(self.vectors):
            return np.zeros((len(words), dimension), np.float32)
        sums = np.concatenate(
            [
                np.zeros((1, dimension), np.float32),
                np.cumsum(self.vectors, axis=0, dtype=np.float32),
            ]
        )
        places = np.array(self.spans, np.int64)
        firsts = np.searchsorted(places[:, 1], [word.start for word in words], side="right")
        ends = np.searchsorted(places[:, 0], [word.end for word in words], side="left")
        return _unit(sums[np.maximum(firsts, ends)] - sums[firsts])


def _unit(rows: npt.NDArray[np.float32]) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = (rows / np.maximum(lengths, 1e-6)).astype(np.float32)
    return unit

"""The vectors of the words of some texts, for late interaction (MaxSim, as in ColBERT).

A question's every token looks for its best match among the tokens of a sentence or of a passage;
the mean of those best matches ranks better than one vector for the whole: see `weights`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from embeddings import TokenVectors, Vectors
from retrieval.postings import Mask, Rows, load_array

Matches = npt.NDArray[np.float32]
"""Shape (rows, tokens of the question): how well each token is matched; 1 is the same."""

_AT_ONCE = 512
"""Tokens compared at once: 256 kB in float32, which stay in the processor's cache. A question's 16
tokens with the 7,600 of 170 sentences take 1.4 ms, with all of them at once 2.2 (2 busy cores)."""


@dataclass(frozen=True, slots=True, eq=False)
class TokenRows:
    """Token vectors by row, each a sentence or another text.

    Those of row `i` are `vectors[starts[i] : starts[i + 1]]`.

    `vectors` are int8, shape (tokens, dimension), a 127th of each number; each row has at least
    one token. The arrays may lie in a file.
    """

    starts: Rows
    vectors: TokenVectors

    @classmethod
    def build(cls, texts: Sequence[TokenVectors]) -> "TokenRows":
        """Take the tokens of each text, each of shape (tokens, dimension), in row order.

        A text without any, such as one beyond what the encoder reads, gets one that matches
        nothing.
        """
        nothing = np.zeros((1, texts[0].shape[1] if texts else 0), dtype=np.int8)
        held = [tokens if len(tokens) else nothing for tokens in texts]
        return cls(_starts([len(tokens) for tokens in held]), np.concatenate([nothing[:0], *held]))

    @classmethod
    def merge(cls, parts: Sequence[tuple["TokenRows", Mask]]) -> "TokenRows":
        """Return the rows kept of each part, one part after another."""
        counts = [np.diff(part.starts) for part, _ in parts]
        return cls(
            _starts(np.concatenate([c[kept] for c, (_, kept) in zip(counts, parts, strict=True)])),
            np.concatenate(
                [
                    part.vectors[np.repeat(kept, c)]
                    for c, (part, kept) in zip(counts, parts, strict=True)
                ]
            ),
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, row: int) -> TokenVectors:
        """Return the tokens of one text."""
        return self.vectors[self.starts[row] : self.starts[row + 1]]

    def matches(self, question: Vectors, rows: Rows) -> Matches:
        """Return how well each token of the question is matched in the texts of some rows.

        `question` has shape (tokens, dimension), unit rows.
        """
        if not len(rows):
            return np.empty((0, len(question)), dtype=np.float32)
        starts, counts = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        firsts = np.cumsum(counts) - counts
        tokens = np.arange(counts.sum()) + np.repeat(starts - firsts, counts)
        asked = question.T / 127
        cosines = np.empty((len(tokens), len(question)), dtype=np.float32)
        for at in range(0, len(tokens), _AT_ONCE):
            vectors = self.vectors.take(tokens[at : at + _AT_ONCE], axis=0).astype(np.float32)
            np.matmul(vectors, asked, out=cosines[at : at + _AT_ONCE])
        best: Matches = np.maximum.reduceat(cosines, firsts, axis=0)
        return best

    def save(self, folder: Path) -> None:
        """Write each array to a file of its own below `folder`."""
        folder.mkdir()
        for field in fields(self):
            np.save(folder / f"{field.name}.npy", getattr(self, field.name))

    @classmethod
    def load(cls, folder: Path) -> "TokenRows":
        """Map the arrays saved below `folder`. Raises `IndexCorrupt` where one cannot be read."""
        return cls(*(load_array(folder / f"{field.name}.npy") for field in fields(cls)))


def _starts(counts: Sequence[int] | Rows) -> Rows:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)

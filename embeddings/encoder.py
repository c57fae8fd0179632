"""The role that every encoder plays, the real one and the tests' fake alike."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""Shape (n, dimension), C-contiguous; each row has length 1, so a dot product is a cosine."""


TokenVectors = npt.NDArray[np.int8]
"""Shape (tokens, at most 128): unit vectors of the tokens of one text, in 127ths."""


class QueryVectors(NamedTuple):
    """A question's vector, shape (dimension,), and its tokens', shape (tokens, kept), unit rows."""

    vector: Vectors
    tokens: Vectors


class TextVectors(NamedTuple):
    """The vectors of some texts, shape (n, dimension), and of the tokens of each."""

    vectors: Vectors
    tokens: list[TokenVectors]


class Encoder(Protocol):
    """Turn texts into unit vectors; safe to call from several threads."""

    @property
    def fingerprint(self) -> str:
        """Name what decides the vectors: it changes whenever a text could get another one."""
        ...

    @property
    def dimension(self) -> int:
        """Count the numbers in one vector."""
        ...

    @property
    def token_dimension(self) -> int:
        """Count the numbers in one token's vector."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Encode questions: row i belongs to texts[i]; no texts give shape (0, dimension)."""
        ...

    def encode_questions(self, texts: Sequence[str]) -> list[QueryVectors]:
        """Encode a few questions, whole and token by token, in one go: item i is of texts[i]."""
        ...

    def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
        """Encode each text below its context, whole and token by token.

        The vector is that of `context`, a line end and `text`; the tokens are those of `text`
        alone, read in that context. Row i belongs to texts[i].
        """
        ...

    def token_spans(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Return where each token of each text stands in it, half-open, in code points.

        As many, in the order, as the tokens of `encode_sentences` and `encode_questions`; none
        where the model does not tell.
        """
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Encode texts to be searched: row i belongs to texts[i]; none give (0, dimension)."""
        ...

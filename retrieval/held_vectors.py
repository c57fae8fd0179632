"""The vectors that a segment holds, found again by what was embedded: no second copy is kept.

An edited article, a new splitting and a copied collection take from here what has not changed.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from embeddings import TokenVectors, Vectors
from retrieval.postings import Mask, load_array
from retrieval.tokens import TokenRows
from retrieval.vector_cache import Item

Digests = npt.NDArray[np.uint64]
"""SHA-256 of each item, shape (items, 4)."""

Held = tuple[Vectors, TokenVectors]
"""The vector of an item, and those of its tokens."""

ARRAYS = ("items.npy", "passages/vectors.npy", "sentences.npy", "contexts.npy")
TOKENS = ("sentence-tokens", "context-tokens")
"""Where a segment keeps them, below its folder; the last are folders."""


def is_of_vectors(file: str) -> bool:
    """Say whether a file of a segment, by its path inside it, is one that `HeldVectors` reads."""
    return file in ARRAYS or file.startswith(TOKENS)


def digests_of(items: Sequence[Item]) -> Digests:
    """Return what items are found again by; the encoder is the index's own, and no part of it."""
    hashed = (hashlib.sha256(f"{item.context}\0{item.text}".encode()).digest() for item in items)
    return np.frombuffer(b"".join(hashed), np.uint64).reshape(-1, 4)


@dataclass(frozen=True, slots=True, eq=False)
class HeldVectors:
    """Vectors of passages, sentences and contexts, one after another, as `digests` names them.

    Passages have no tokens. The arrays may lie in a file.
    """

    digests: Digests
    passages: Vectors
    sentences: Vectors
    contexts: Vectors
    sentence_tokens: TokenRows
    context_tokens: TokenRows

    @classmethod
    def load(cls, folder: Path) -> "HeldVectors":
        """Map the arrays of the segment saved below `folder`, whatever became of its other files.

        Raises `IndexCorrupt` where one cannot be read.
        """
        digests, passages, sentences, contexts = (load_array(folder / name) for name in ARRAYS)
        tokens = (TokenRows.load(folder / name) for name in TOKENS)
        return cls(digests, passages, sentences, contexts, *tokens)

    def find(self, digests: Digests) -> dict[int, Held]:
        """Return what is held of some items, by their place among `digests`."""
        rows = np.flatnonzero(np.isin(self.digests[:, 0], digests[:, 0]))
        row_of = dict(zip(map(bytes, self.digests[rows]), rows.tolist(), strict=True))
        places = ((place, row_of.get(bytes(digest))) for place, digest in enumerate(digests))
        return {place: self._row(row) for place, row in places if row is not None}

    def _row(self, row: int) -> Held:
        if row < len(self.passages):
            return self.passages[row], np.zeros((0, self.sentence_tokens.vectors.shape[1]), np.int8)
        row -= len(self.passages)
        if row < len(self.sentences):
            return self.sentences[row], self.sentence_tokens.tokens(row)
        row -= len(self.sentences)
        return self.contexts[row], self.context_tokens.tokens(row)


def kept_digests(parts: Sequence[tuple[Digests, Sequence[Mask]]]) -> Digests:
    """Return the digests kept of each part: passages of all parts, then sentences, then contexts.

    The masks say which passages, sentences and contexts of the part those are.
    """
    split = [np.split(of, np.cumsum([len(mask) for mask in masks])[:-1]) for of, masks in parts]
    return np.concatenate(
        [
            kinds[kind][masks[kind]]
            for kind in range(3)
            for kinds, (_, masks) in zip(split, parts, strict=True)
        ]
    )

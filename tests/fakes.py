"""Stand-ins that a reader can check by hand."""

import re
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from embeddings import QueryVectors, TextVectors, Vectors

_WORD = re.compile(r"\w+")


class HashingEncoder:
    """Encode a text as the sum of its words' axes: shared words mean a higher cosine.

    A word's BLAKE2b digest chooses its axis (first four bytes, modulo the dimension) and its
    sign (fifth byte, odd is minus). A text without words lies on the axis of the empty word.
    """

    def __init__(self, dimension: int = 64) -> None:
        self._dimension = dimension

    @property
    def fingerprint(self) -> str:
        """Name what decides the vectors."""
        return f"hashing-{self._dimension}"

    @property
    def dimension(self) -> int:
        """Count the numbers in one vector."""
        return self._dimension

    @property
    def token_dimension(self) -> int:
        """Count the numbers in one token's vector."""
        return self._dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Encode questions; shape (n, dimension)."""
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Encode texts to be searched; shape (n, dimension)."""
        vectors = np.zeros((len(texts), self._dimension), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in _WORD.findall(text.casefold()) or [""]:
                axis, sign = self._axis(word)
                row[axis] += sign
            if not row.any():  # its words cancelled out
                row[self._axis("")[0]] = 1.0
            row /= np.linalg.norm(row)
        return vectors

    def encode_questions(self, texts: Sequence[str]) -> list[QueryVectors]:
        """Encode questions; each word is a token."""
        tokens = [self.encode_passages(_WORD.findall(text) or [""]) for text in texts]
        return list(map(QueryVectors, self.encode_passages(texts), tokens))

    def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
        """Encode texts below their contexts; each word of a text is a token."""
        pairs = zip(contexts, texts, strict=True)
        vectors = self.encode_passages([f"{c}\n{t}" if t else c for c, t in pairs])
        tokens = [self.encode_passages(_WORD.findall(text)) for text in texts]
        return TextVectors(vectors, [np.round(rows * 127).astype(np.int8) for rows in tokens])

    def token_spans(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Return where each word of each text stands."""
        return [[match.span() for match in _WORD.finditer(text)] for text in texts]

    def _axis(self, word: str) -> tuple[int, int]:
        digest = blake2b(word.encode("utf-8", "replace"), digest_size=5).digest()
        return int.from_bytes(digest[:4], "big") % self._dimension, -1 if digest[4] % 2 else 1

"""Encode with any SentenceTransformer."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from embeddings.encoder import Vectors

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_SMALLEST = np.finfo(np.float32).tiny


class SentenceTransformerEncoder:
    """Encode queries and passages, each after its prompt; one call at a time."""

    def __init__(
        self,
        model: "SentenceTransformer",
        query_prompt: str,
        passage_prompt: str,
        fingerprint: str,
    ) -> None:
        self._model = model
        self._query_prompt = query_prompt
        self._passage_prompt = passage_prompt
        self._fingerprint = fingerprint
        self._lock = Lock()
        self._dimension = _dimension(model)

    @property
    def fingerprint(self) -> str:
        """Name what decides the vectors."""
        return self._fingerprint

    @property
    def dimension(self) -> int:
        """Count the numbers in one vector."""
        return self._dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Encode questions; shape (n, dimension)."""
        return self._encode(texts, self._query_prompt)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Encode texts to be searched; shape (n, dimension)."""
        return self._encode(texts, self._passage_prompt)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return np.zeros((0, self._dimension), np.float32)
        readable = [_encodable(text) for text in texts]
        with self._lock:
            raw = self._model.encode(readable, prompt=prompt, show_progress_bar=False)
        return _unit(np.asarray(raw, np.float32))


def device() -> str:
    """Choose where a model runs: on CUDA where torch has it, else on the processor."""
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def _encodable(text: str) -> str:
    """Replace lone surrogates, which no tokenizer takes, by question marks."""
    return text.encode("utf-8", "replace").decode()


def _unit(vectors: Vectors) -> Vectors:
    """Scale each row to length 1, here and not in torch: some models compute in 16 bits."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.ascontiguousarray(vectors / np.maximum(lengths, _SMALLEST), np.float32)


def _dimension(model: "SentenceTransformer") -> int:
    """Ask the model, or count on a sample where it does not know."""
    return model.get_embedding_dimension() or len(model.encode("", show_progress_bar=False))

"""Encode with any SentenceTransformer."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from embeddings.batches import FLOOR
from embeddings.encoder import QueryVectors, TextVectors, Vectors
from embeddings.forward import forward, leading_tokens
from embeddings.token_vectors import projection, quantised, reduced
from embeddings.turns import Turns

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_ALL = 1 << 30
"""More tokens than any text has."""

_SMALLEST = np.finfo(np.float32).tiny


class SentenceTransformerEncoder:
    """Encode queries and passages, each after its prompt; one batch at a time."""

    def __init__(
        self,
        model: "SentenceTransformer",
        query_prompt: str,
        passage_prompt: str,
        fingerprint: str,
        token_axes: Vectors | None = None,
    ) -> None:
        """Take a model, its prompts and its fingerprint.

        `token_axes`, shape (dimension, kept), are what token vectors are reduced to; a random
        projection where they are not known.
        """
        self._model = model.eval()
        self._query_prompt = query_prompt
        self._passage_prompt = passage_prompt
        self._fingerprint = fingerprint
        self._turns = Turns()
        self._dimension = _dimension(model)
        self._axes = projection(self._dimension) if token_axes is None else token_axes
        # The sentences of an article come one after another, all below its context.
        self._leading = lru_cache(maxsize=1024)(self._count_leading)

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
        return self._encode(texts, self._query_prompt, 0)

    @property
    def token_dimension(self) -> int:
        """Count the numbers in one token's vector."""
        return int(self._axes.shape[1])

    def encode_questions(self, texts: Sequence[str]) -> list[QueryVectors]:
        """Encode a few questions, whole and token by token."""
        if not texts:
            return []
        with self._turns:
            skipped = [self._leading(self._query_prompt, "")] * len(texts)
        readable = [encodable(text) for text in texts]
        prompt = self._query_prompt
        output = forward(self._model, readable, prompt, 0, skipped, True, self._turns)
        tokens = [reduced(rows, self._axes) for rows in output.tokens]
        return list(map(QueryVectors, _unit(output.vectors), tokens))

    def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
        """Encode texts below their contexts, whole and token by token."""
        if not texts:
            return TextVectors(np.zeros((0, self._dimension), np.float32), [])
        whole = [encodable(f"{c}\n{t}" if t else c) for c, t in zip(contexts, texts, strict=True)]
        with self._turns:
            skipped = [
                self._leading(self._passage_prompt, context) if text else _ALL
                for context, text in zip(contexts, texts, strict=True)
            ]
        prompt = self._passage_prompt
        output = forward(self._model, whole, prompt, FLOOR, skipped, turns=self._turns)
        tokens = [quantised(reduced(rows, self._axes)) for rows in output.tokens]
        return TextVectors(_unit(output.vectors), tokens)

    def token_spans(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Return where each token of each text stands in it; none of a slow tokenizer's."""
        tokenizer = self._model.tokenizer
        if not texts or not getattr(tokenizer, "is_fast", False):
            return [[] for _ in texts]
        readable = [encodable(text) for text in texts]
        with self._turns:
            encoded = tokenizer(
                readable, add_special_tokens=False, return_offsets_mapping=True, verbose=False
            )
        return [list(map(tuple, spans)) for spans in encoded["offset_mapping"]]

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Encode texts to be searched; shape (n, dimension)."""
        return self._encode(texts, self._passage_prompt, FLOOR)

    def _encode(self, texts: Sequence[str], prompt: str, floor: int) -> Vectors:
        if not texts:
            return np.zeros((0, self._dimension), np.float32)
        readable = [encodable(text) for text in texts]
        return _unit(forward(self._model, readable, prompt, floor, turns=self._turns).vectors)

    def _count_leading(self, prompt: str, context: str) -> int:
        return leading_tokens(self._model, prompt, encodable(context))


def device() -> str:
    """Choose where a model runs: on CUDA where torch has it, else on the processor."""
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def encodable(text: str) -> str:
    """Replace lone surrogates, which no tokenizer takes, by question marks."""
    return text.encode("utf-8", "replace").decode()


def _unit(vectors: Vectors) -> Vectors:
    """Scale each row to length 1, here and not in torch: some models compute in 16 bits."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.ascontiguousarray(vectors / np.maximum(lengths, _SMALLEST), np.float32)


def _dimension(model: "SentenceTransformer") -> int:
    """Ask the model, or count on a sample where it does not know."""
    return model.get_embedding_dimension() or len(model.encode("", show_progress_bar=False))

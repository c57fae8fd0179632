"""Token vectors made small: fewer numbers, one byte each."""

from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from embeddings.encoder import TokenVectors, Vectors

TOKEN_DIMENSION = 128
"""Numbers kept of a token's vector. Of multilingual-e5-small's 384, XQuAD-vi (with the weights of
the time): R@1 .962 with all, .966 with 128, .963 with 96, .958 with 64."""

BUNDLED_AXES = Path(__file__).with_name("e5_small_token_axes.npy")
"""The bundled model's axes, float16 of shape (384, 128): see `embeddings.principal_axes`."""

_SCALE = 127


@lru_cache(maxsize=8)
def projection(dimension: int) -> Vectors:
    """Return a fixed random projection to fewer numbers, shape (dimension, kept); columns are unit.

    Angles survive it roughly, whatever the model (Johnson and Lindenstrauss 1984); a model whose
    principal axes are known keeps more by those.
    """
    kept = min(dimension, TOKEN_DIMENSION)
    if kept == dimension:
        return np.eye(dimension, dtype=np.float32)
    drawn = np.random.default_rng(0).standard_normal((dimension, kept))
    axes: Vectors = np.linalg.qr(drawn)[0].astype(np.float32)
    return axes


def bundled_axes() -> Vectors:
    """Return the axes that token vectors of the bundled model are reduced to."""
    axes: npt.NDArray[np.float16] = np.load(BUNDLED_AXES)
    return axes.astype(np.float32)


def reduced(tokens: Vectors, axes: Vectors) -> Vectors:
    """Return `tokens`, shape (n, dimension), along some axes, each scaled to length 1."""
    kept = tokens @ axes
    lengths = np.linalg.norm(kept, axis=1, keepdims=True)
    unit: Vectors = (kept / np.maximum(lengths, 1e-9)).astype(np.float32)
    return unit


def quantised(tokens: Vectors) -> TokenVectors:
    """Return unit `tokens` at one byte a number, in 127ths."""
    return np.round(tokens * _SCALE).astype(np.int8)

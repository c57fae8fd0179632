"""The role that every encoder plays, the real one and the tests' fake alike."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""Shape (n, dimension), C-contiguous; each row has length 1, so a dot product is a cosine."""


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

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Encode questions: row i belongs to texts[i]; no texts give shape (0, dimension)."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Encode texts to be searched: row i belongs to texts[i]; none give (0, dimension)."""
        ...

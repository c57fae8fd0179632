"""Exact nearest-vector search over unit vectors, on FAISS."""

from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from embeddings import Vectors
from retrieval.errors import IndexCorrupt

Rows = npt.NDArray[np.int64]


class DenseIndex:
    """Unit vectors by row number. Immutable once built, so searches may run in parallel."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> "DenseIndex":
        """Return an index over `vectors`, shape (n, dimension), unit rows."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    @classmethod
    def load(cls, path: Path) -> "DenseIndex":
        """Return the index saved at `path`. Raises `IndexCorrupt` where it cannot be read."""
        try:
            return cls(faiss.read_index(str(path)))
        except RuntimeError as error:
            raise IndexCorrupt(f"không đọc được tệp véc-tơ {path.name}") from error

    def save(self, path: Path) -> None:
        """Write the index to `path`."""
        faiss.write_index(self._index, str(path))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def nearest(self, vector: Vectors, k: int) -> Rows:
        """Return the rows of the `k` nearest vectors to one of shape (dimension,), best first.

        Fewer where the index holds fewer: FAISS pads with −1, which would name the last row.
        """
        k = min(k, len(self))
        if k <= 0:
            return np.empty(0, dtype=np.int64)
        _, rows = self._index.search(vector.reshape(1, -1), k)
        found: Rows = rows[0][rows[0] >= 0]
        return found

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """Return the cosine of `vector` and each row, shape (len(rows),); higher is nearer."""
        if not len(rows):
            return np.empty(0, dtype=np.float32)
        stored: Vectors = self._index.reconstruct_batch(rows)
        cosines: Vectors = stored @ vector
        return cosines

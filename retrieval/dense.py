"""Nearest-vector search over unit vectors, on FAISS: exact while that is fast, else approximate."""

from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from embeddings import Vectors
from retrieval.errors import IndexCorrupt
from retrieval.postings import Mask, Rows, load_array

APPROXIMATE_FROM = 50_000
"""Vectors from which an index is approximate. Exact search has nothing to miss and nothing to
train: 2.3 ms for 10,000 vectors of 384 numbers, 19 ms for 50,000, 32 ms for 100,000 and 580 ms for
500,000, the best of 40 on two busy cores, where the cells below take .7, 1.2, 2.3 and 8.4 ms. So
it stays until it costs about as much as embedding the question.
"""

_CELLS_PER_ROOT = 1
_PROBED = 64
"""Cells, for each root of the number of vectors, and how many of them a search looks into.

Of the exact 100 nearest to news titles among 107,488 passages of news (means of word vectors), 64
cells of 327 hold .974 (48 .954, 32 .911); among 30,000, 64 of 173 hold .984. Twice as many cells
hold .926 of them in .6 of the time, and take four times the work to train; HNSW (32 links, SQ8, 400
looked at) .969 in as much time, but takes four times as long to build. Among vectors around 200
centres, 500,000 of them, eight cells hold all.
"""

_REFINED = 2
"""How many times as many as asked for are taken from the quantised vectors and measured exactly;
four times as many find no more."""

_FEW = 20_000
"""Allowed rows up to which a filtered search measures each of them."""


class DenseIndex:
    """Unit vectors by row number. Immutable once built, so searches may run in parallel.

    The vectors themselves are kept in float32, in a file where they were saved. FAISS holds them
    once more to search: as they are, or from `APPROXIMATE_FROM` on in cells (IVF) at one byte a
    number, the nearest of which are measured again exactly.
    """

    def __init__(self, vectors: Vectors, search: faiss.Index) -> None:
        self._vectors = vectors
        self._search = search

    @classmethod
    def build(cls, vectors: Vectors) -> "DenseIndex":
        """Return an index over `vectors`, shape (n, dimension), unit rows."""
        vectors = np.ascontiguousarray(vectors, dtype=np.float32)
        approximate = len(vectors) >= APPROXIMATE_FROM
        return cls(vectors, _cells(vectors) if approximate else _flat(vectors))

    @classmethod
    def load(cls, folder: Path) -> "DenseIndex":
        """Return the index saved below `folder`. Raises `IndexCorrupt` where it cannot be read."""
        vectors: Vectors = load_array(folder / "vectors.npy").astype(np.float32, copy=False)
        path = folder / "cells.faiss"
        if not path.exists():
            return cls(vectors, _flat(vectors))
        try:
            return cls(vectors, faiss.read_index(str(path)))
        except RuntimeError as error:
            raise IndexCorrupt("không đọc được tệp véc-tơ {file}", file=path.name) from error

    def save(self, folder: Path) -> None:
        """Write the index below `folder`."""
        folder.mkdir(parents=True)
        np.save(folder / "vectors.npy", self._vectors)
        if self.approximate:
            faiss.write_index(self._search, str(folder / "cells.faiss"))

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def vectors(self) -> Vectors:
        """All vectors, shape (n, dimension); they may lie in a file."""
        return self._vectors

    @property
    def approximate(self) -> bool:
        """Whether `nearest` may miss some."""
        return isinstance(self._search, faiss.IndexIVF)

    def nearest(self, vector: Vectors, k: int, allowed: Mask | None = None) -> Rows:
        """Return the rows of the `k` nearest vectors to one of shape (dimension,), best first.

        `allowed`, shape (n,), leaves out the other rows. Fewer where there are fewer: FAISS pads
        with −1, which would name the last row.
        """
        k = min(k, len(self))
        if k <= 0:
            return np.empty(0, dtype=np.int64)
        if self.approximate and allowed is not None and allowed.sum() <= _FEW:
            return self._measured(vector, np.flatnonzero(allowed), k)
        wanted = min(k * _REFINED, len(self)) if self.approximate else k
        _, rows = self._search.search(vector.reshape(1, -1), wanted, params=self._params(allowed))
        found: Rows = rows[0][rows[0] >= 0]
        return self._measured(vector, found, k) if self.approximate else found

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """Return the cosine of `vector` and each row, shape (len(rows),); higher is nearer."""
        cosines: Vectors = self._vectors[rows] @ vector
        return cosines

    def _measured(self, vector: Vectors, rows: Rows, k: int) -> Rows:
        order = np.lexsort((rows, -self.cosines(vector, rows)))
        nearest: Rows = rows[order[:k]]
        return nearest

    def _params(self, allowed: Mask | None) -> faiss.SearchParameters | None:
        if allowed is None and not self.approximate:
            return None
        chosen = {} if allowed is None else {"sel": _only(allowed)}
        if self.approximate:
            return faiss.SearchParametersIVF(nprobe=_PROBED, **chosen)  # type: ignore[call-arg]
        return faiss.SearchParameters(**chosen)


def _flat(vectors: Vectors) -> faiss.Index:
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    return index


def _cells(vectors: Vectors) -> faiss.Index:
    cells = int(_CELLS_PER_ROOT * len(vectors) ** 0.5)
    index = faiss.index_factory(vectors.shape[1], f"IVF{cells},SQ8", faiss.METRIC_INNER_PRODUCT)
    clustering = index.cp  # type: ignore[attr-defined]
    clustering.min_points_per_centroid, clustering.max_points_per_centroid = 1, 64
    index.train(vectors)
    index.add(vectors)
    return index


def _only(allowed: Mask) -> faiss.IDSelector:
    bits: npt.NDArray[np.uint8] = np.packbits(allowed, bitorder="little")
    return faiss.IDSelectorBitmap(bits)  # type: ignore[arg-type, call-arg]

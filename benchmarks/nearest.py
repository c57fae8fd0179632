"""How many of the nearest passages an approximate index finds."""

import numpy as np

from embeddings import Vectors
from retrieval.candidates import CANDIDATES
from retrieval.index import Index


def recall_of_nearest(index: Index, vectors: Vectors, k: int = CANDIDATES) -> float:
    """Return the share found of the `k` passages that are nearest to each vector, 0 to 1.

    `vectors` has shape (n, dimension). Search takes its `CANDIDATES` from them.
    """
    live = np.flatnonzero(index.live)
    shares = []
    for vector in vectors:
        nearest = live[np.argsort(-index.passage_cosines(vector, live), kind="stable")[:k]]
        found = index.nearest_passages(vector, k, index.live)
        shares.append(len(np.intersect1d(found, nearest)) / max(len(nearest), 1))
    return float(np.mean(shares))

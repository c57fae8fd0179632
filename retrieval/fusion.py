"""Many signals, one score: each standardised over the candidates, then weighed and summed.

Score fusion, not rank fusion: published comparisons, and an earlier one on the seed articles, found
that ranks throw away how far ahead the first is.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]


def standardise(scores: npt.ArrayLike) -> Scores:
    """Return `scores`, or each row of them, with mean 0 and deviation 1; 0 where all are alike."""
    values = np.asarray(scores, dtype=np.float64)
    if not values.size:
        return values
    apart = values - values.mean(axis=-1, keepdims=True)
    deviation = np.sqrt(np.square(apart).mean(axis=-1, keepdims=True))
    standardised: Scores = np.zeros_like(values)
    np.divide(apart, deviation, out=standardised, where=deviation >= 1e-9)
    return standardised


def fuse(signals: Iterable[tuple[float, npt.ArrayLike]]) -> Scores:
    """Return the weighted sum of standardised signals, each of shape (n,); higher is better.

    Rounded to six decimals, so that the last bit of a sum never decides between two candidates.
    """
    weights, scores = zip(*signals, strict=True)
    weighted = np.array(weights)[:, None] * standardise(scores)
    fused: Scores = np.round(weighted.sum(axis=0), 6)
    return fused

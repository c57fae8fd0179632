"""Many signals, one score: each standardised over the candidates, then weighed and summed.

Score fusion, not rank fusion: published comparisons, and an earlier one on the seed articles, found
that ranks throw away how far ahead the first is.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]


def standardise(scores: npt.ArrayLike) -> Scores:
    """Return `scores` with mean 0 and deviation 1; all zero where they do not differ."""
    values = np.asarray(scores, dtype=np.float64)
    deviation = values.std() if values.size else 0.0
    if deviation < 1e-9:
        return np.zeros_like(values)
    standardised: Scores = (values - values.mean()) / deviation
    return standardised


def fuse(signals: Iterable[tuple[float, npt.ArrayLike]]) -> Scores:
    """Return the weighted sum of standardised signals, each of shape (n,); higher is better.

    Rounded to six decimals, so that the last bit of a sum never decides between two candidates.
    """
    fused: Scores = np.round(
        np.sum([weight * standardise(scores) for weight, scores in signals], axis=0), 6
    )
    return fused

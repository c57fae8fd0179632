"""What a ranking is worth where each question has one right article, and how sure that is.

Every figure is one number a question: its mean is what a table shows, and `interval` says how far
that mean would move with other questions of the same kind.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from retrieval.vietnamese import tokenize

Ranks = npt.NDArray[np.int64]
"""Shape (questions,): the place of the right article, from 1, or 0 where it was not found."""

Figure = npt.NDArray[np.float64]
"""Shape (questions,): from 0 to 1, higher is better."""

DEPTH = 10
RESAMPLES = 2000
CONFIDENCE = 0.95


def ranks_of(found: Sequence[Sequence[str]], right: Sequence[str]) -> Ranks:
    """Return the rank of each question's right article among the ids found for it, best first."""
    return np.array([_rank(ids, id) for ids, id in zip(found, right, strict=True)], np.int64)


def recall(ranks: Ranks, k: int = DEPTH) -> Figure:
    """Return 1 for each question whose article is among the first `k`, else 0: R@k."""
    return ((ranks > 0) & (ranks <= k)).astype(np.float64)


def reciprocal_rank(ranks: Ranks, k: int = DEPTH) -> Figure:
    """Return 1 / rank within the first `k`, else 0; the mean is MRR@k."""
    return recall(ranks, k) / np.maximum(ranks, 1)


def ndcg(ranks: Ranks, k: int = DEPTH) -> Figure:
    """Return 1 / log2(1 + rank) within the first `k`, else 0: with one right article, nDCG@k."""
    discounts: Figure = np.log2(1 + np.maximum(ranks, 1))
    return recall(ranks, k) / discounts


def interval(figure: Figure, seed: int = 0) -> tuple[float, float]:
    """Return the 95% interval of the mean: percentiles of its bootstrap (Efron 1979).

    Questions are drawn with replacement. The same figure and seed give the same interval.
    """
    draws = np.random.default_rng(seed)
    means = [draws.choice(figure, len(figure)).mean() for _ in range(RESAMPLES)]
    outside = (1 - CONFIDENCE) / 2
    low, high = np.quantile(means, [outside, 1 - outside])
    return float(low), float(high)


def token_f1(said: str, gold: str) -> float:
    """Return the F1 of the words of one text against those of another, 0 to 1 (SQuAD's figure)."""
    ours, theirs = Counter(tokenize(said)), Counter(tokenize(gold))
    common = (ours & theirs).total()
    return 2 * common / (ours.total() + theirs.total()) if common else 0.0


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Return how often a positive scores above a negative; a tie counts half. 0.5 is chance."""
    below = np.sort(np.asarray(negative, np.float64))
    scores = np.asarray(positive, np.float64)
    wins = np.searchsorted(below, scores, "left") + np.searchsorted(below, scores, "right")
    return float(wins.sum()) / (2 * len(below) * len(scores))


def _rank(ids: Sequence[str], id: str) -> int:
    return ids.index(id) + 1 if id in ids else 0

"""Weights fitted to examples: of a choice among alternatives, and of a yes or no.

Both by gradient descent with momentum (Nesterov) over standardised signals, from zero and for a
fixed number of steps, so that the same examples give the same weights.
"""

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

STEPS = 1500
"""Enough for the third figure of a weight to stand still."""

RATE = 0.5
MOMENTUM = 0.9
FOLDS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Alternatives:
    """What one question may choose from: `signals` (alternatives, signals), and which are right.

    `right` may be shares, 0 to 1, where an alternative can be right in part. `weight` is how much
    the question counts; `key` tells its fold: questions of one key stay together. `times` is how
    many each alternative stands for, where some like it were left out.
    """

    signals: npt.NDArray[np.floating]
    right: npt.NDArray[np.bool_ | np.floating]
    weight: float
    key: str
    times: Array | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One thing to say yes or no to, by its signals; `weight` and `key` as of `Alternatives`."""

    signals: Array
    yes: bool
    weight: float
    key: str


def fold_of(key: str) -> int:
    """Return the fold that a key falls in, the same on every machine."""
    return zlib.crc32(key.encode()) % FOLDS


def fit_choice(
    examples: Sequence[Alternatives],
    penalty: float | Array,
    steps: int = STEPS,
    least_spread: float = 1e-6,
) -> Array:
    """Return the weights under which right alternatives are likeliest (a softmax over each).

    `penalty` is that on the squares of the standardised weights, of all or of each. A signal whose
    standard deviation is below `least_spread`, as a rare one's, is standardised by that instead, so
    that it weighs no more than others.
    """
    sizes = [len(one.right) for one in examples]
    starts: npt.NDArray[np.int64] = np.cumsum(sizes) - np.array(sizes, np.int64)
    signals = np.concatenate([one.signals - one.signals.mean(0) for one in examples])
    spread = np.sqrt(np.einsum("as,as->s", signals, signals) / len(signals))
    spread = np.maximum(spread.astype(np.float64), least_spread)
    signals /= spread.astype(signals.dtype)
    right = np.concatenate([one.right for one in examples]).astype(np.float64)
    times = np.concatenate([_times(one) for one in examples])
    counts = np.repeat(_counts(one.weight for one in examples), sizes)

    def shares(values: Array) -> Array:
        totals = np.maximum(np.add.reduceat(values, starts), 1e-12)
        return np.asarray(values / np.repeat(totals, sizes))

    def slope(weights: Array) -> Array:
        scores = (signals @ weights.astype(signals.dtype)).astype(np.float64)
        likely = shares(
            times * np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        )
        pull = (likely - shares(likely * right)) * counts
        return np.asarray(pull.astype(signals.dtype) @ signals + 2 * penalty * weights)

    rate = min(RATE, 2 / _steepest(signals, counts))
    weights: Array = _descend(slope, signals.shape[1], rate, steps) / spread
    return weights


def _times(one: Alternatives) -> Array:
    return np.ones(len(one.right)) if one.times is None else one.times


def _steepest(signals: npt.NDArray[np.floating], counts: Array) -> float:
    """Return about how steep the slope gets: the greatest spread of signals in any direction."""
    share = counts / counts.sum()
    way = np.ones(signals.shape[1])
    length = 1.0
    for _ in range(20):
        along = signals @ way.astype(signals.dtype)
        way = np.asarray((share * along).astype(signals.dtype) @ signals, np.float64)
        length = float(np.linalg.norm(way))
        way /= max(length, 1e-12)
    return max(length, 1e-12)


def fit_cases(cases: Sequence[Case], penalty: float) -> Array:
    """Return the weights of a logistic regression; the last signal is to be 1 in every case."""
    signals = np.array([case.signals for case in cases])
    spread = signals.std(axis=0) + 1e-6
    spread[-1] = 1.0
    signals = signals / spread
    yes, counts = np.array([case.yes for case in cases]), _counts(case.weight for case in cases)
    held = np.full(signals.shape[1], penalty)
    held[-1] = 0.0

    def slope(weights: Array) -> Array:
        likely = 1 / (1 + np.exp(-(signals @ weights)))
        return np.asarray(signals.T @ ((likely - yes) * counts) + 2 * held * weights)

    weights: Array = _descend(slope, signals.shape[1], RATE, STEPS) / spread
    return weights


def _counts(weights: Iterable[float]) -> Array:
    counts = np.array(list(weights), np.float64)
    shares: Array = counts / counts.sum()
    return shares


def _descend(slope: Callable[[Array], Array], width: int, rate: float, steps: int) -> Array:
    weights, pace = np.zeros(width), np.zeros(width)
    for _ in range(steps):
        pace = MOMENTUM * pace - rate * slope(weights + MOMENTUM * pace)
        weights = weights + pace
    return weights

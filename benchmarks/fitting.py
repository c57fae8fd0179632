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

    `weight` is how much the question counts; `key` tells its fold: questions of one key stay
    together.
    """

    signals: Array
    right: npt.NDArray[np.bool_]
    weight: float
    key: str


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


def fit_choice(examples: Sequence[Alternatives], penalty: float) -> Array:
    """Return the weights under which right alternatives are likeliest (a softmax over each).

    `penalty` is that on the squares of the standardised weights.
    """
    most, width = max(len(one.right) for one in examples), examples[0].signals.shape[1]
    signals = np.zeros((len(examples), most, width))
    there, right = np.zeros((2, len(examples), most))
    for place, one in enumerate(examples):
        signals[place, : len(one.right)] = one.signals
        there[place, : len(one.right)], right[place, : len(one.right)] = 1, one.right
    middle = signals.sum(1, keepdims=True) / there.sum(1)[:, None, None]
    spread = np.sqrt(((signals - middle) ** 2 * there[:, :, None]).sum((0, 1)) / there.sum()) + 1e-6
    counts = _counts(one.weight for one in examples)
    signals = (signals - middle) * there[:, :, None] / spread

    def slope(weights: Array) -> Array:
        scores = np.where(there > 0, signals @ weights, -np.inf)
        likely = np.exp(scores - scores.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        both = likely * right
        wanted = both / np.maximum(both.sum(1, keepdims=True), 1e-12)
        pull = (likely - wanted) * counts[:, None]
        return np.asarray(np.einsum("qa,qas->s", pull, signals) + 2 * penalty * weights)

    weights: Array = _descend(slope, width) / spread
    return weights


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

    weights: Array = _descend(slope, signals.shape[1]) / spread
    return weights


def _counts(weights: Iterable[float]) -> Array:
    counts = np.array(list(weights), np.float64)
    shares: Array = counts / counts.sum()
    return shares


def _descend(slope: Callable[[Array], Array], width: int) -> Array:
    weights, pace = np.zeros(width), np.zeros(width)
    for _ in range(STEPS):
        pace = MOMENTUM * pace - RATE * slope(weights + MOMENTUM * pace)
        weights = weights + pace
    return weights

"""What each signal of a sentence counts when it is chosen among those found (see `choosing`).

Fitted by `python -m benchmarks.fit_answers`, which prints them: PLACEHOLDER.
"""

from collections.abc import Mapping
from types import MappingProxyType

CHOICE_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "score": 0.47,
        "match": 22.28,
        "words": 5.49,
        "pairs": -0.99,
        "passage": 0.3,
        "a question": -3.29,
        "what decides": 4.04,
        "uncounted": -1.45,
        "amount": 2.52,
        "date": 2.37,
        "person": 2.6,
        "place": 1.39,
        "reason": 1.08,
        "loosely": 0.0,
        "a name": 0.2,
        "official words": 1.03,
        "words alike": -2.23,
        "words before": 0.55,
        "something new": 0.2,
    }
)

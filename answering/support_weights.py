"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `python -m benchmarks.fit_answers`, which prints them: PLACEHOLDER.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": -0.15,
        "cosine": 1.49,
        "words": 1.89,
        "pairs": 0.48,
        "decisive": -4.75,
        "other": -1.32,
        "uncounted": -1.78,
        "lacks kind": -2.78,
        "standing": 0.24,
        "passage": 0.284,
        "foreign": 1.75,
        "unaccented": 0.82,
        "official words": 0.96,
        "always": -4.2,
    }
)

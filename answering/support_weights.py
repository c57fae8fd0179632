"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `python -m benchmarks.fit_answers`, which prints them, on golden dev and all of
XQuAD-vi, 2026-11-22.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 1.34,
        "cosine": 0.26,
        "words": 2.40,
        "pairs": 0.21,
        "decisive": -5.26,
        "other": -1.49,
        "uncounted": -2.24,
        "lacks kind": -3.08,
        "standing": 0.12,
        "passage": 0.34,
        "foreign": 1.76,
        "unaccented": 1.04,
        "official words": 0.81,
        "always": -3.99,
    }
)

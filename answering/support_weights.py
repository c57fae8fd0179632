"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `python -m benchmarks.fit_answers`, which prints them, on golden dev and every second
question of XQuAD-vi (`--every 2`), 2026-11-22.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 1.70,
        "cosine": -0.18,
        "words": 2.00,
        "pairs": 0.34,
        "decisive": -5.14,
        "other": -1.35,
        "uncounted": -2.14,
        "lacks kind": -2.80,
        "standing": 0.17,
        "passage": 0.24,
        "foreign": 0.87,
        "unaccented": 0.53,
        "official words": 0.90,
        "always": -2.92,
    }
)

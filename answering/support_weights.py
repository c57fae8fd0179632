"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `python -m benchmarks.fit_answers`, which prints them, on golden dev and every second
question of XQuAD-vi (`--every 2`), 2026-11-22.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 1.73,
        "cosine": -0.12,
        "words": 1.93,
        "pairs": 0.44,
        "decisive": -4.76,
        "other": -1.37,
        "uncounted": -2.06,
        "lacks kind": -2.91,
        "standing": 0.15,
        "passage": 0.23,
        "foreign": 0.92,
        "unaccented": 0.58,
        "official words": 0.83,
        "always": -2.87,
    }
)

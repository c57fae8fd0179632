"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `python -m benchmarks.fit_answers`, which prints them, on golden dev and every second
question of XQuAD-vi (`--every 2`), 2026-11-22.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 0.91,
        "cosine": 0.40,
        "words": 2.16,
        "pairs": 0.46,
        "decisive": -5.12,
        "other": -1.32,
        "uncounted": -2.10,
        "lacks kind": -2.71,
        "standing": 0.16,
        "passage": 0.24,
        "foreign": 1.34,
        "unaccented": 0.54,
        "official words": 1.08,
        "always": -3.04,
    }
)

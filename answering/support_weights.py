"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `benchmarks.fit_answers`, which prints them, on golden dev and every second question of
XQuAD-vi and of 269 on news, 2026-11-23. Since then what reports only shorten is no official word
(`officially`), which is not fitted again.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 1.55,
        "cosine": 0.13,
        "words": 1.96,
        "pairs": 0.24,
        "decisive": -4.45,
        "other": -1.09,
        "uncounted": -2.35,
        "lacks kind": -2.92,
        "standing": 0.19,
        "passage": 0.23,
        "foreign": 0.86,
        "unaccented": 0.72,
        "official words": 0.85,
        "always": -2.80,
    }
)

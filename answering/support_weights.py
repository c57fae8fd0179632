"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `benchmarks.fit_answers`, which prints them, on golden dev and every second question of
XQuAD-vi and of 269 on news, 2026-11-23. Since then what reports only shorten is no official word
(`officially`), which is not fitted again.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 1.33,
        "cosine": 0.69,
        "words": 1.48,
        "pairs": -0.18,
        "decisive": -3.61,
        "other": -1.00,
        "uncounted": -1.48,
        "unheld": 0.01,
        "rarest unheld": 0.12,
        "all held": 1.25,
        "names unheld": -0.50,
        "numbers unheld": 0.43,
        "an amount": -0.74,
        "lacks kind": -2.31,
        "standing": 0.08,
        "passage": 0.24,
        "foreign": 1.36,
        "unaccented": 0.99,
        "official words": 0.65,
        "always": -4.13,
    }
)

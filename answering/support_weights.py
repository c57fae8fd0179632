"""What each signal counts for the confidence that a sentence answers (see `support`).

Fitted by `benchmarks.fit_answers --documents even --support`, which prints them, on golden dev, the
dev half of the reports and the questions about every second document of XQuAD-vi and of 269 on
news, 2026-11-23. Another year, another rank and the day came later and were fitted with the others
held, on the dev questions in eight voices too: all fitted anew, XQuAD-vi's first quotations hold
the answer for .849 of its questions at best, where they do for .853 so.

A word that is not held speaks the less against a sentence the rarer it is: what no report says is
the asker's own way of putting it, what others say is likelier to be what matters.
"""

from collections.abc import Mapping
from types import MappingProxyType

SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "match": 1.26,
        "cosine": 0.76,
        "words": 1.24,
        "decisive": -3.47,
        "other": -0.94,
        "uncounted": -1.46,
        "another year": -1.77,
        "another rank": -3.11,
        "the day": 1.44,
        "rarest unheld": 0.16,
        "all held": 1.26,
        "names unheld": -0.50,
        "an amount": -0.75,
        "lacks kind": -2.35,
        "standing": 0.07,
        "passage": 0.24,
        "foreign": 1.35,
        "unaccented": 0.98,
        "official words": 0.68,
        "always": -3.98,
    }
)

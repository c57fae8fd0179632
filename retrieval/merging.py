"""Which segments to merge, so that there are few of them and each article is seldom written again.

As in Lucene: segments of about one size are merged when there are many of them. With eight to a
tier, a hundred thousand passages added one article at a time lie in some forty segments, and each
article is rewritten some five times.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

PER_TIER = 8


@dataclass(frozen=True, slots=True)
class Size:
    """The passages of a segment, and those among them whose article is still held."""

    passages: int
    live: int


def to_merge(sizes: Sequence[Size], most: int | None = None) -> list[int]:
    """Return the places of the segments to merge into one now, in order; none where all is well.

    A segment of which more than half is gone is merged too, if only with itself. `most` bounds
    the passages of the outcome, for whoever must not wait.
    """
    tiers: dict[int, list[int]] = {}
    for place, size in enumerate(sizes):
        tiers.setdefault(int(math.log(max(size.live, 1), PER_TIER)), []).append(place)
    chosen = {place for tier in tiers.values() if len(tier) >= PER_TIER for place in tier}
    emptying = {place for place, size in enumerate(sizes) if 2 * size.live < size.passages}
    chosen |= emptying
    for place in sorted(chosen, key=lambda place: -sizes[place].live):
        if most is not None and sum(sizes[chosen_].live for chosen_ in chosen) > most:
            chosen.discard(place)
    return sorted(chosen) if len(chosen) > 1 or chosen & emptying else []

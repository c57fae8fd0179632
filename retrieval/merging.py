"""Which segments to merge, so that there are few of them and each article is seldom written again.

As in Lucene: segments of about one size are merged when there are many of them, and the smallest
count as one size. Every segment adds about a millisecond to a question (24 of them 20 to 30 ms, in
8,415 passages), every merge writes articles again. A hundred thousand passages added as articles
of five lie in 8 segments on average, 15 at most, and each article is written 13 times; with eight
to a tier and no `SMALLEST` it would be 16, 31 and 4.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

PER_TIER = 4

SMALLEST = 64
"""Passages: smaller segments are of one size."""


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
        tiers.setdefault(int(math.log(max(size.live, SMALLEST), PER_TIER)), []).append(place)
    chosen = {place for tier in tiers.values() if len(tier) >= PER_TIER for place in tier}
    emptying = {place for place, size in enumerate(sizes) if 2 * size.live < size.passages}
    chosen |= emptying
    for place in sorted(chosen, key=lambda place: -sizes[place].live):
        if most is not None and sum(sizes[chosen_].live for chosen_ in chosen) > most:
            chosen.discard(place)
    return sorted(chosen) if len(chosen) > 1 or chosen & emptying else []

"""BM25 over Vietnamese terms, in an exact and a folded channel.

Written here rather than taken from a library so that it grows: bm25s must index everything anew
for each article, and bakes the statistics of the whole into each entry. Here the postings of a
segment never change, and the statistics are those of the articles held now, so that a collection
has the same scores whatever the order its articles came in. The scores are bm25s's own ("lucene").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retrieval.postings import Counts, Mask, Postings, Rows

K1 = 1.2
B = 0.75
"""The usual ones; alone they find XQuAD-vi's paragraphs with R@1 .929, MRR .954 (README)."""

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """The postings of one segment: its rows are `first` and following; `live` None is all."""

    postings: Postings
    first: int
    live: Mask | None

    def holding(self, place: slice) -> int:
        """Count the live documents of a term, whose postings lie at `place`."""
        if self.live is None:
            return int(place.stop - place.start)
        return int(self.live[self.postings.rows[place]].sum())


class Bm25:
    """BM25 of documents that lie in several segments, row after row. Immutable.

    A document that is no longer live scores like any other, but counts in no statistic.
    """

    def __init__(self, segments: Sequence[Postings], live: Mask) -> None:
        """Take the segments in row order, and which of all their rows are live."""
        lengths = np.concatenate([segment.lengths for segment in segments])
        self._count = int(live.sum())
        mean = float(lengths[live].mean()) if self._count else 1.0
        self._norms: Scores = (K1 * (1 - B + B * lengths / max(mean, 1.0))).astype(np.float32)
        self._parts: list[_Part] = []
        first = 0
        for segment in segments:
            here = live[first : first + len(segment)]
            self._parts.append(_Part(segment, first, None if here.all() else here))
            first += len(segment)

    def __len__(self) -> int:
        return len(self._norms)

    def scores(self, terms: Sequence[str]) -> Scores:
        """Return the score of each document, shape (n,); 0 shares no term."""
        scores = np.zeros(len(self), dtype=np.float32)
        for places, rarity in self._look_up(terms):
            rows, counts = self._holders(places)
            scores[rows] += _weights(counts, self._norms.take(rows), rarity)
        return scores

    def scores_of(self, terms: Sequence[str], rows: Rows) -> Scores:
        """Return the scores of some documents alone, given by ascending row."""
        scores = np.zeros(len(rows), dtype=np.float32)
        norms = self._norms.take(rows)
        edges = np.searchsorted(rows, [*(part.first for part in self._parts), len(self)]).tolist()
        asked = [
            (number, part, slice(edges[number], edges[number + 1]))
            for number, part in enumerate(self._parts)
            if edges[number] < edges[number + 1]
        ]
        for places, rarity in self._look_up(terms):
            for number, part, wanted in asked:
                counts = part.postings.counts_in(places[number], rows[wanted] - part.first)
                scores[wanted] += _weights(counts, norms[wanted], rarity)
        return scores

    def frequency(self, term: str) -> int:
        """Count the live documents that hold `term`."""
        return sum(part.holding(part.postings.place(term)) for part in self._parts)

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of `term`: `ln(1 + (N − n + 0.5) / (n + 0.5))`.

        Near 0 for a term of every document, highest for one of none.
        """
        return inverse_frequency(self._count, self.frequency(term))

    def holders(self, term: str) -> Rows:
        """Return the rows of the documents that hold `term`, ascending."""
        return self._holders([part.postings.place(term) for part in self._parts])[0]

    def _look_up(self, terms: Sequence[str]) -> Iterator[tuple[Sequence[slice], np.float32]]:
        """Yield where the postings of each term lie in each part, and its rarity."""
        found = [part.postings.places(terms) for part in self._parts]
        for places in zip(*found, strict=True):
            pairs = zip(self._parts, places, strict=True)
            holding = sum(part.holding(place) for part, place in pairs)
            yield places, np.float32(inverse_frequency(self._count, holding))

    def _holders(self, places: Sequence[slice]) -> tuple[Rows, Counts]:
        """Return the documents whose postings lie at a place of each part, and their counts."""
        held = [
            (part.first + part.postings.rows[place].astype(np.int64), part.postings.counts[place])
            for part, place in zip(self._parts, places, strict=True)
            if place.start < place.stop
        ]
        if len(held) == 1:
            return held[0]
        nothing = np.empty(0, np.int64), np.empty(0, np.uint16)
        rows, counts = zip(nothing, *held, strict=True)
        return np.concatenate(rows), np.concatenate(counts)


def _weights(counts: Counts, norms: Scores, rarity: np.float32) -> Scores:
    """Return what a term adds to the score of each document, shape (n,)."""
    held = counts.astype(np.float32)
    norms = norms + held
    held *= rarity
    held /= norms
    return held


def inverse_frequency(count: int, holding: int) -> float:
    """Return how rare it is that `holding` of `count` documents hold a term."""
    return float(np.log1p((count - holding + 0.5) / (holding + 0.5)))

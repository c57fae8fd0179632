"""BM25 over Vietnamese terms, in an exact and a folded channel.

Written here rather than taken from a library so that it grows: bm25s must index everything anew
for each article, and bakes the statistics of the whole into each entry. Here the postings of a
segment never change, and the statistics are those of the articles held now, so that a collection
has the same scores whatever the order its articles came in. The scores are bm25s's own ("lucene").
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retrieval.postings import Counts, Mask, Postings, Rows

K1 = 1.2
B = 0.75
"""The usual ones; alone they find XQuAD-vi's paragraphs with R@1 .929, MRR .954."""

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
        places, rarities = self._look_up(terms)
        return np.concatenate(
            [
                self._scores_in(part, its, rarities)
                for part, its in zip(self._parts, places, strict=True)
            ]
        )

    def scores_of(self, terms: Sequence[str], rows: Rows) -> Scores:
        """Return the scores of some documents alone, given by ascending row."""
        places, rarities = self._look_up(terms)
        edges = np.searchsorted(rows, [part.first for part in self._parts[1:]])
        parts = zip(self._parts, places, np.split(rows, edges), strict=True)
        return np.concatenate(
            [self._scores_at(part, its, rarities, asked - part.first) for part, its, asked in parts]
        )

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
        held = [part.first + part.postings.of(term)[0].astype(np.int64) for part in self._parts]
        return np.concatenate(held)

    def _look_up(self, terms: Sequence[str]) -> tuple[list[list[slice]], Scores]:
        """Return where the postings of each term lie, part by part, and how rare each term is."""
        places = [part.postings.places(terms) for part in self._parts]
        holding = [
            [part.holding(place) for place in its]
            for part, its in zip(self._parts, places, strict=True)
        ]
        rarities = [
            inverse_frequency(self._count, sum(held)) for held in zip(*holding, strict=True)
        ]
        return places, np.array(rarities, dtype=np.float32)

    def _scores_in(self, part: _Part, places: Sequence[slice], rarities: Scores) -> Scores:
        """Return the score of each document of one part."""
        nothing, size = slice(0, 0), len(part.postings)
        rows, counts = (
            np.concatenate([of[place] for place in (nothing, *places)])
            for of in (part.postings.rows, part.postings.counts)
        )
        rarity = np.repeat(rarities, [place.stop - place.start for place in places])
        norms = self._norms[part.first : part.first + size].take(rows)
        scores = np.zeros(size, dtype=np.float32)
        np.add.at(scores, rows, _weights(counts, norms, rarity))
        return scores

    def _scores_at(
        self, part: _Part, places: Sequence[slice], rarities: Scores, documents: Rows
    ) -> Scores:
        """Return the scores of some documents of one part, given by ascending row in it."""
        postings = sum(place.stop - place.start for place in places)
        if postings + len(part.postings) < len(places) * len(documents):
            # To read all postings is less than to look each document up among those of each term.
            return self._scores_in(part, places, rarities)[documents]
        counts = part.postings.counts_in(places, documents)
        norms = self._norms.take(part.first + documents)
        # Term after term, as above: a sum along the array could add in another order.
        return sum(_weights(counts, norms, rarities[:, None]), np.zeros_like(norms))


def _weights(counts: Counts, norms: Scores, rarities: Scores) -> Scores:
    """Return what so many of a term add to a document's score; the shapes need only broadcast."""
    held = counts.astype(np.float32)
    norms = norms + held
    held *= rarities
    held /= norms
    return held


def inverse_frequency(count: int, holding: int) -> float:
    """Return how rare it is that `holding` of `count` documents hold a term."""
    return float(np.log1p((count - holding + 0.5) / (holding + 0.5)))

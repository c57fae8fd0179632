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

from retrieval.postings import Mask, Postings, Rows

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
    norms: npt.NDArray[np.float32]


class Bm25:
    """BM25 of documents that lie in several segments, row after row. Immutable.

    A document that is no longer live scores like any other, but counts in no statistic.
    """

    def __init__(self, segments: Sequence[Postings], live: Mask) -> None:
        """Take the segments in row order, and which of all their rows are live."""
        lengths = np.concatenate([segment.lengths for segment in segments])
        self._count = int(live.sum())
        mean = float(lengths[live].mean()) if self._count else 1.0
        self._size = len(live)
        self._parts: list[_Part] = []
        first = 0
        for segment in segments:
            here = live[first : first + len(segment)]
            norms = (K1 * (1 - B + B * segment.lengths / max(mean, 1.0))).astype(np.float32)
            self._parts.append(_Part(segment, first, None if here.all() else here, norms))
            first += len(segment)

    def __len__(self) -> int:
        return self._size

    def scores(self, terms: Sequence[str]) -> Scores:
        """Return the score of each document, shape (n,); 0 shares no term."""
        scores = np.zeros(self._size, dtype=np.float32)
        for term in terms:
            held, rarity = self._look_up(term)
            for part, rows, counts in held:
                scores[part.first + rows] += rarity * counts / (counts + part.norms[rows])
        return scores

    def scores_of(self, terms: Sequence[str], rows: Rows) -> Scores:
        """Return the scores of some documents alone, given by ascending row."""
        scores = np.zeros(len(rows), dtype=np.float32)
        edges = np.searchsorted(rows, [*(part.first for part in self._parts), self._size])
        for term in terms:
            held, rarity = self._look_up(term)
            for number, (part, found, counts) in enumerate(held):
                wanted = slice(edges[number], edges[number + 1])
                here = rows[wanted] - part.first
                if not len(found) or not len(here):
                    continue
                place = np.minimum(np.searchsorted(found, here), len(found) - 1)
                count = np.where(found[place] == here, counts[place], 0).astype(np.float32)
                scores[wanted] += rarity * count / (count + part.norms[here])
        return scores

    def frequency(self, term: str) -> int:
        """Count the live documents that hold `term`."""
        return sum(
            len(rows) if part.live is None else int(part.live[rows].sum())
            for part in self._parts
            for rows in (part.postings.of(term)[0],)
        )

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of `term`: `ln(1 + (N − n + 0.5) / (n + 0.5))`.

        Near 0 for a term of every document, highest for one of none.
        """
        return _inverse(self._count, self.frequency(term))

    def holders(self, term: str) -> Rows:
        """Return the rows of the documents that hold `term`, ascending."""
        held, _ = self._look_up(term)
        rows = [part.first + rows.astype(np.int64) for part, rows, _ in held]
        return np.concatenate(rows) if rows else np.empty(0, dtype=np.int64)

    def _look_up(
        self, term: str
    ) -> tuple[list[tuple[_Part, npt.NDArray[np.uint32], npt.NDArray[np.uint16]]], np.float32]:
        held = [(part, *part.postings.of(term)) for part in self._parts]
        holding = sum(
            len(rows) if part.live is None else int(part.live[rows].sum()) for part, rows, _ in held
        )
        return held, np.float32(_inverse(self._count, holding))


def _inverse(count: int, holding: int) -> float:
    return float(np.log1p((count - holding + 0.5) / (holding + 0.5)))

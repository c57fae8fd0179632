"""An inverted index on plain arrays: which documents hold a term, and how often.

Terms are kept as 64-bit digests in ascending order, so there is no dictionary to load: a saved
index is mapped into memory, and a look-up reads the few pages it needs. Two terms of one digest
would be taken for one; among ten million terms that has a chance of about 1 in 400,000.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from retrieval.errors import IndexCorrupt

Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.uint16]

_MOST = int(np.iinfo(np.uint16).max)


@lru_cache(maxsize=1 << 20)
def term_key(term: str) -> int:
    """Return the 64-bit digest of a term, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(term.encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Terms to documents. Immutable; the arrays may lie in a file.

    `rows[starts[i] : starts[i + 1]]` are the documents that hold the term `keys[i]`, ascending,
    each `counts` times; `lengths` counts all terms of each document.
    """

    keys: npt.NDArray[np.uint64]
    starts: npt.NDArray[np.int64]
    rows: npt.NDArray[np.uint32]
    counts: Counts
    lengths: npt.NDArray[np.uint32]

    @classmethod
    def build(cls, documents: Iterable[Sequence[str]]) -> "Postings":
        """Return the postings of the terms of each document, in order."""
        keys: list[int] = []
        counts: list[int] = []
        sizes: list[int] = []
        lengths: list[int] = []
        for document in documents:
            counted = Counter(document)
            keys += map(term_key, counted)
            counts += counted.values()
            sizes.append(len(counted))
            lengths.append(len(document))
        rows = np.repeat(np.arange(len(sizes), dtype=np.uint32), sizes)
        held = np.minimum(np.array(counts, dtype=np.int64), _MOST).astype(np.uint16)
        return _sorted(
            np.array(keys, dtype=np.uint64), rows, held, np.array(lengths, dtype=np.uint32)
        )

    @classmethod
    def merge(cls, parts: Sequence[tuple["Postings", Mask]]) -> "Postings":
        """Return the postings of the documents kept of each part, one part after another."""
        keys, rows, counts, lengths = [], [], [], []
        taken = 0
        for part, kept in parts:
            place = taken + np.cumsum(kept, dtype=np.int64) - 1
            held = kept[part.rows]
            keys.append(np.repeat(part.keys, np.diff(part.starts))[held])
            rows.append(place[part.rows[held]].astype(np.uint32))
            counts.append(part.counts[held])
            lengths.append(part.lengths[kept])
            taken += int(kept.sum())
        return _sorted(
            np.concatenate(keys),
            np.concatenate(rows),
            np.concatenate(counts),
            np.concatenate(lengths),
        )

    def __len__(self) -> int:
        return len(self.lengths)

    def of(self, term: str) -> tuple[npt.NDArray[np.uint32], Counts]:
        """Return the documents that hold `term`, ascending, and how often each does."""
        place = self.place(term)
        return self.rows[place], self.counts[place]

    def place(self, term: str) -> slice:
        """Return where in `rows` and `counts` the documents of `term` lie."""
        return self.places([term])[0]

    def places(self, terms: Sequence[str]) -> list[slice]:
        """Return the place of each term. All at once: to look for one costs as much as for ten."""
        keys = np.array([term_key(term) for term in terms], dtype=np.uint64)
        first = self.keys.searchsorted(keys)
        starts, stops = self.starts[first], self.starts[self.keys.searchsorted(keys, "right")]
        return [slice(*pair) for pair in zip(starts.tolist(), stops.tolist(), strict=True)]

    def counts_in(self, places: Sequence[slice], documents: Rows) -> Counts:
        """Return how often each document holds each term, shape (len(places), len(documents)).

        The documents are given by ascending row, the terms by their places.
        """
        # Of one type with `rows`, or numpy converts those, all the documents of a frequent term.
        asked = documents.astype(self.rows.dtype)
        counts = np.zeros((len(places), len(asked)), dtype=self.counts.dtype)
        for row, place in zip(counts, places, strict=True):
            held = self.rows[place]
            if len(held):
                at = held.searchsorted(asked)
                at[at == len(held)] = 0
                np.multiply(self.counts[place][at], held[at] == asked, out=row)
        return counts

    def save(self, folder: Path) -> None:
        """Write each array to a file of its own below `folder`."""
        folder.mkdir(parents=True)
        for field in fields(self):
            np.save(folder / f"{field.name}.npy", getattr(self, field.name))

    @classmethod
    def load(cls, folder: Path) -> "Postings":
        """Map the arrays saved below `folder`. Raises `IndexCorrupt` where one cannot be read."""
        return cls(*(load_array(folder / f"{field.name}.npy") for field in fields(cls)))


def load_array(path: Path) -> npt.NDArray[Any]:
    """Map a saved array into memory. Raises `IndexCorrupt` where it cannot be read."""
    try:
        # A plain view: each slice of a memmap makes a new memmap, which a question does 400 times.
        array: npt.NDArray[Any] = np.asarray(np.load(path, mmap_mode="r"))
    except (OSError, ValueError, EOFError) as error:
        raise IndexCorrupt("không đọc được tệp {file}", file=path.name) from error
    return array


def _sorted(
    keys: npt.NDArray[np.uint64],
    rows: npt.NDArray[np.uint32],
    counts: Counts,
    lengths: npt.NDArray[np.uint32],
) -> Postings:
    """Order entries, given by ascending document, by term; documents keep their order."""
    order = np.argsort(keys, kind="stable")
    unique, starts = np.unique(keys[order], return_index=True)
    return Postings(unique, np.append(starts, len(keys)), rows[order], counts[order], lengths)

"""Embedding for an index: what a saved one holds is taken from it, the rest is embedded."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from embeddings import Encoder, TextVectors
from retrieval.errors import IndexCorrupt
from retrieval.held_vectors import Held, HeldVectors, digests_of, is_of_vectors
from retrieval.manifest import CURRENT, Manifest, verify
from retrieval.vector_cache import Item, Progress, VectorCache


class Embedding:
    """Embed the texts of an index that is made, and count those that no saved one held."""

    def __init__(
        self,
        encoder: Encoder,
        cache: VectorCache,
        sources: Sequence[HeldVectors],
        progress: Progress,
    ) -> None:
        """Take vectors of the same encoder in `sources`, the rest from `cache` or the encoder."""
        self.embedded = 0
        self._encoder, self._cache = encoder, cache
        self._sources, self._progress = sources, progress
        self._made: list[Item] = []

    def __call__(self, items: Sequence[Item]) -> TextVectors:
        """Return the vectors of `items` and of their tokens (see `VectorCache.encode`)."""
        held: dict[int, Held] = {}
        digests = digests_of(items)
        for source in self._sources:
            held |= source.find(digests)
        missing = [place for place in range(len(items)) if place not in held]
        if missing:
            self._made = [items[place] for place in missing]
            made, self.embedded = self._cache.encode(self._encoder, self._made, self._progress)
            held |= zip(missing, zip(*made, strict=True), strict=True)
        vectors = np.empty((len(items), self._encoder.dimension), dtype=np.float32)
        for place, row in enumerate(vectors):
            row[:] = held[place][0]
        return TextVectors(vectors, [held[place][1] for place in range(len(items))])

    def saved(self) -> None:
        """Drop the vectors made from the cache, now that the index that holds them is saved."""
        if self._made:
            self._cache.forget(self._encoder, self._made)


def vectors_saved(folders: Iterable[Path], encoder: str) -> Iterator[HeldVectors]:
    """Yield what is whole of the vectors by the encoder of this fingerprint, in saved indexes.

    Whatever else has become of those: made by another splitter, another collection's, damaged.
    """
    for folder in folders:
        try:
            manifest = Manifest.parse((folder / CURRENT).read_text("utf-8"))
        except (OSError, UnicodeDecodeError, IndexCorrupt):
            continue
        for name, files in manifest.segments.items():
            try:
                if manifest.recipe.encoder == encoder:
                    verify(folder / name, {n: d for n, d in files.items() if is_of_vectors(n)})
                    yield HeldVectors.load(folder / name)
            except (OSError, IndexCorrupt):
                continue

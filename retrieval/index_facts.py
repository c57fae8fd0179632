"""What is known of an index and of the encoder behind it, for whoever asks what answers."""

from dataclasses import dataclass

import numpy as np

from embeddings import Encoder
from retrieval.index import Index


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """How much an index holds and how it is searched.

    `fingerprint` and `dimension` are the encoder's. An `approximate` search may pass over a
    passage that an exact one would find.
    """

    passages: int
    sentences: int
    approximate: bool
    fingerprint: str
    dimension: int

    @classmethod
    def of(cls, index: Index, encoder: Encoder) -> "IndexFacts":
        """Count what `index` holds of articles that are held."""
        sentences = np.diff(index.layout.split.first_sentence)[index.live].sum()
        return cls(
            passages=int(index.live.sum()),
            sentences=int(sentences),
            approximate=index.approximate,
            fingerprint=encoder.fingerprint,
            dimension=encoder.dimension,
        )

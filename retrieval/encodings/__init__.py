"""Vietnamese text from before Unicode: which encoding it is in, and what it says."""

from retrieval.encodings.telling import Decoded, decoded, repaired

__all__ = ["Decoded", "decoded", "repaired"]

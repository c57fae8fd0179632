"""Text to unit vectors: knows strings and numpy, never an article.

Importing this package is quick: torch and sentence_transformers load when an encoder is opened.
"""

from embeddings.bundled import write_bundled
from embeddings.encoder import Encoder, QueryVectors, TextVectors, TokenVectors, Vectors
from embeddings.errors import EncoderError, ModelMissing, WeightsCorrupt
from embeddings.opening import open_encoder
from embeddings.reranker import Reranker, open_reranker
from embeddings.spec import E5_SMALL

BUNDLED_MODEL = E5_SMALL.name
"""The model that is used where no other is named, as its makers call it."""

__all__ = [
    "BUNDLED_MODEL",
    "E5_SMALL",
    "Encoder",
    "EncoderError",
    "ModelMissing",
    "QueryVectors",
    "Reranker",
    "TextVectors",
    "TokenVectors",
    "Vectors",
    "WeightsCorrupt",
    "open_encoder",
    "open_reranker",
    "write_bundled",
]

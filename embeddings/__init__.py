"""Text to unit vectors: knows strings and numpy, never an article.

Importing this package is quick: torch and sentence_transformers load when an encoder is opened.
"""

from embeddings.encoder import Encoder, QueryVectors, TextVectors, TokenVectors, Vectors
from embeddings.errors import EncoderError, ModelMissing, WeightsCorrupt
from embeddings.opening import open_encoder
from embeddings.reranker import Reranker, open_reranker

__all__ = [
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
]

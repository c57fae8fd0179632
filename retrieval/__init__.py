"""Articles → passages → index → hits. The only importer of faiss and bm25s."""

from retrieval.article import Article, Span
from retrieval.collection import Collection, Refusal, read_collection
from retrieval.errors import (
    ArticleRefused,
    CollectionError,
    DataFolderError,
    IndexCorrupt,
    QuestionRefused,
    RetrievalError,
)
from retrieval.index_store import IndexStore, Opened
from retrieval.passages import Passage
from retrieval.question import Question, parse_question
from retrieval.retriever import Hit, Ranking, Retriever, SentenceHit

__all__ = [
    "Article",
    "ArticleRefused",
    "Collection",
    "CollectionError",
    "DataFolderError",
    "Hit",
    "IndexCorrupt",
    "IndexStore",
    "Opened",
    "Passage",
    "Question",
    "QuestionRefused",
    "Ranking",
    "Refusal",
    "RetrievalError",
    "Retriever",
    "SentenceHit",
    "Span",
    "parse_question",
    "read_collection",
]

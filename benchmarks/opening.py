"""Open the paragraphs of a question set for search, and tell which document a question is about."""

from collections.abc import Iterator
from pathlib import Path

from answering import Settings
from benchmarks.sets import SquadQuestion, about, read_squad
from embeddings import Encoder
from retrieval import Article, Collection, IndexStore, Retriever

Keyed = Iterator[tuple[str, SquadQuestion]]
"""Questions, each with a key: those about one document have one key."""


def open_retriever(
    path: Path, articles: tuple[Article, ...], encoder: Encoder, data: Path | None = None
) -> Retriever:
    """Index what is not indexed yet of the articles read from `path`; `data` as in the settings."""
    store = IndexStore(data or Settings.from_environment().data)
    return Retriever(store.open(Collection(path, articles), encoder).index, encoder)


def open_set(path: Path, encoder: Encoder, documents: str = "all") -> tuple[Retriever, Keyed]:
    """Return the search of a set's paragraphs, and its questions on some of its documents.

    Raises `SetError` where `path` is no question set.
    """
    asked = about(read_squad(path), documents)
    keyed = ((f"{path.name} {one.document}", one) for one in asked.questions)
    return open_retriever(path, asked.articles, encoder), keyed

"""The five seed articles, and small folders of articles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from retrieval import Article, Retriever, read_collection
from tests.retrieval.saved_index import ARTICLES
from tests.retrieval.searching import retriever_of


@pytest.fixture(scope="session")
def seeds() -> Path:
    return Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seed_articles(seeds: Path) -> tuple[Article, ...]:
    return read_collection(seeds).articles


@pytest.fixture(scope="session")
def retriever(seed_articles: tuple[Article, ...]) -> Retriever:
    return retriever_of(*seed_articles)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write articles, by file name, into the collection folder, and return that folder."""

    def write(articles: dict[str, str]) -> Path:
        collection = tmp_path / "articles"
        for name, text in articles.items():
            path = collection / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return collection

    return write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def articles(folder: Callable[[dict[str, str]], Path]) -> Path:
    return folder(ARTICLES)

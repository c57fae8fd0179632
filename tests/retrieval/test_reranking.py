from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from retrieval import Article, Retriever
from retrieval.index import build_index
from retrieval.retriever import READ_IN_PAIRS
from tests.fakes import HashingEncoder


class Backwards:
    """Prefer the passage that comes last among those it is given."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def score(self, question: str, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        self.read += texts
        return np.array([float("Toàn ngành" in text) for text in texts])


def test_a_reranker_reads_the_first_passages_in_their_context_and_is_heard(
    seed_articles: tuple[Article, ...],
) -> None:
    encoder, reranker = HashingEncoder(), Backwards()
    index = build_index(seed_articles, encoder)
    hits = Retriever(index, encoder, reranker=reranker).search("Bộ Nội vụ năm 2025")
    assert len(reranker.read) == READ_IN_PAIRS
    assert all(any(article.title in text for article in seed_articles) for text in reranker.read)
    plain = Retriever(index, encoder).search("Bộ Nội vụ năm 2025")
    assert {hit.passage for hit in plain} & {hit.passage for hit in hits}
    assert hits != plain

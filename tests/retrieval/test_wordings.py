from collections.abc import Sequence

import pytest

from embeddings import QueryVectors
from retrieval import Article, Retriever
from retrieval.index import build_index
from tests.fakes import HashingEncoder


@pytest.mark.parametrize(
    ("question", "wordings"),
    [
        ("Ai là Bộ trưởng?", ["ai là bộ trưởng?"]),
        ("BNV đóng ở đâu?", ["bnv đóng ở đâu?", "bộ nội vụ đóng ở đâu?"]),
        ("Giấy tờ ở đâu?", ["giấy tờ ở đâu?", "hồ sơ ở đâu"]),
        ("bnv giao bao nhieu", ["bnv giao bao nhiêu", "bộ nội vụ giao bao nhiêu"]),
        ("Who is the minister?", ["who is the minister?", "bộ trưởng"]),
    ],
)
def test_a_question_is_encoded_in_each_of_its_wordings(
    seed_articles: tuple[Article, ...], question: str, wordings: list[str]
) -> None:
    encoded: list[str] = []

    class Recording(HashingEncoder):
        def encode_questions(self, texts: Sequence[str]) -> list[QueryVectors]:
            encoded.extend(texts)
            return super().encode_questions(texts)

    encoder = Recording()
    Retriever(build_index(seed_articles, encoder), encoder).search(question)
    assert encoded == wordings

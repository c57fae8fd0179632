"""Passages that hold the kind of thing asked for, as a signal of search."""

import numpy as np
import pytest

from retrieval import Article, Retriever, parse_question
from retrieval.candidates import gather
from retrieval.index import Index, build_index
from retrieval.kind_signal import hold_kind
from tests.fakes import HashingEncoder

TEXTS = (
    "Hội nghị tổng kết công tác của Bộ họp tại trụ sở. Đại biểu dự đông đủ.",
    "Hội nghị tổng kết công tác của Bộ họp ngày 05/01/2026. Đại biểu dự đông đủ.",
    "Đại biểu dự đông đủ. Ngày 06/01/2026 là thứ Ba.",
)
QUESTION = "Hội nghị tổng kết công tác của Bộ họp khi nào?"


@pytest.fixture
def index() -> Index:
    return build_index(
        [Article(str(n), "Tin", None, None, text) for n, text in enumerate(TEXTS)], HashingEncoder()
    )


def kind_of(index: Index, question: str, first: list[int]) -> list[float]:
    """Return the signal of the three passages, those at `first` being looked through."""
    vector = HashingEncoder().encode_queries([question])[0]
    found = gather(index, parse_question(question), vector, index.live)
    assert len(found.passages) == len(TEXTS)
    kind = hold_kind(index.layout, parse_question(question), found, np.array(first))
    return [float(one) for one in kind]


def test_the_sentence_that_matches_best_counts_twice(index: Index) -> None:
    assert kind_of(index, QUESTION, [0, 1, 2])[:2] == [0.0, 2.0]
    assert kind_of(index, "Đại biểu dự đông đủ khi nào?", [0, 1, 2]) == [0.0, 1.0, 1.0]


def test_what_the_question_says_itself_is_not_what_it_asks_for(index: Index) -> None:
    asked = "Ngày 05/01/2026 hội nghị tổng kết công tác của Bộ họp khi nào?"
    assert kind_of(index, asked, [0, 1]) == [0.0, 0.0, 0.0]


def test_those_not_looked_through_stand_in_the_middle(index: Index) -> None:
    assert kind_of(index, QUESTION, [0, 1]) == [0.0, 2.0, 1.0]


@pytest.mark.parametrize("question", ["Hội nghị họp ở đâu?", "Vì sao hội nghị họp?", "Họp gì?"])
def test_kinds_that_nearly_all_passages_hold_tell_nothing(index: Index, question: str) -> None:
    assert kind_of(index, question, [0, 1, 2]) == [0.0, 0.0, 0.0]


def test_of_passages_alike_the_one_with_the_kind_asked_for_comes_first(index: Index) -> None:
    hits = Retriever(index, HashingEncoder()).search(QUESTION)
    assert hits[0].passage.article.id == "1"
    assert hits[0].score > hits[1].score

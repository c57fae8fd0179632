"""One sentence that fits in every way, as a signal of search."""

import numpy as np
import pytest

from retrieval import PASSAGE_WEIGHTS, Retriever, Weights
from retrieval.candidates import Candidates
from retrieval.index import build_index
from retrieval.scoring import best_together
from tests.fakes import HashingEncoder
from tests.retrieval.test_names import article

BOTH = Weights(sentence_cosine=1.0, sentence_exact=1.0, sentence_together=1.0)


def candidates(*passages: list[tuple[float, float]]) -> Candidates:
    """Return passages, each given as its sentences' cosine and BM25."""
    rows = np.array([signals for passage in passages for signals in passage])
    owner = np.repeat(np.arange(len(passages)), [len(passage) for passage in passages])
    of = {"sentence_cosine": rows[:, 0], "sentence_exact": rows[:, 1]}
    return Candidates(np.arange(len(passages)), np.arange(len(rows)), owner, {}, of)


def test_one_sentence_that_fits_in_both_ways_beats_two_that_fit_in_one_each() -> None:
    apart, together = [(0.9, 0.0), (0.1, 9.0)], [(0.8, 8.0), (0.1, 0.0)]
    first, second = best_together(BOTH, candidates(apart, together))
    assert second > first


def test_only_signals_that_count_are_summed() -> None:
    apart, together = [(0.9, 0.0), (0.1, 9.0)], [(0.8, 8.0), (0.1, 0.0)]
    by_meaning = Weights(sentence_cosine=1.0)
    first, second = best_together(by_meaning, candidates(apart, together))
    assert first > second
    found = candidates(apart, together)
    assert best_together(Weights(passage_cosine=1.0), found).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("count", [0.0, 5.0])
def test_search_heeds_it_by_its_weight(count: float) -> None:
    articles = [
        article("apart", "Hội nghị tổng kết họp sáng nay. Công tác của Bộ Nội vụ rất nhiều."),
        article("together", "Hội nghị tổng kết công tác của Bộ Nội vụ. Việc khác rất nhiều."),
    ]
    encoder = HashingEncoder()
    weights = {
        form: Weights(passage_folded=1.0, sentence_folded=0.01, sentence_together=count)
        for form in PASSAGE_WEIGHTS
    }
    weighing = Retriever(build_index(articles, encoder), encoder, weights)
    scores = {
        hit.passage.article.id: hit.score
        for hit in weighing.search("Hội nghị tổng kết công tác của Bộ Nội vụ")
    }
    lead = scores["together"] - scores["apart"]
    assert (lead > 5) == (count > 0)

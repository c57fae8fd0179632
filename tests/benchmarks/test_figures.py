"""The figures of a ranking can be worked out by hand; an interval has its twin in arithmetic."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.figures import Ranks, interval, ndcg, ranks_of, recall, reciprocal_rank

RANKS: Ranks = np.array([1, 3, 0, 10, 11])


def test_the_rank_is_the_place_of_the_right_article_or_zero() -> None:
    assert ranks_of([["a", "b"], ["a", "b"], []], ["a", "b", "a"]).tolist() == [1, 2, 0]
    with pytest.raises(ValueError, match="shorter"):
        ranks_of([["a"], ["a"]], ["a"])


def test_figures_count_an_article_within_their_depth_only() -> None:
    assert recall(RANKS, 1).tolist() == [1, 0, 0, 0, 0]
    assert recall(RANKS, 5).tolist() == [1, 1, 0, 0, 0]
    assert recall(RANKS).tolist() == [1, 1, 0, 1, 0]
    assert reciprocal_rank(RANKS).tolist() == [1, 1 / 3, 0, 1 / 10, 0]
    assert ndcg(RANKS).tolist() == pytest.approx([1, 0.5, 0, 1 / np.log2(11), 0])


@given(st.lists(st.integers(0, 12), min_size=1))
def test_a_lower_place_never_counts_more(places: list[int]) -> None:
    ranks: Ranks = np.array(places)
    assert (reciprocal_rank(ranks) <= ndcg(ranks)).all()
    assert (ndcg(ranks) <= recall(ranks)).all()


def test_the_interval_is_that_of_the_mean_and_repeats() -> None:
    figure = np.array([0.0] * 100 + [1.0] * 300)
    low, high = interval(figure)
    spread = 1.96 * figure.std() / np.sqrt(len(figure))
    assert (low, high) == pytest.approx((0.75 - spread, 0.75 + spread), abs=0.01)
    assert interval(figure) == (low, high) != interval(figure, seed=1)
    assert interval(np.ones(5)) == (1.0, 1.0)

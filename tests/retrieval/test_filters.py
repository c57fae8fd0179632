from datetime import date

import pytest

from retrieval import Article, Filter, QuestionRefused

ARTICLES = [
    Article("a.txt", "A", date(2022, 1, 12), "Báo A", "…"),
    Article("b.txt", "B", date(2026, 1, 5), "Báo B", "…"),
    Article("c.txt", "C", None, None, "…"),
]


@pytest.mark.parametrize(
    ("within", "allowed"),
    [
        (Filter(), "abc"),
        (Filter(articles=frozenset({"a.txt", "c.txt"})), "ac"),
        (Filter(sources=frozenset({"Báo B"})), "b"),
        (Filter(since=date(2022, 1, 12)), "ab"),
        (Filter(until=date(2022, 1, 12)), "a"),
        (Filter(since=date(2022, 1, 13), until=date(2026, 1, 5)), "b"),
        (Filter(sources=frozenset({"Báo A", "Báo B"}), since=date(2025, 1, 1)), "b"),
    ],
)
def test_every_bound_that_is_set_must_hold(within: Filter, allowed: str) -> None:
    assert within.over(ARTICLES).tolist() == [name in allowed for name in "abc"]


@pytest.mark.parametrize(
    ("within", "said"),
    [
        (Filter(articles=frozenset({"x.txt"})), "x.txt"),
        (Filter(sources=frozenset({"Báo X"})), "Báo X"),
        (Filter(since=date(2026, 1, 2), until=date(2026, 1, 1)), "đổi lại khoảng ngày"),
        (Filter(since=date(2027, 1, 1)), "nới khoảng ngày"),
    ],
)
def test_bounds_that_leave_nothing_are_refused_with_what_to_do(within: Filter, said: str) -> None:
    with pytest.raises(QuestionRefused, match=said):
        within.over(ARTICLES)


def test_only_a_filter_without_bounds_is_empty() -> None:
    assert Filter().empty
    assert not Filter(since=date(2026, 1, 1)).empty

"""A long article is drawn around its citations, and nothing that is cited is left out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from retrieval import Span
from web.excerpt import WHOLE_UP_TO, excerpts

_LONG = WHOLE_UP_TO * 3


def test_a_short_article_is_drawn_whole() -> None:
    assert excerpts("a" * WHOLE_UP_TO, [Span(3, 9)]) == (Span(0, WHOLE_UP_TO),)


@given(
    st.lists(st.tuples(st.integers(0, _LONG - 1), st.integers(1, 3000)), min_size=1, max_size=5),
    st.sampled_from(["a", "ab ", "abc\n", "một đoạn dài " * 90 + "\n\n"]),
)
def test_every_citation_is_drawn_and_little_else(places: list[tuple[int, int]], unit: str) -> None:
    text = (unit * (_LONG // len(unit) + 1))[:_LONG]
    cited = [Span(start, min(start + length, _LONG)) for start, length in places]
    parts = excerpts(text, cited)
    assert all(any(part.holds(span) for part in parts) for span in cited)
    assert all(before.end < after.start for before, after in pairwise(parts))
    assert sum(map(len, parts)) <= sum(len(span) + 5000 for span in cited)


def test_parts_begin_and_end_with_paragraphs() -> None:
    text = ("x" * 99 + "\n") * 1000
    (part,) = excerpts(text, [Span(50_010, 50_020)])
    assert text[part.start - 1] == "\n"
    assert text[part.end] == "\n"


def test_parts_that_touch_are_one() -> None:
    text = "một hai ba\n" * 10_000
    assert len(excerpts(text, [Span(50_000, 50_010), Span(52_000, 52_010)])) == 1
    assert len(excerpts(text, [Span(50_000, 50_010), Span(80_000, 80_010)])) == 2

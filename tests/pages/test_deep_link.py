"""An address opens what it names, and says in words what it cannot."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import deep_link
from retrieval import Article, Span
from tests.pages.turns import ARTICLE, OTHER

_ARTICLES = (ARTICLE, OTHER)


@given(
    st.sampled_from([ARTICLE.id, "thư mục/bài số 1 & 2?.txt", "#%20+.txt"]),
    st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1])),
    st.sampled_from(
        ["http://a.vn/", "http://a.vn/thu-vien?doc=x", "https://a.vn:1/b/kiem-chung#y"]
    ),
)
def test_an_address_leads_back_to_its_place(id: str, place: Span, page: str) -> None:
    parts = urlsplit(deep_link.address(page, id, place))
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    article = Article(id, "T", None, None, "a" * 100)
    opened = deep_link.opened(asked["doc"], asked["span"], [OTHER, article])
    assert (opened.article, opened.place, opened.complaint) == (article, place, "")
    assert parts.path.endswith("/thu-vien")
    assert parts.netloc == urlsplit(page).netloc


@pytest.mark.parametrize(
    "span",
    ["x", "5", "-5-9", "5-", "9-5", "5-5", "0-999999", "1-2-3", "٣-٤", "99999999999-1", " 1-2"],
)
def test_a_span_that_is_none_gets_a_word_and_the_article(span: str) -> None:
    opened = deep_link.opened(OTHER.id, span, _ARTICLES)
    assert opened.article == OTHER
    assert opened.place is None
    assert opened.complaint


@given(st.text(), st.text())
def test_whatever_an_address_holds_it_gets_an_answer(doc: str, span: str) -> None:
    opened = deep_link.opened(doc, span, _ARTICLES)
    assert bool(opened.complaint) == (opened.article is None or bool(span and not opened.place))


def test_an_article_that_is_not_there_is_named() -> None:
    opened = deep_link.opened("không-có.txt", "", _ARTICLES)
    assert opened.article is None
    assert "«không-có.txt»" in opened.complaint

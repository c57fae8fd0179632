"""An address opens what it names, and says in words what it cannot."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library import ChangeRefused
from retrieval import Article, Span
from tests.web.turns import ARTICLE, OTHER
from web import deep_link, words

_ARTICLES = (ARTICLE, OTHER)


def _none(doc: str, version: str) -> Article:
    raise ChangeRefused("không có")


def _opened(versions: deep_link.Versions = _none, /, **asked: str) -> deep_link.Opened:
    return deep_link.opened(asked, _ARTICLES, versions)


@given(
    st.sampled_from([ARTICLE.id, "thư mục/bài số 1 & 2?.txt", "#%20+.txt"]),
    st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1])),
    st.sampled_from(
        ["http://a.vn/", "http://a.vn/thu-vien?doc=x", "https://a.vn:1/b/kiem-chung#y"]
    ),
)
def test_an_address_leads_back_to_its_place(id: str, place: Span, page: str) -> None:
    article = Article(id, "T", None, None, "a" * 100)
    parts = urlsplit(deep_link.address(page, article, place))
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    opened = deep_link.opened(asked, [OTHER, article], _none)
    assert opened == deep_link.Opened(article, place)
    assert parts.path.endswith("/thu-vien")
    assert parts.netloc == urlsplit(page).netloc


@pytest.mark.parametrize(
    "span",
    ["x", "5", "-5-9", "5-", "9-5", "5-5", "0-999999", "1-2-3", "٣-٤", "99999999999-1", " 1-2"],
)
def test_a_span_that_is_none_gets_a_word_and_the_article(span: str) -> None:
    opened = _opened(doc=OTHER.id, span=span)
    assert opened.article == OTHER
    assert opened.place is None
    assert opened.complaint


@given(st.text(), st.text(), st.text())
def test_whatever_an_address_holds_it_gets_an_answer(doc: str, span: str, version: str) -> None:
    assert _opened(doc=doc, span=span, v=version).complaint
    opened = _opened(doc=OTHER.id, span=span, v=version)
    assert bool(opened.complaint) == bool(version or (span and not opened.place))


def test_an_article_that_is_not_there_is_named() -> None:
    opened = _opened(doc="không-có.txt")
    assert opened.article is None
    assert "«không-có.txt»" in opened.complaint


def test_words_of_an_earlier_version_open_that_version() -> None:
    was = replace(OTHER, text=f"Câu cũ. {OTHER.text}")
    asked = deep_link.query(was, Span(0, 7))
    opened = _opened(lambda doc, version: was, **asked)
    assert opened == deep_link.Opened(was, Span(0, 7), old=True)
    gone = replace(was, id="đã-bỏ.txt")
    assert _opened(lambda doc, version: gone, **asked | {"doc": gone.id}).article == gone
    missing = _opened(**asked)
    assert missing.article == OTHER
    assert missing.place is None
    assert missing.complaint == words.NO_SUCH_VERSION


def test_a_change_of_facts_alone_is_the_same_text() -> None:
    renamed = replace(OTHER, title="Tên trước kia")
    assert _opened(**deep_link.query(renamed, Span(0, 3))) == deep_link.Opened(OTHER, Span(0, 3))

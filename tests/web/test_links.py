"""Links lead to what they say, or there is none."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import NoAnswer, quotation
from conversations import Turn
from retrieval import EVERYTHING, Article, Filter, text_digest
from tests.web.turns import ARTICLE, FIRST, OTHER, cite
from web import deep_link, links

_BASE = "http://127.0.0.1:8501/"
_CITED = cite(ARTICLE, FIRST)


def _asked(question: str, within: Filter = EVERYTHING, meant: str | None = None) -> Turn:
    return Turn(1, question, NoAnswer(question, (), (), within), meant)


@given(st.text(min_size=1))
def test_a_link_asks_exactly_its_question(question: str) -> None:
    link = urlsplit(links.question_link(_BASE, _asked(question)))
    assert parse_qs(link.query, keep_blank_values=True) == {"q": [question]}
    assert link.geturl().isascii()


def test_a_link_of_a_follow_up_asks_what_it_means_within_its_bounds() -> None:
    within = Filter(frozenset({"b&.txt", "a.txt"}), frozenset({"Sở"}), date(2022, 1, 1))
    link = urlsplit(links.question_link(_BASE, _asked("Còn 2021?", within, "Năm 2021?")))
    assert parse_qs(link.query) == {
        "q": ["Năm 2021?"],
        "article": ["a.txt", "b&.txt"],
        "source": ["Sở"],
        "since": ["2022-01-01"],
    }


def _kept(id: str, digest: str) -> Article:
    assert (id, digest) == (ARTICLE.id, text_digest(ARTICLE))
    return ARTICLE


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the app serve the page that opens articles."""
    monkeypatch.setattr(links, "_addresses", lambda: {"thu-vien"})


@pytest.mark.usefixtures("library")
def test_a_quotation_is_linked_where_the_link_opens_its_words() -> None:
    link = links.quotation_link(_BASE, _CITED, [OTHER, ARTICLE])
    assert link
    asked = urlsplit(link)
    assert asked.path == "/thu-vien"
    stated = {key: told for key, (told,) in parse_qs(asked.query).items()}
    opened = deep_link.opened(stated, [OTHER, ARTICLE], _kept)
    assert (opened.article, opened.place, opened.complaint) == (ARTICLE, _CITED.span, "")
    edited = replace(ARTICLE, text=f"Mới. {ARTICLE.text}")
    later = deep_link.opened(stated, [edited], _kept)
    assert (later.article, later.place, later.old) == (ARTICLE, _CITED.span, True)
    assert links.reference_text(_BASE, _CITED, [ARTICLE]) == f"{quotation(_CITED)}, {link}"


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "held", [[], [OTHER], [replace(ARTICLE, text=f" {ARTICLE.text}")]], ids=len
)
def test_a_quotation_of_an_article_that_is_not_as_it_was_is_not_linked(held: list) -> None:  # type: ignore[type-arg]
    assert links.quotation_link(_BASE, _CITED, held) is None
    assert links.reference_text(_BASE, _CITED, held) == quotation(_CITED)


def test_no_link_goes_to_a_page_that_is_not_there() -> None:
    assert links.quotation_link(_BASE, _CITED, [ARTICLE]) is None
    assert links.reference_text(None, _CITED, [ARTICLE]) == quotation(_CITED)

"""A conversation is kept before it is drawn, comes back by its address, to its own reader alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from answering import Answer, Assistant, Citation, Statement
from conversations import ConversationStore, Reader
from conversations.store import FILE
from retrieval import EVERYTHING, Filter, Span, parse_question
from tests.web.running import drawn, opened, put, text
from web import talk_address, visitor, words

_SAID = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."
_MINE, _THEIRS = "m" * 32, "t" * 32
_SHARED = Reader("", sees_all=True)


def _ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Answer:
    parse_question(question)
    citation = Citation(assistant.collection.articles[0], Span(0, len(_SAID)))
    return Answer(question, (Statement(citation.quote, (citation,)),), within)


@pytest.fixture
def data(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of an app whose browser has a cookie."""
    (folder / "a.txt").write_text(f"{_SAID}\n\nHết.", "utf-8")
    monkeypatch.setattr(Assistant, "ask", _ask)
    monkeypatch.setattr(visitor, "_cookie", lambda: _MINE)
    return folder.parent / "data"


def _opened_at(**address: str) -> AppTest:
    app = opened()
    fresh = AppTest.from_file(app._script_path, default_timeout=30)
    fresh.query_params.update(address)
    fresh.run()
    assert not fresh.exception
    return fresh


def _questions(app: AppTest) -> list[str]:
    nodes = [node for piece in drawn(app) for node in piece.named("h2")]
    return [node.text for node in nodes if node.attributes.get("class") == "question"]


def _address(app: AppTest) -> str:
    return "".join(app.query_params.get(talk_address.CONVERSATION, ""))


def test_what_is_drawn_has_been_kept(data: Path) -> None:
    app = opened()
    put(app, "Phú Thọ?")
    put(app, "🙂")
    (heading,) = ConversationStore(data).headings(_SHARED)
    assert heading.id == _address(app)
    kept = ConversationStore(data).open(_SHARED, heading.id).turns
    assert [turn.question for turn in kept] == _questions(app) == ["Phú Thọ?", "🙂"]


@pytest.mark.usefixtures("data")
def test_an_address_comes_back_to_its_conversation_even_if_the_article_was_edited(
    folder: Path,
) -> None:
    app = opened()
    put(app, "Phú Thọ?")
    before = text(app)
    (folder / "a.txt").write_text("Bài đã sửa.", "utf-8")
    again = _opened_at(c=_address(app))
    assert _questions(again) == ["Phú Thọ?"]
    assert [node.text for piece in drawn(again) for node in piece.named("mark")] == [_SAID]
    assert text(again) == before
    put(again, "Nữa?")
    assert _address(again) == _address(app)


def test_an_address_of_another_reader_opens_nothing(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened()
    put(app, "Của tôi?")
    monkeypatch.setattr(visitor, "_cookie", lambda: _THEIRS)
    other = _opened_at(c=_address(app))
    assert _questions(other) == []
    assert "Không có cuộc hội thoại này" in text(other)
    assert _address(other) == ""
    put(other, "Của người khác?")
    assert [one.turns for one in ConversationStore(data).headings(_SHARED)] == [1, 1]
    monkeypatch.setenv("NGUYENVAN_SHARED", "1")
    assert _questions(_opened_at(c=_address(app))) == ["Của tôi?"]


def test_a_question_in_the_address_is_asked_once(data: Path) -> None:
    app = _opened_at(q="Phú Thọ giảm mấy?", article="a.txt")
    assert _questions(app) == ["Phú Thọ giảm mấy?"]
    assert "Đã hỏi trong: “" in text(app)
    assert "q" not in app.query_params
    again = _opened_at(c=_address(app))
    again.run()
    assert _questions(again) == ["Phú Thọ giảm mấy?"]
    (heading,) = ConversationStore(data).headings(_SHARED)
    assert heading.turns == 1


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"q": "a" * 100_000}, "tối đa 1.000"),
        ({"q": "Hỏi?", "since": "mai"}, "không phải ngày"),
        ({"q": "<img src=x onerror=alert(1)> **a** :red[b]"}, "<img src=x onerror=alert(1)> **a**"),
        ({"q": "  "}, words.TAGLINE),
    ],
)
def test_a_bad_question_in_the_address_is_refused_in_words(
    address: dict[str, str], said: str
) -> None:
    app = _opened_at(**address)
    assert said in text(app)
    assert all(len(question) <= 1001 for question in _questions(app))


def test_what_cannot_be_kept_is_said_and_kept_later(data: Path) -> None:
    app = opened()
    (data / FILE).mkdir()
    put(app, "Một?")
    assert "Chưa lưu được hội thoại này" in text(app)
    assert _questions(app) == ["Một?"]
    (data / FILE).rmdir()
    put(app, "Hai?")
    assert "Chưa lưu được" not in text(app)
    (heading,) = ConversationStore(data).headings(_SHARED)
    assert heading.turns == 2


def test_a_conversation_deleted_elsewhere_is_kept_anew_when_it_goes_on(data: Path) -> None:
    app = opened()
    put(app, "Một?")
    first = _address(app)
    store = ConversationStore(data)
    store.delete(_SHARED, first)
    put(app, "Hai?")
    assert _address(app) != first
    assert [turn.question for turn in store.open(_SHARED, _address(app)).turns] == ["Một?", "Hai?"]


def test_a_new_conversation_is_another_one(data: Path) -> None:
    app = opened()
    put(app, "Một?")
    next(one for one in app.button if one.label == words.NEW_CONVERSATION).click().run()
    assert _address(app) == ""
    put(app, "Hai?")
    assert [one.title for one in ConversationStore(data).headings(_SHARED)] == ["Hai?", "Một?"]


def test_turns_that_others_add_change_or_forget_are_followed(data: Path) -> None:
    app = opened()
    put(app, "Một?")
    turns = app.session_state["turns"]
    turns[0] = replace(turns[0], meant="Một là gì?")
    app.run()
    store = ConversationStore(data)
    assert store.open(_SHARED, _address(app)).turns[0].meant == "Một là gì?"
    app.session_state["turns"].clear()
    app.run()
    put(app, "Hai?")
    assert [one.turns for one in store.headings(_SHARED)] == [1, 1]

"""The whole app, run by Streamlit's own test driver on a small collection."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from answering import Answer, Assistant, Citation, Nearest, NoAnswer, Statement, open_assistant
from pages import opening, words
from retrieval import Span, parse_question
from tests.fakes import HashingEncoder
from tests.pages.drawn import Drawn

_APP = Path(__file__).parents[2] / "app.py"
_SAID = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."


def _ask(assistant: Assistant, question: str) -> Answer | NoAnswer:
    """Answer what is about Phú Thọ from the second article; rules are tested elsewhere."""
    parse_question(question)
    article = assistant.collection.articles[1]
    citation = Citation(article, Span(0, len(_SAID)))
    if "Phú Thọ" in question:
        return Answer(question, (Statement(citation.quote, (citation,)),))
    return NoAnswer(question, ("thời tiết",), (Nearest(citation, 1.0),))


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "bài"
    folder.mkdir()
    (folder / "a.txt").write_text("Ngày 5/1, Sở họp <b>tổng kết</b> *năm*.", "utf-8")
    (folder / "b.txt").write_text(f"{_SAID}\n\nHết.", "utf-8")
    monkeypatch.setenv("NGUYENVAN_COLLECTION", str(folder))
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("NGUYENVAN_MODEL", raising=False)
    monkeypatch.setattr(
        opening, "open_assistant", partial(open_assistant, encoder=HashingEncoder())
    )
    monkeypatch.setattr(Assistant, "ask", _ask)
    st.cache_resource.clear()
    yield folder
    st.cache_resource.clear()


def _open() -> AppTest:
    """Run a copy of app.py that has no folder `pages/` beside it.

    Where there is one, AppTest forgets at each run that `st.navigation` is used: no page is found.
    """
    copy = Path(os.environ["NGUYENVAN_DATA"]) / "app.py"
    copy.parent.mkdir(exist_ok=True)
    copy.write_text(_APP.read_text("utf-8"), "utf-8")
    app = AppTest.from_file(str(copy), default_timeout=30).run()
    assert not app.exception
    return app


def _drawn(app: AppTest) -> list[Drawn]:
    return [Drawn(element.proto.body) for element in app.get("html")]


def _text(app: AppTest) -> str:
    return "\n".join(drawn.text for drawn in _drawn(app))


def _put(app: AppTest, question: str) -> None:
    app.chat_input[0].set_value(question).run()
    assert not app.exception


@pytest.mark.usefixtures("collection")
def test_the_empty_page_says_what_there_is_to_ask() -> None:
    app = _open()
    assert words.articles(2) in _text(app)
    assert "b.txt" in _text(app)
    assert "<b>tổng kết</b> *năm*" in _text(app)


@pytest.mark.usefixtures("collection")
def test_only_examples_that_are_answered_are_offered_and_they_work() -> None:
    app = _open()
    examples = [button.label for button in app.button]
    assert examples == [example for example in words.EXAMPLES if "Phú Thọ" in example]
    app.button[0].click().run()
    assert [node.text for drawn in _drawn(app) for node in drawn.named("mark")] == [_SAID]


@pytest.mark.usefixtures("collection")
def test_an_answer_stands_beside_its_marked_original() -> None:
    app = _open()
    _put(app, "Phú Thọ giảm bao nhiêu?")
    marks = [node for drawn in _drawn(app) for node in drawn.named("mark")]
    assert [(mark.attributes["id"], mark.text) for mark in marks] == [("t1-c1", _SAID)]
    assert app.code[0].value.startswith(f"“{_SAID}” — ")


@pytest.mark.usefixtures("collection")
def test_what_the_reports_do_not_say_is_said_so() -> None:
    app = _open()
    _put(app, "Thời tiết Hà Nội ngày mai thế nào?")
    assert words.NOT_SAID in _text(app)
    assert words.missing(("thời tiết",)) in _text(app)


@pytest.mark.usefixtures("collection")
@pytest.mark.parametrize("question", ["🙂🙂", "a" * 10_000, "…?!"])
def test_a_question_that_is_refused_is_kept(question: str) -> None:
    app = _open()
    _put(app, question)
    assert question in _text(app)
    assert any(node.attributes.get("role") == "alert" for d in _drawn(app) for node in d.nodes)


@pytest.mark.usefixtures("collection")
def test_turns_keep_their_own_and_can_be_forgotten() -> None:
    app = _open()
    for question in ["Phú Thọ giảm bao nhiêu?", "🙂", "Thời tiết?", "Phú Thọ, xã?"]:
        _put(app, question)
    ids = [
        node.attributes["id"] for d in _drawn(app) for node in d.nodes if "id" in node.attributes
    ]
    assert len(ids) == len(set(ids))
    links = [node.attributes["href"] for d in _drawn(app) for node in d.named("a")]
    assert {link.removeprefix("#") for link in links} <= set(ids)
    next(button for button in app.button if button.label == words.NEW_CONVERSATION).click().run()
    assert words.TAGLINE in _text(app)


def test_files_that_were_not_read_are_named(collection: Path) -> None:
    (collection / "hỏng<i>.txt").write_bytes(b"\xff\xfe\x00")
    app = _open()
    assert words.refused_files(1) in [expander.label for expander in app.expander]
    assert "hỏng<i>.txt" in _text(app)


def test_a_failure_says_what_to_do_and_can_be_retried(collection: Path) -> None:
    articles = [(path.name, path.read_bytes()) for path in collection.iterdir()]
    for name, _ in articles:
        (collection / name).unlink()
    app = _open()
    assert str(collection) in _text(app)
    assert words.FAILED in _text(app)
    for name, content in articles:
        (collection / name).write_bytes(content)
    app.button[0].click().run()
    assert words.FAILED not in _text(app)
    assert len(app.chat_input) == 1


@pytest.mark.usefixtures("collection")
def test_an_unexpected_failure_is_told_without_its_traceback(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> Assistant:
        raise ZeroDivisionError("nội bộ")

    monkeypatch.setattr(opening, "open_assistant", fail)
    assert words.UNEXPECTED.format(kind="ZeroDivisionError") in _text(_open())
    assert "nội bộ" in caplog.text

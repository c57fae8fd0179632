"""The whole app, run by Streamlit's own test driver on a small collection."""

from pathlib import Path

import pytest

from answering import Answer, Assistant, Citation, Nearest, NoAnswer, Statement
from retrieval import EVERYTHING, Filter, Span, parse_question
from tests.web.running import drawn, opened, put, text
from web import opening, words

_SAID = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."


def _ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Answer | NoAnswer:
    """Answer what is about Phú Thọ from the second article; rules are tested elsewhere."""
    parse_question(question)
    article = assistant.collection.articles[1]
    citation = Citation(article, Span(0, len(_SAID)))
    if "Phú Thọ" in question:
        return Answer(question, (Statement(citation.quote, (citation,)),))
    return NoAnswer(question, ("thời tiết",), (Nearest(citation, 1.0),))


@pytest.fixture
def collection(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder / "a.txt").write_text("Ngày 5/1, Sở họp <b>tổng kết</b> *năm*.", "utf-8")
    (folder / "b.txt").write_text(f"{_SAID}\n\nHết.", "utf-8")
    monkeypatch.setattr(Assistant, "ask", _ask)
    return folder


@pytest.mark.usefixtures("collection")
def test_the_empty_page_says_what_there_is_to_ask() -> None:
    app = opened()
    assert words.articles(2) in text(app)
    assert "b.txt" in text(app)
    assert "<b>tổng kết</b> *năm*" in text(app)


@pytest.mark.usefixtures("collection")
def test_only_examples_that_are_answered_are_offered_and_they_work() -> None:
    app = opened()
    examples = [button.label for button in app.button]
    assert examples == [example for example in words.EXAMPLES if "Phú Thọ" in example]
    app.button[0].click().run()
    assert [node.text for d in drawn(app) for node in d.named("mark")] == [_SAID]


@pytest.mark.usefixtures("collection")
def test_an_answer_stands_beside_its_marked_original() -> None:
    app = opened()
    put(app, "Phú Thọ giảm bao nhiêu?")
    marks = [node for d in drawn(app) for node in d.named("mark")]
    assert [(mark.attributes["id"], mark.text) for mark in marks] == [("t1-c1", _SAID)]
    copied = [node.attributes.get("data-copy", "") for d in drawn(app) for node in d.nodes]
    assert any(text.startswith(f"“{_SAID}” — ") for text in copied)


@pytest.mark.usefixtures("collection")
def test_what_the_reports_do_not_say_is_said_so() -> None:
    app = opened()
    put(app, "Thời tiết Hà Nội ngày mai thế nào?")
    assert words.NOT_SAID in text(app)
    assert words.missing(("thời tiết",)) in text(app)


@pytest.mark.usefixtures("collection")
@pytest.mark.parametrize("question", ["🙂🙂", "a" * 10_000, "…?!"])
def test_a_question_that_is_refused_is_kept(question: str) -> None:
    app = opened()
    put(app, question)
    assert question in text(app)
    assert any(node.attributes.get("role") == "alert" for d in drawn(app) for node in d.nodes)


@pytest.mark.usefixtures("collection")
def test_turns_keep_their_own_and_can_be_forgotten() -> None:
    app = opened()
    for question in ["Phú Thọ giảm bao nhiêu?", "🙂", "Thời tiết?", "Phú Thọ, xã?"]:
        put(app, question)
    ids = [node.attributes["id"] for d in drawn(app) for node in d.nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    links = [node.attributes["href"] for d in drawn(app) for node in d.named("a")]
    assert {link.removeprefix("#") for link in links} <= set(ids)
    next(button for button in app.button if button.label == words.NEW_CONVERSATION).click().run()
    assert words.TAGLINE in text(app)


def test_files_that_were_not_read_are_named(collection: Path) -> None:
    (collection / "hỏng<i>.txt").write_bytes(b"\xff\xfe\x00")
    app = opened()
    assert words.refused_files(1) in [expander.label for expander in app.expander]
    assert "hỏng<i>.txt" in text(app)


def test_a_failure_says_what_to_do_and_can_be_retried(collection: Path) -> None:
    articles = [(path.name, path.read_bytes()) for path in collection.iterdir()]
    for name, _ in articles:
        (collection / name).unlink()
    app = opened()
    assert str(collection) in text(app)
    assert words.FAILED in text(app)
    for name, content in articles:
        (collection / name).write_bytes(content)
    app.button[0].click().run()
    assert words.FAILED not in text(app)
    assert len(app.chat_input) == 1


@pytest.mark.usefixtures("collection")
def test_an_unexpected_failure_is_told_without_its_traceback(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> Assistant:
        raise ZeroDivisionError("nội bộ")

    monkeypatch.setattr(opening, "open_assistant", fail)
    assert words.UNEXPECTED.format(kind="ZeroDivisionError") in text(opened())
    assert "nội bộ" in caplog.text

"""The page on which texts are checked, run by Streamlit's own test driver."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from answering import Answer, Assistant, Citation, Statement
from answering.checking import CheckedText
from retrieval import EVERYTHING, Filter, Span, TextRefused
from tests.web.checks import CHECKED, TEXT, long
from tests.web.running import drawn, opened, put, text, turn_to
from web import words

_ADDRESS = "kiem-chung"
_SAID = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."


def _check(
    assistant: Assistant,
    text: str,
    within: Filter = EVERYTHING,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> CheckedText:
    """Refuse what is empty and find all else to be the text of the tests."""
    progress(0, 0)
    progress(1, 6)
    if not text:
        raise TextRefused("chưa có chữ nào; hãy dán")
    return CheckedText(CHECKED.text, CHECKED.sentences, within)


def _ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Answer:
    article = assistant.collection.articles[0]
    citation = Citation(article, Span(0, len(_SAID)))
    return Answer(question, (Statement(_SAID, (citation,)),))


@pytest.fixture
def page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    (folder / "a.txt").write_text(f"{_SAID}\n\nHết.", "utf-8")
    monkeypatch.setattr(Assistant, "check", _check)
    monkeypatch.setattr(Assistant, "ask", _ask)
    app = opened()
    turn_to(app, _ADDRESS)
    return app


def _press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def _alerts(app: AppTest) -> list[str]:
    nodes = [node for d in drawn(app) for node in d.nodes]
    return [node.text for node in nodes if node.attributes.get("role") == "alert"]


def test_a_pasted_text_is_checked_and_can_be_mended(page: AppTest) -> None:
    assert words.CHECK_TAGLINE in text(page)
    page.text_area[0].set_value("Năm ấy …").run()
    _press(page, words.CHECK_NOW)
    assert TEXT in text(page)
    assert "≠ sai khác 2" in text(page)
    assert len(page.get("download_button")) == 3
    assert len(page.text_area) == 0
    _press(page, words.CHECK_ANOTHER)
    assert page.text_area[0].value == "Năm ấy …"


def test_an_empty_text_is_refused_with_what_to_do(page: AppTest) -> None:
    _press(page, words.CHECK_NOW)
    assert _alerts(page) == ["Chưa có chữ nào; hãy dán."]


def test_a_file_fills_the_box(page: AppTest) -> None:
    page.file_uploader[0].set_value(("a.txt", "Trong tệp.".encode(), "text/plain")).run()
    assert page.text_area[0].value == "Trong tệp."


def test_a_file_that_cannot_be_read_is_named_and_spoils_nothing(page: AppTest) -> None:
    page.text_area[0].set_value("đang viết").run()
    page.file_uploader[0].set_value(("<b>.pdf", b"no", "application/pdf")).run()
    assert _alerts(page) == ["«<b>.pdf»: tệp PDF hỏng hoặc không phải PDF; hãy xuất lại tệp."]
    assert page.text_area[0].value == "đang viết"
    page.run()
    assert _alerts(page) == []


def test_what_is_checked_stays_while_another_page_is_read(page: AppTest) -> None:
    page.text_area[0].set_value("a").run()
    _press(page, words.CHECK_NOW)
    turn_to(page, "")
    assert words.TAGLINE in text(page)
    turn_to(page, _ADDRESS)
    assert TEXT in text(page)


def test_a_scope_is_heeded_and_told(page: AppTest) -> None:
    page.text_area[0].set_value("a").run()
    page.multiselect[0].set_value(["a.txt"]).run()
    assert "Sẽ đối chiếu với: 1 bài" in text(page)
    _press(page, words.CHECK_NOW)
    assert "Đã đối chiếu với: 1 bài" in text(page)


def test_a_long_text_is_turned_over(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Assistant, "check", lambda *_: long(250))
    page.text_area[0].set_value("a").run()
    _press(page, words.CHECK_NOW)
    assert len(page.get("pagination")) == 1
    assert "báo cáo 250" in text(page)


def test_an_answer_is_taken_to_be_checked(page: AppTest) -> None:
    page.text_area[0].set_value("a").run()
    _press(page, words.CHECK_NOW)
    turn_to(page, "")
    put(page, "Phú Thọ giảm bao nhiêu?")
    _press(page, words.CHECK_THIS_ANSWER)
    assert page.text_area[0].value == _SAID

"""The pages in English, run by Streamlit's own test driver: what is Vietnamese is said to be."""

import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from answering import Answer, Assistant, Citation, Nearest, NoAnswer, Statement
from answering.checking import CheckedText
from messages import Message
from retrieval import EVERYTHING, Collection, Filter, Refusal, Span, parse_question
from tests.web.checks import CHECKED
from tests.web.running import opened, put, turn_to
from tests.web.telling import is_vietnamese
from web import rights, tongues, words_en
from web.check_exports import exports
from web.collection_view import refusals
from web.labels import label
from web.tongues import speaking

_SAID = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."


@dataclass
class _Unmarked(HTMLParser):
    """The Vietnamese in a piece of HTML that no `lang` says to be Vietnamese."""

    markup: str
    found: list[str] = field(default_factory=list)
    _langs: list[str] = field(default_factory=lambda: ["en"])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            own = "css" if tag == "style" else dict(attrs).get("lang")
            self._langs.append(own or self._langs[-1])

    def handle_endtag(self, tag: str) -> None:
        self._langs.pop()

    def handle_data(self, data: str) -> None:
        if self._langs[-1] == "en" and is_vietnamese(data):
            self.found.append(data)


def _ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Answer | NoAnswer:
    parse_question(question)
    article = assistant.collection.articles[0]
    citation = Citation(article, Span(0, len(_SAID)))
    if "2025" in question:
        return NoAnswer(question, ("thời tiết",), (Nearest(citation, 1.0),), within)
    lacking = ("Đắk Lắk",)
    return Answer(question, (Statement(_SAID, (citation,)),), within, lacking=lacking)


def _check(assistant: Assistant, text: str, within: Filter, progress: object) -> CheckedText:
    return CheckedText(CHECKED.text, CHECKED.sentences, within)


@pytest.fixture
def page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    (folder / "ảnh.png").write_bytes(b"no")
    (folder / "bài.txt").write_text(f"{_SAID}\n\nHết.", "utf-8")
    monkeypatch.setattr(Assistant, "ask", _ask)
    monkeypatch.setattr(Assistant, "check", _check)
    app = opened()
    app.query_params["lang"] = "en"
    app.run()
    return app


def _vietnamese_on(app: AppTest) -> list[str]:
    """Return the Vietnamese of the interface: in its HTML, and on and in its fields."""
    in_html = [text for piece in app.get("html") for text in _Unmarked(piece.proto.body).found]
    fields = [*app.button, *app.expander, *app.multiselect, *app.date_input, *app.text_area]
    labels = [one.label for one in fields if is_vietnamese(one.label)]
    boxes = [*app.chat_input, *app.multiselect, *app.text_area]
    return in_html + labels + [box.placeholder for box in boxes if is_vietnamese(box.placeholder)]


def test_the_page_of_questions(page: AppTest) -> None:
    assert page.chat_input[0].placeholder == words_en.PLACEHOLDER
    assert page.expander[0].label == "1 file could not be read"
    assert _vietnamese_on(page) == []
    page.multiselect[0].select("bài.txt").run()
    for question in ("Phú Thọ?", "Năm 2025?", "?!"):
        put(page, question)
        assert _vietnamese_on(page) == []
    assert "“thời tiết”" in "".join(piece.proto.body for piece in page.get("html"))


def test_the_page_of_checks(page: AppTest) -> None:
    turn_to(page, "kiem-chung")
    assert page.text_area[0].label == words_en.CHECK_TEXT
    assert _vietnamese_on(page) == []
    page.file_uploader[0].set_value(("ảnh.pdf", b"no", "application/pdf")).run()
    assert _vietnamese_on(page) == []
    next(one for one in page.button if one.label == words_en.CHECK_NOW).click().run()
    assert len(page.get("download_button")) == 3
    assert _vietnamese_on(page) == []


def test_the_page_of_articles(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(rights.SETTING, rights.Editors.EVERYONE)
    title = label(_SAID.rstrip("."))  # of a button, which says by script that it is quoted
    turn_to(page, "thu-vien")
    assert page.text_input[0].label == words_en.SEEK_ARTICLE
    assert page.selectbox[0].options[0] == words_en.ORDERS["newest"]
    assert set(_vietnamese_on(page)) <= {title}
    page.file_uploader[0].set_value([("Đề án.pdf", b"no", ""), ("Dự án.txt", b"M\xe3", "")]).run()
    for _ in range(200):
        if refused := [one for one in page.get("html") if 'class="refusal"' in one.proto.body]:
            break
        time.sleep(0.05)
        page.run()
    assert "The PDF is damaged or not a PDF" in refused[0].proto.body
    assert set(_vietnamese_on(page)) <= {title}
    page.query_params["doc"] = "bài.txt"
    page.run()
    assert any(button.label == words_en.ASK_WITHIN for button in page.button)
    assert set(_vietnamese_on(page)) <= {title}
    page.query_params["doc"] = "khác.txt"
    page.run()
    assert set(_vietnamese_on(page)) <= {title}
    assert any("It may have been renamed" in piece.proto.body for piece in page.get("html"))


def test_the_page_about_the_assistant(page: AppTest) -> None:
    turn_to(page, "gioi-thieu")
    assert any(words_en.ABOUT_TAGLINE in piece.proto.body for piece in page.get("html"))
    assert _vietnamese_on(page) == []


def test_a_refused_question_is_refused_in_either_language(page: AppTest) -> None:
    put(page, "?!")
    body = "".join(piece.proto.body for piece in page.get("html"))
    assert "The question has neither letters nor digits; ask in words." in body
    page.segmented_control[0].set_value("vi").run()
    assert "lang" not in page.query_params
    body = "".join(piece.proto.body for piece in page.get("html"))
    assert "Câu hỏi không có chữ hay số nào; hãy hỏi bằng lời." in body


def test_files_that_were_not_read_say_why() -> None:
    why = Message("trùng nội dung với {file}, chỉ đọc một bản; có thể xoá tệp này", file="bài.txt")
    collection = Collection(Path(), (), (Refusal("bản sao.txt", why, "bài.txt"),))
    with speaking("en"):
        drawn = refusals(collection)
    assert _Unmarked(drawn).found == []
    assert "It has the same text as" in drawn


def test_a_checked_text_is_taken_away_in_english() -> None:
    with speaking("en"):
        word, html, markdown = exports()
        checked = CheckedText(CHECKED.text, CHECKED.sentences, Filter(frozenset({"bài.txt"})))
        written = html.written(checked).decode()
        lines = markdown.written(checked).decode()
    assert [one.file for one in (word, html, markdown)] == ["check.docx", "check.html", "check.md"]
    assert _Unmarked(written).found == []
    assert written.startswith('<!doctype html>\n<html lang="en">')
    assert "# Result of the check" in lines
    assert "| Kind | Text | Reports | Result |" in lines
    assert "5 January 2026" in lines


def test_a_download_is_written_in_the_language_it_was_offered_in() -> None:
    with speaking("en"):
        offered = tongues.in_this_tongue(exports()[2].written)
    assert b"# Result of the check" in offered(CHECKED)

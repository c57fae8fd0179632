"""The library's page: articles are found, opened, asked within, and left again."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from answering import Answer, Assistant, Citation, Statement
from retrieval import EVERYTHING, Filter, Span
from tests.web.running import drawn, opened, put, text, turn_to
from web import library, words
from web.labels import label

_HOSTILE = "Kinh phí *không* $5$ và $6$ :red[đỏ] <b>đậm</b> a -> b"
_BODY = "Sở Nội vụ tỉnh Phú Thọ được giao 183 nhiệm vụ trong năm."
_QUESTION = "Sở Nội vụ tỉnh Phú Thọ được giao bao nhiêu nhiệm vụ trong năm?"


def _ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Answer:
    """Answer with the first article, its number marked; rules are tested elsewhere."""
    article = assistant.collection.articles[0]
    number = Span(_BODY.index("183"), _BODY.index("183") + 3)
    statement = Statement(_BODY, (Citation(article, Span(0, len(_BODY))),), (number,))
    return Answer(question, (statement,), within)


@pytest.fixture
def page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(Assistant, "ask", _ask)
    (folder / "a.txt").write_text(f"---\ntitle: {_HOSTILE}\n---\n{_BODY}", "utf-8")
    (folder / "b.txt").write_text("---\ntitle: Bài B\ndate: 2026-01-05\n---\nĐoàn kết.", "utf-8")
    app = opened()
    turn_to(app, "thu-vien")
    return app


def _press(app: AppTest, said: str) -> None:
    next(button for button in app.button if button.label == said).click().run()
    assert not app.exception


def _titles(app: AppTest) -> list[str]:
    return [button.label for button in app.button if (button.key or "").startswith("open-")]


def test_each_article_is_listed_with_what_is_known_of_it(page: AppTest) -> None:
    assert _titles(page) == ["Bài B", label(_HOSTILE)]
    assert "05/01/2026b.txt2 chữ" in text(page)
    assert "không ghi ngàya.txt13 chữ" in text(page)


def test_a_search_and_an_order_are_kept_while_an_article_is_read(page: AppTest) -> None:
    page.text_input[0].set_value("khong").run()
    assert _titles(page) == [label(_HOSTILE)]
    assert "1 trong 2 bài viết" in text(page)
    _press(page, label(_HOSTILE))
    assert page.query_params["doc"] == "a.txt"
    _press(page, words.ALL_ARTICLES)
    assert _titles(page) == [label(_HOSTILE)]
    page.text_input[0].set_value("không có gì").run()
    assert words.NONE_FOUND in text(page)


def test_an_article_is_opened_by_its_address_at_the_words(page: AppTest) -> None:
    page.query_params["doc"] = "a.txt"
    page.query_params["span"] = "18-28"
    page.run()
    marked = [node.text for piece in drawn(page) for node in piece.named("mark")]
    assert marked == [_BODY[18:28]]
    assert any("doc=a.txt&span=18-28" in code.value for code in page.code)


@pytest.mark.parametrize(
    "doc", ["không-có.txt", "../a.txt", "<script>alert(1)</script>", "", "a.txt\x00"]
)
def test_an_address_of_nothing_says_so_above_the_list(page: AppTest, doc: str) -> None:
    page.query_params["doc"] = doc
    page.run()
    assert not page.exception
    assert words.no_such_article(doc).replace("\x00", "") in text(page).replace("\x00", "").replace(
        "\ufffd", ""
    )
    assert len(_titles(page)) == 2


def test_a_place_that_is_not_there_still_opens_the_article(page: AppTest) -> None:
    page.query_params["doc"] = "a.txt"
    page.query_params["span"] = "5-9999"
    page.run()
    assert words.span_outside(len(_BODY)) in text(page)
    assert _BODY in text(page)


def test_asking_within_sets_the_scope(page: AppTest) -> None:
    _press(page, "Bài B")
    _press(page, words.ASK_WITHIN)
    assert page.multiselect[0].value == ["b.txt"]
    turn_to(page, "")  # AppTest stays where it was
    put(page, "Phú Thọ giảm bao nhiêu?")
    assert "Đã hỏi trong: “Bài B”" in text(page)


def test_a_suggested_question_is_asked_within_its_article(page: AppTest) -> None:
    _press(page, label(_HOSTILE))
    _press(page, label(_QUESTION))
    assert f"Đã hỏi trong: “{_HOSTILE}”" in text(page)
    assert "183" in text(page)


def test_a_citation_leads_to_the_answer_and_is_marked(page: AppTest) -> None:
    turn_to(page, "")
    put(page, _QUESTION)
    turn_to(page, "thu-vien")
    _press(page, label(_HOSTILE))
    assert _BODY in [node.text for piece in drawn(page) for node in piece.named("mark")]
    _press(page, label(f"{words.question_number(1)}: {_QUESTION}"))
    assert "getElementById('t1-s1')" in "".join(piece.text for piece in drawn(page))


def test_many_articles_are_turned_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "PAGE", 3)
    for number in range(7):
        (folder / f"{number}.txt").write_text(
            f"---\ntitle: Bài {number}\n---\nMột {number}.", "utf-8"
        )
    app = opened()
    turn_to(app, "thu-vien")
    assert _titles(app) == ["Bài 0", "Bài 1", "Bài 2"]
    app.session_state["library_page"] = 3
    app.run()
    assert _titles(app) == ["Bài 6"]
    app.text_input[0].set_value("bai").run()
    assert _titles(app) == ["Bài 0", "Bài 1", "Bài 2"]

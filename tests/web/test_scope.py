"""A question is put to the articles that the reader chose, and stays with them."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from retrieval import Article, Filter
from tests.web.drawn import Drawn
from tests.web.running import drawn, opened, put, text
from web import scope, words

_HOSTILE = "Kinh phí *không* $5$ và $6$ :red[đỏ] <b>đậm</b>"
_QUESTION = "Sở Nội vụ họp bàn nhiệm vụ gì?"


@pytest.fixture
def collection(folder: Path) -> Path:
    facts = {
        "a.txt": f"title: {_HOSTILE}\ndate: 2022-01-12\nsource: Báo *A*",
        "b.txt": "title: Bài B\ndate: 2026-01-05\nsource: Báo B",
        "c.txt": "title: Bài C",
    }
    for name, matter in facts.items():
        body = f"Sở Nội vụ họp bàn nhiệm vụ số {name[0]}."
        (folder / name).write_text(f"---\n{matter}\n---\n{body}", "utf-8")
    return folder


def _line(app: AppTest) -> str:
    """Return what is said beside the box."""
    nodes = [node for d in drawn(app) for node in d.nodes]
    return next((node.text for node in nodes if node.attributes.get("role") == "status"), "")


def _asked_in(app: AppTest) -> list[str]:
    """Return what is said under each question that was put to some articles."""
    lines = [n for d in drawn(app) for n in d.nodes if n.attributes.get("class") == "scope"]
    return [line.text for line in lines if "role" not in line.attributes]


def _cited(app: AppTest) -> set[str]:
    headers = [node.text for d in drawn(app) for node in d.named("header")]
    return {name for name in ("a.txt", "b.txt", "c.txt") for head in headers if name in head}


@pytest.mark.usefixtures("collection")
def test_there_is_a_field_for_what_the_collection_states() -> None:
    app = opened()
    articles, sources = app.multiselect
    assert articles.options == [_HOSTILE, "Bài B", "Bài C"]
    assert sources.options == ["Báo *A*", "Báo B"]
    assert [(field.min, field.max) for field in app.date_input] == [
        (date(2022, 1, 1), date(2026, 12, 31))
    ] * 2
    assert "từ 12/01/2022 đến 05/01/2026. Khi chọn ngày, 1 bài không ghi ngày" in text(app)
    assert words.UNBOUND not in [button.label for button in app.button]


def test_what_no_article_states_has_no_field(folder: Path) -> None:
    (folder / "a.txt").write_text("Sở Nội vụ họp bàn nhiệm vụ.", "utf-8")
    app = opened()
    assert [field.label for field in app.multiselect] == [words.ONLY_ARTICLES]
    assert len(app.date_input) == 0


@pytest.mark.usefixtures("collection")
def test_each_turn_keeps_the_scope_that_it_was_asked_in() -> None:
    app = opened()
    app.multiselect[0].select("b.txt").run()
    assert _line(app) == "Đang hỏi trong: 1 bài"
    put(app, _QUESTION)
    assert _cited(app) == {"b.txt"}
    before = [d.text for d in drawn(app) if "t1" in d.markup]
    app.multiselect[0].set_value(["a.txt"])
    app.date_input[0].set_value(date(2022, 1, 1)).run()
    assert _line(app) == "Đang hỏi trong: 1 bài · từ 01/01/2022"
    assert [d.text for d in drawn(app) if "t1" in d.markup] == before
    put(app, _QUESTION)
    assert _cited(app) == {"a.txt", "b.txt"}
    assert _asked_in(app) == [
        "Đã hỏi trong: “Bài B”",
        f"Đã hỏi trong: “{_HOSTILE}” · từ 01/01/2022",
    ]


@pytest.mark.usefixtures("collection")
def test_one_click_asks_everything_again() -> None:
    app = opened()
    app.multiselect[1].select("Báo *A*")
    app.date_input[1].set_value(date(2022, 12, 31)).run()
    assert _line(app) == "Đang hỏi trong: 1 bài · nguồn Báo *A* · đến 31/12/2022"
    next(button for button in app.button if button.label == words.UNBOUND).click().run()
    assert _line(app) == ""
    assert [field.value for field in (*app.multiselect, *app.date_input)] == [[], [], None, None]
    put(app, _QUESTION)
    assert _asked_in(app) == []


@pytest.mark.usefixtures("collection")
def test_an_example_is_put_to_the_scope_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "EXAMPLES", (_QUESTION,))
    app = opened()
    app.multiselect[0].select("c.txt").run()
    next(button for button in app.button if button.label == _QUESTION).click().run()
    assert _asked_in(app) == ["Đã hỏi trong: “Bài C”"]
    assert _cited(app) == {"c.txt"}


@pytest.mark.usefixtures("collection")
def test_a_scope_that_holds_nothing_says_so_and_is_no_failure() -> None:
    app = opened()
    app.multiselect[0].select("c.txt")
    app.date_input[0].set_value(date(2022, 1, 1)).run()
    assert _line(app).startswith("Không có bài nào trong phạm vi đã chọn")
    put(app, _QUESTION)
    assert [n.text for d in drawn(app) for n in d.nodes if n.attributes.get("role") == "alert"] == [
        "Không có bài nào trong phạm vi đã chọn; hãy nới khoảng ngày hoặc bỏ bớt điều kiện."
    ]
    assert _asked_in(app) == ["Đã hỏi trong: 0 bài · từ 01/01/2022"]


def test_articles_of_one_title_are_told_apart() -> None:
    articles = [Article(name, "Trùng tên", None, None, "…") for name in ("a.txt", "b.txt")]
    assert scope.titles(articles) == {
        "a.txt": "Trùng tên · a.txt",
        "b.txt": "Trùng tên · b.txt",
    }


def test_what_is_said_of_a_scope_is_text() -> None:
    articles = [Article("a.txt", "A", None, "<b>*Báo*</b>", "…")]
    said = scope.now(Filter(sources=frozenset({"<b>*Báo*</b>"})), articles)
    assert Drawn(said).text == "Đang hỏi trong: 1 bài · nguồn <b>*Báo*</b>"
    assert Drawn(said).named("b") == []

"""The collection is changed on its page: files added, facts corrected, articles removed."""

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from streamlit.testing.v1 import AppTest

from answering import Citation
from embeddings import Vectors
from retrieval import Span, read_collection
from tests.fakes import HashingEncoder
from tests.web.running import drawn, opened, put, text, turn_to
from tests.web.turns import answered
from web import changing, rights, words
from web.chores import Chore
from web.labels import label
from web.rights import Visitor

_HOSTILE = "<script>alert(1)</script> *a* $5$.txt"
_NEW = "Cầu Vĩnh Tuy 2\n\nCầu dài 3,5 km & <b>rộng</b> 19,25 m, *thông xe* ngày 30/8/2023."
_HELD = "Sở Nội vụ họp bàn nhiệm vụ năm 2026 và giao cho từng phòng trong cơ quan việc phải làm."


@pytest.fixture
def collection(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(rights, "this_visitor", lambda: Visitor(None, {"host": "localhost"}))
    (folder / "a.txt").write_text(f"---\ntitle: Bài A\n---\n{_HELD}", "utf-8")
    (folder / "b.txt").write_text("---\ntitle: Bài B\n---\nĐoàn kết, kỷ cương.", "utf-8")
    return folder


@pytest.fixture
def page(collection: Path) -> AppTest:
    app = opened()
    turn_to(app, "thu-vien")
    return app


def _button(app: AppTest, said: str) -> list[str]:
    return [button.key or "" for button in app.button if button.label == said]


def _press(app: AppTest, said: str) -> None:
    next(button for button in app.button if button.label == said).click().run()
    assert not app.exception


def _settle(app: AppTest) -> None:
    """Run the page until what goes on in the background is over."""
    for _ in range(200):
        app.run()
        assert not app.exception
        if not any("…" in (bar.proto.text or "") for bar in app.get("progress")):
            return
        time.sleep(0.05)
    pytest.fail("it did not end")


def _hand_in(app: AppTest, *files: tuple[str, bytes]) -> None:
    app.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files]).run()
    assert not app.exception
    _settle(app)


def _titles(folder: Path) -> set[str]:
    return {article.title for article in read_collection(folder).articles}


def test_a_file_is_looked_over_corrected_and_saved(page: AppTest, collection: Path) -> None:
    _hand_in(page, (_HOSTILE, _NEW.encode()))
    assert _HOSTILE in text(page)
    assert _titles(collection) == {"Bài A", "Bài B"}, "nothing is saved unasked"
    title = next(field for field in page.text_input if field.label == words.TITLE)
    assert title.value == "Cầu Vĩnh Tuy 2"
    title.set_value("Cầu <i>mới</i> *2*")
    next(field for field in page.date_input if field.label == words.DATE).set_value(
        date(2023, 8, 30)
    )
    page.run()
    _press(page, words.save(1))
    _settle(page)
    assert "Đã thêm «Cầu <i>mới</i> *2*»." in text(page)
    (saved,) = [one for one in read_collection(collection).articles if one.title.startswith("Cầu")]
    assert saved.date == date(2023, 8, 30)
    assert "<b>rộng</b>" in saved.text
    assert (collection / saved.id).resolve().parent == collection.resolve()
    assert label("Cầu <i>mới</i> *2*") in [button.label for button in page.button]


def test_the_same_text_is_shown_and_never_added(page: AppTest, collection: Path) -> None:
    _hand_in(page, ("c.txt", _HELD.encode()))
    assert words.SAME_AS in text(page)
    assert not page.radio, "there is nothing to choose"
    assert page.button(key="proposal-0-0-a.txt-open").label == "Bài A"
    assert page.button[_place(page, words.save(0))].disabled
    page.button(key="proposal-0-0-a.txt-open").click().run()
    assert page.query_params["doc"] == "a.txt"


def _place(app: AppTest, said: str) -> int:
    return next(place for place, button in enumerate(app.button) if button.label == said)


def test_a_near_text_is_left_out_unless_told_and_may_replace(
    page: AppTest, collection: Path
) -> None:
    _hand_in(page, ("c.txt", f"{_HELD}\nThêm một câu.".encode()))
    assert "gần giống" in text(page)
    assert page.button[_place(page, words.save(0))].disabled
    page.radio[0].set_value("replace").run()
    _press(page, words.save(1))
    _settle(page)
    held = {one.id: one.text for one in read_collection(collection).articles}
    assert set(held) == {"a.txt", "b.txt"}
    assert "Thêm một câu." in held["a.txt"]


def test_what_cannot_be_read_gets_a_word_and_the_rest_goes_on(page: AppTest) -> None:
    _hand_in(page, ("rỗng.txt", b""), ("hỏng.pdf", b"%PDF-1.4 x"), ("c.txt", _NEW.encode()))
    said = [n.text for d in drawn(page) for n in d.nodes if n.attributes.get("role") == "alert"]
    assert [one.split(":")[0] for one in said] == ["rỗng.txt", "hỏng.pdf"]
    assert _button(page, words.save(1))


def test_facts_are_corrected_and_taken_back(page: AppTest, collection: Path) -> None:
    _press(page, "Bài A")
    next(field for field in page.text_input if field.label == words.TITLE).set_value(
        "Tên mới"
    ).run()
    _press(page, words.SAVE)
    _settle(page)
    assert _titles(collection) == {"Tên mới", "Bài B"}
    assert "Tên mới" in [node.text for d in drawn(page) for node in d.named("h1")]
    _press(page, words.UNDO)
    _settle(page)
    assert _titles(collection) == {"Bài A", "Bài B"}


def test_an_article_is_removed_and_brought_back(page: AppTest, collection: Path) -> None:
    _press(page, "Bài A")
    _press(page, words.REMOVE_NOW)
    _settle(page)
    assert _titles(collection) == {"Bài B"}
    assert "Đã bỏ «Bài A»." in text(page)
    page.button(key="undo-0").click().run()
    _settle(page)
    assert _titles(collection) == {"Bài A", "Bài B"}


def test_the_last_article_stays(page: AppTest, collection: Path) -> None:
    for name in ("Bài A", "Bài B"):
        _press(page, name)
        _press(page, words.REMOVE_NOW)
        _settle(page)
    assert "bài cuối cùng" in text(page)
    assert _titles(collection) == {"Bài B"}


def test_a_visitor_from_elsewhere_reads_and_is_told_why_not_more(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rights, "this_visitor", lambda: Visitor("10.0.0.9", {"host": "a.vn"}))
    app = opened()
    turn_to(app, "thu-vien")
    assert words.only_local_edits(rights.SETTING) in text(app)
    assert not app.file_uploader
    _press(app, "Bài A")
    assert _HELD in text(app)
    assert not _button(app, words.REMOVE_NOW)


def test_the_right_is_asked_again_when_the_button_is_pressed(
    page: AppTest, collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _press(page, "Bài A")
    monkeypatch.setenv(rights.SETTING, "nobody")
    _press(page, words.REMOVE_NOW)
    assert words.nobody_edits(rights.SETTING) in text(page)
    assert _titles(collection) == {"Bài A", "Bài B"}
    assert "library_changes" not in page.session_state


def test_bars_say_in_words_how_each_file_stands() -> None:
    said = changing._bar(Chore("<b>x</b>", lambda progress: None, share=0.25))
    assert "&lt;b&gt;x" in said
    assert "25%" in said


def test_what_was_cited_stays_readable_after_the_article_is_replaced(
    page: AppTest, collection: Path
) -> None:
    article = read_collection(collection).articles[0]
    page.session_state["turns"] = [answered(1, Citation(article, Span(0, len(_HELD))))]
    _hand_in(page, ("c.txt", f"Sửa lại.\n{_HELD}".encode()))
    page.radio[0].set_value("replace").run()
    _press(page, words.save(1))
    _settle(page)
    _press(page, read_collection(collection).articles[0].title)
    assert words.CITED_BEFORE in text(page)
    page.button(key="before-t1-c1").click().run()
    assert words.OLD_VERSION in text(page)
    assert _HELD in [node.text for d in drawn(page) for node in d.named("mark")]
    assert "Sửa lại." not in text(page)
    assert not _button(page, words.REMOVE_NOW)
    _press(page, words.NEWEST_VERSION)
    assert "Sửa lại." in text(page)


def test_one_change_waits_for_the_one_before(
    page: AppTest, collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _press(page, "Bài A")
    monkeypatch.setattr(changing, "under_way", lambda: True)
    _press(page, words.REMOVE_NOW)
    assert words.STILL_SAVING in text(page)
    assert _titles(collection) == {"Bài A", "Bài B"}


def test_a_scope_of_an_article_that_is_removed_is_no_failure(
    page: AppTest, collection: Path
) -> None:
    _press(page, "Bài B")
    _press(page, words.ASK_WITHIN)
    turn_to(page, "thu-vien")
    _press(page, "Bài B")
    _press(page, words.REMOVE_NOW)
    _settle(page)
    turn_to(page, "")
    assert page.multiselect[0].value == []
    put(page, "Sở Nội vụ họp bàn nhiệm vụ gì?")
    assert "h2" in {node.name for piece in drawn(page) for node in piece.nodes}


def test_questions_are_answered_while_an_article_is_saved(
    page: AppTest, collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()
    real = HashingEncoder.encode_passages

    def slowly(encoder: HashingEncoder, texts: Sequence[str]) -> Vectors:
        if any("Vĩnh Tuy".casefold() in text.casefold() for text in texts):
            begun.set()
            go_on.wait(30)
        return real(encoder, texts)

    _hand_in(page, ("c.txt", _NEW.encode()))
    monkeypatch.setattr(HashingEncoder, "encode_passages", slowly)
    _press(page, words.save(1))
    assert begun.wait(20)
    assert words.done_of(words.SAVING, 0, 1) in [bar.proto.text for bar in page.get("progress")]
    turn_to(page, "")
    put(page, "Sở Nội vụ họp bàn nhiệm vụ gì?")
    assert page.session_state["turns"][0].reply.question == "Sở Nội vụ họp bàn nhiệm vụ gì?"
    assert not go_on.is_set()
    go_on.set()
    turn_to(page, "thu-vien")
    _settle(page)
    assert "Cầu Vĩnh Tuy 2" in _titles(collection)


def test_a_damaged_journal_is_told_and_the_list_still_drawn(
    page: AppTest, collection: Path
) -> None:
    (collection / ".luu-tru").mkdir(exist_ok=True)
    (collection / ".luu-tru" / "nhat-ky.jsonl").write_text("hỏng\n", "utf-8")
    page.run()
    assert not page.exception
    assert "không đọc được" in text(page)
    assert _button(page, "Bài A")


def test_a_new_version_is_compared_and_put_in_place(page: AppTest, collection: Path) -> None:
    _press(page, "Bài A")
    page.file_uploader[0].set_value([("moi.txt", f"Mở đầu mới.\n{_HELD}".encode(), "text/plain")])
    page.run()
    assert not page.exception
    assert words.versions(len(_HELD.split()), len(_HELD.split()) + 3) in text(page)
    _press(page, words.REPLACE_NOW)
    _settle(page)
    held = {one.id: one for one in read_collection(collection).articles}
    assert held["a.txt"].text.startswith("Mở đầu mới.")
    assert held["a.txt"].title == "Bài A"

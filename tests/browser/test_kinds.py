"""Each kind of question as a person sees it, and a follow-up that can be taken back."""

import pytest

from tests.browser.reader import Reader
from web import words

_MOTTO = "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?"
_BOTH = pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)


@_BOTH
def test_the_sides_of_a_comparison_stand_side_by_side_where_there_is_room(reader: Reader) -> None:
    reader.ask("So sánh phương châm hành động năm 2021 và năm 2025")
    sides = reader.page.locator(".sides > div")
    assert [side.locator("h4").text_content() for side in sides.all()] == ["năm 2021", "năm 2025"]
    left, right = (side.bounding_box() for side in sides.all())
    assert left
    assert right
    beside = left["y"] == right["y"]
    assert beside is (reader.name == "desktop")


@_BOTH
def test_a_survey_is_told_by_article(reader: Reader) -> None:
    reader.ask("Các bài viết nói gì về chính quyền địa phương 2 cấp?")
    assert reader.page.locator(".parts h4").count() >= 3
    assert reader.page.locator(".statements .title").count() == 0


@_BOTH
def test_a_follow_up_is_shown_as_understood_and_can_be_taken_back(reader: Reader) -> None:
    reader.ask(_MOTTO)
    reader.ask("Còn năm 2021 thì sao?")
    meant = reader.page.locator(".meant em")
    assert meant.text_content() == "Phương châm hành động năm 2021 của Bộ Nội vụ là gì?"
    assert "Kỷ cương, gương mẫu" in (reader.page.locator("li#t2-s1 q").text_content() or "")
    reader.page.get_by_text(words.AS_TYPED).click()
    reader.page.locator("#t3").wait_for()
    assert reader.page.locator("#t3").text_content() == "Còn năm 2021 thì sao?"
    assert meant.count() == 1


@_BOTH
def test_what_the_collection_holds_and_a_greeting_cite_nothing(reader: Reader) -> None:
    reader.ask("Có những bài viết nào?")
    assert reader.page.locator(".answer .articles li").count() == 5
    reader.ask("Xin chào")
    assert reader.page.locator(".courtesy").text_content() == words.HELLO
    assert reader.page.locator("mark").count() == 0


@_BOTH
def test_why_a_sentence_was_chosen_opens_on_demand(reader: Reader) -> None:
    reader.ask("Phú Thọ biệt phái bao nhiêu cán bộ về xã?")
    why = reader.page.locator("li#t1-s1 details.why")
    assert not why.locator("p").is_visible()
    why.locator("summary").click()
    assert "“biệt phái”" in (why.locator("p").text_content() or "")
    assert why.locator("p").is_visible()

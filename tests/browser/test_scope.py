"""What a person sees who narrows a question to some articles."""

import pytest

from tests.browser.reader import Reader
from web import words

_TITLE = "Xây dựng nền hành chính phục vụ chuyên nghiệp, hiện đại, hiệu lực, hiệu quả"
_LINE = ".st-key-scope .scope"

_OUTSIDE = """() => [...document.querySelectorAll('[data-testid=stPopoverBody] *, .st-key-scope *')]
    .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth)
    .map(e => e.className)"""


@pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)
def test_a_scope_is_chosen_by_keyboard_and_cleared_by_one_click(reader: Reader) -> None:
    page = reader.page
    reader.box.fill("ai chủ trì hội nghị")  # typed before the scope is chosen
    page.get_by_role("button", name=words.SCOPE).focus()
    page.keyboard.press("Enter")
    first = page.locator(f"input[aria-label='{words.ONLY_ARTICLES}']")
    first.wait_for()
    page.wait_for_timeout(1500)  # until the popover has come to rest
    page.keyboard.press("Tab")
    assert first.evaluate("field => field === document.activeElement")
    page.keyboard.type("xây dựng nền")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.locator(_LINE, has_text="Đang hỏi trong: 1 bài").wait_for()
    page.keyboard.press("Escape")
    _type_date(reader, words.SINCE, "01012022")
    page.locator(_LINE, has_text="1 bài · từ 01/01/2022").wait_for()
    assert reader.measure(_OUTSIDE) == []
    reader.photograph("scope")
    page.keyboard.press("Escape")
    assert reader.contrast(_LINE) >= 4.5

    assert reader.box.input_value() == "ai chủ trì hội nghị"
    reader.ask("ai chủ trì hội nghị")
    said = page.locator("h2#t1 + .scope").text_content() or ""
    assert said.startswith(f"Đã hỏi trong: “{_TITLE}")
    assert said.endswith("” · từ 01/01/2022")
    files = page.locator(".sources header").all_text_contents()
    assert files
    assert all("003_9e5262fb927197f9.txt" in file for file in files)
    reader.photograph("scope-answer")

    before = reader.measure(_TURNS)
    reader.box.fill("câu đang gõ")
    page.get_by_role("button", name=words.UNBOUND).click()
    page.locator(_LINE).wait_for(state="detached")
    assert reader.measure(_TURNS) == before  # earlier answers, and where they stand on the screen
    assert reader.box.input_value() == "câu đang gõ"
    assert reader.errors == []


@pytest.mark.parametrize("reader", ["desktop", "phone-dark"], indirect=True)
def test_dates_that_hold_no_article_are_told_before_and_after_asking(reader: Reader) -> None:
    reader.page.get_by_role("button", name=words.SCOPE).click()
    _type_date(reader, words.SINCE, "01022022")
    _type_date(reader, words.UNTIL, "31122022")
    reader.page.locator(_LINE, has_text="Không có bài nào trong phạm vi").wait_for()
    reader.photograph("scope-empty")
    assert reader.contrast("[data-testid=stPopoverBody] .aside") >= 4.5
    reader.ask("ai chủ trì hội nghị")
    refusal = reader.page.locator(".refusal[role=alert]").text_content() or ""
    assert refusal.startswith("Không có bài nào trong phạm vi")
    assert reader.measure("document.documentElement.scrollWidth <= innerWidth")


_TURNS = """() => [document.querySelector('.stMainBlockContainer').scrollTop,
    ...[...document.querySelectorAll('.stMainBlockContainer .stHtml')].map(e => e.outerHTML)]"""


def _type_date(reader: Reader, field: str, digits: str) -> None:
    """Type a date, and leave the field, which is when it counts."""
    reader.page.locator(f"[aria-label='{field}'] [role=spinbutton]").first.click()
    reader.page.keyboard.type(digits)
    reader.page.locator("[data-testid=stPopoverBody]").click(position={"x": 6, "y": 6})

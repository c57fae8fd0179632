"""Conversations last: through reloading and a restart, for their own reader alone."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.conftest import reading, serving
from tests.browser.reader import Reader
from web import words

_ASKED = "Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?"
_OTHER = "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?"
_HOSTILE = "Thời tiết **ngày mai** :red[thế] nào $x$ ~a~ <b>b</b> :smile:?"
expect.set_options(timeout=30_000)

_BOTH = pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)


def _settled_at(reader: Reader, asked: list[str]) -> None:
    """Wait until the page shows these questions and its address names their conversation."""
    expect(reader.page.locator("h2.question")).to_have_text(asked)
    reader.page.wait_for_url("**/?c=*")


def _open_list(reader: Reader) -> Locator:
    reader.page.locator(".st-key-talks button").first.click()
    body = reader.page.get_by_test_id("stPopoverBody")
    body.get_by_role("searchbox").wait_for()
    return body


def _titles(body: Locator) -> Locator:
    return body.locator("[class*='st-key-open-'] button p")


def _only(body: Locator, act: str) -> Locator:
    """Return the button of an act, once the rows that are no longer found have gone."""
    button = body.locator(f"[class*='st-key-{act}-'] button:visible")
    expect(button).to_have_count(1)
    return button


def _begin(reader: Reader) -> None:
    reader.page.locator(".st-key-head").get_by_role("button", name=words.NEW_CONVERSATION).click()
    reader.page.locator(".welcome").wait_for()


@_BOTH
def test_reloading_comes_back_to_the_conversation(reader: Reader) -> None:
    reader.ask(_ASKED)
    reader.ask(_OTHER)
    quotes = reader.page.locator(".quote q")
    before = quotes.all_text_contents()
    _settled_at(reader, [_ASKED, _OTHER])
    reader.page.reload()
    _settled_at(reader, [_ASKED, _OTHER])
    expect(quotes).to_have_text(before)
    reader.page.locator("[data-test-script-state='notRunning']").wait_for()
    assert reader.sees(reader.open_citation(2))
    assert reader.errors == []


@_BOTH
def test_the_list_opens_renames_finds_and_deletes(reader: Reader) -> None:
    reader.ask(_ASKED)
    _begin(reader)
    reader.ask(_HOSTILE)
    body = _open_list(reader)
    expect(_titles(body)).to_have_count(2)
    shown = [title.replace("\N{WORD JOINER}", "") for title in _titles(body).all_text_contents()]
    assert shown == [_HOSTILE, _ASKED]
    reader.photograph("talks")
    assert reader.measure("document.documentElement.scrollWidth <= innerWidth")
    box = body.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= reader.measure("innerWidth")

    body.get_by_role("searchbox").fill("phu tho giam")
    expect(_titles(body)).to_have_text([_ASKED])
    _only(body, "rename").click()
    body.get_by_label(words.NEW_TITLE).fill("Số liệu Phú Thọ")
    body.get_by_role("button", name=words.KEEP_CHANGE).click()
    expect(_titles(body)).to_have_text(["Số liệu Phú Thọ"])

    _only(body, "delete").click()
    expect(body).to_contain_text(words.NO_TALK_FOUND)
    expect(body).to_contain_text(words.deleted_talk("Số liệu Phú Thọ"))
    body.get_by_role("button", name=words.TAKE_BACK).click()
    _titles(body).click()
    _settled_at(reader, [_ASKED])
    expect(reader.page.get_by_test_id("stPopoverBody")).to_have_count(0)
    assert reader.errors == []


@pytest.mark.parametrize("settled", [True, False])
def test_back_and_forward_go_from_conversation_to_conversation(
    reader: Reader, settled: bool
) -> None:
    page = reader.page
    reader.ask(_ASKED)
    _settled_at(reader, [_ASKED])
    address = page.url
    _begin(reader)
    reader.ask(_OTHER)
    _settled_at(reader, [_OTHER])
    other = page.url
    assert other != address
    titles = _titles(_open_list(reader))
    expect(titles).to_have_text([_OTHER, _ASKED])
    reader.photograph("conversations")
    titles.nth(1).click()
    page.wait_for_url(address)
    if settled:  # or at once, while the run that opened it goes on
        _settled_at(reader, [_ASKED])
    page.go_back()
    expect(page.locator("h2.question")).to_have_text([_OTHER])
    assert page.url == other
    page.go_forward()
    expect(page.locator("h2.question")).to_have_text([_ASKED])
    assert page.url == address
    page.get_by_label("thumbs up").first.click()
    expect(page.locator("h2.question")).to_have_text([_ASKED])
    assert reader.errors == []


def test_another_browser_sees_nothing_and_a_guessed_address_opens_nothing(
    reader: Reader, chromium: Browser, server: str
) -> None:
    reader.ask(_ASKED)
    _settled_at(reader, [_ASKED])
    with reading(chromium, server, "desktop") as other:
        expect(_open_list(other)).to_contain_text(words.NO_TALKS)
        other.page.goto(reader.page.url)
        expect(other.page.get_by_role("alert")).to_contain_text("Không có cuộc hội thoại này")
        expect(other.page.locator("h2.question")).to_have_count(0)
        (cookie,) = [c for c in other.page.context.cookies() if c["name"] == "nguyenvan_reader"]
        assert cookie["sameSite"] == "Lax"
    reader.page.reload()
    _settled_at(reader, [_ASKED])


@_BOTH
def test_a_link_asks_its_question_once(reader: Reader, server: str) -> None:
    reader.page.goto(f"{server}/?q={quote(_ASKED)}")
    _settled_at(reader, [_ASKED])
    reader.page.reload()
    _settled_at(reader, [_ASKED])
    reader.page.goto(f"{server}/?q={quote('<img src=x onerror=alert(1)>' * 99)}")
    expect(reader.page.locator(".refusal")).to_contain_text("tối đa 1.000")
    assert reader.errors == []


@_BOTH
def test_one_click_copies_a_quotation_or_the_question(reader: Reader) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.ask(_ASKED)
    quote = reader.page.locator("#t1-s1 q").text_content()
    button = reader.page.locator("#t1-s1 button.copy")
    button.click()
    expect(button).to_contain_text(words.COPIED)
    copied = reader.measure("navigator.clipboard.readText()")
    assert copied == button.get_attribute("data-copy")
    assert copied.startswith(f"“{quote}” — ")
    assert "004_e4fefde7bd2e0ec1.txt, ký tự " in copied
    reader.photograph("copied")
    reader.page.get_by_role("button", name=words.COPY_LINK).click()
    reader.page.wait_for_function(
        "async () => (await navigator.clipboard.readText()).startsWith('http')"
    )
    reader.page.goto(reader.measure("navigator.clipboard.readText()"))
    _settled_at(reader, [_ASKED])


def test_where_the_clipboard_is_closed_the_old_way_copies(reader: Reader) -> None:
    reader.ask(_ASKED)
    reader.measure("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    button = reader.page.locator("#t1-s1 button.copy")
    button.click()
    expect(button).to_contain_text(words.COPIED)


@_BOTH
def test_a_conversation_is_taken_away_in_every_form(reader: Reader) -> None:
    reader.ask(_ASKED)
    quote = reader.page.locator("#t1-s1 q").text_content()
    assert quote
    reader.page.locator(".st-key-talk_exports button").first.click()
    taken = {}
    for label in ["Word (.docx)", "HTML", "Markdown", "JSON"]:
        with reader.page.expect_download() as waiting:
            reader.page.get_by_role("button", name=label).click()
        taken[waiting.value.suggested_filename] = Path(waiting.value.path()).read_bytes()
    assert sorted(taken) == [f"{words.TALK_FILE}.{end}" for end in ("docx", "html", "json", "md")]
    assert quote.encode() in taken[f"{words.TALK_FILE}.html"]
    said = json.loads(taken[f"{words.TALK_FILE}.json"])["turns"][0]["reply"]["statements"][0]
    assert said["text"] == quote
    reader.photograph("talk-exports")


def test_a_restarted_server_comes_back_to_the_conversation(
    chromium: Browser, tmp_path: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    with serving(tmp_path) as server:
        before = Reader(page, server, "desktop")
        before.ask(_ASKED)
        _settled_at(before, [_ASKED])
        address = page.url.removeprefix(server)
        quotes = page.locator(".quote q").all_text_contents()
    with serving(tmp_path) as server:
        after = Reader(page, server + address, "desktop")
        _settled_at(after, [_ASKED])
        expect(page.locator(".quote q")).to_have_text(quotes)
    context.close()

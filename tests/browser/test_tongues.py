"""What a person sees who reads the interface in English, or changes its language."""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Locator, expect

from answering import SEEDS
from tests.browser.reader import Reader
from tests.browser.test_check import _TEXT
from web import words, words_en

_ENGLISH = pytest.mark.parametrize("reader", ["desktop-english", "phone-english"], indirect=True)
_BOTH = pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)

_SEED = "004_e4fefde7bd2e0ec1.txt"

_LEFT_IN_VIETNAMESE = r"""() => {
    const letter = /[đĐ\u0300-\u0303\u0306\u0309\u031b\u0323]/;
    const found = [];
    const look = (element, text) => {
        if (element.closest('script, style, template, textarea')) return;
        const lang = element.closest('[lang]').lang;
        if (lang !== 'vi' && letter.test(text.normalize('NFD'))) found.push(text.trim());
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) look(texts.currentNode.parentElement, texts.currentNode.data);
    for (const box of document.body.querySelectorAll('[placeholder]')) look(box, box.placeholder);
    for (const element of document.body.querySelectorAll('*')) {
        for (const side of ['::before', '::after']) {
            const drawn = getComputedStyle(element, side).content;
            if (drawn !== 'none' && drawn !== 'normal') look(element, drawn);
        }
    }
    return found;
}"""
"""Every text on the page with a Vietnamese letter that is not said to be in Vietnamese."""

_QUESTIONS = (
    words_en.EXAMPLES[0],
    "Nghị định 29/2023/NĐ-CP nói gì về lương tối thiểu vùng?",
    "hello",
    "What articles are there?",
    "Tóm tắt bài về Phú Thọ",
    "So sánh Phú Thọ và Đắk Lắk",
    "Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?",
    "thế còn cấp huyện?",
    "?!",
)
"""One for each kind of reply, and one that is refused."""


def _is_english(reader: Reader) -> None:
    """Wait until a run is over, of which what it replaces stays on the page meanwhile."""
    assert reader.measure("document.documentElement.lang") == "en"
    left = reader.measure(_LEFT_IN_VIETNAMESE)
    for _ in range(20):
        if not left:
            break
        reader.page.wait_for_timeout(250)
        left = reader.measure(_LEFT_IN_VIETNAMESE)
    assert left == []


def _switch(reader: Reader) -> Locator:
    return reader.page.locator(".st-key-tongues")


def _speaks(reader: Reader, tongue: str) -> None:
    reader.page.wait_for_function("lang => document.documentElement.lang === lang", arg=tongue)


@_ENGLISH
def test_nothing_on_the_page_of_questions_is_left_in_vietnamese(reader: Reader) -> None:
    reader.page.get_by_role("button", name=words_en.EXAMPLES[0]).wait_for()
    _is_english(reader)
    reader.photograph("english-welcome")
    for question in _QUESTIONS:
        reader.ask(question)
        _is_english(reader)
    for summary in reader.page.locator("summary").all():
        summary.click()
    reader.page.get_by_role("button", name=words_en.SCOPE).click()
    reader.page.get_by_label(words_en.ONLY_ARTICLES).first.click()
    reader.page.get_by_role("option").first.click()
    reader.page.get_by_text("Asking: 1 article").wait_for()
    _is_english(reader)
    reader.photograph("english-scope")
    reader.page.keyboard.press("Escape")
    reader.page.keyboard.press("Escape")
    reader.ask(words_en.EXAMPLES[1])
    _is_english(reader)
    reader.photograph("english-answer")
    assert reader.errors == []


@_ENGLISH
def test_nothing_on_the_page_of_checks_is_left_in_vietnamese(reader: Reader) -> None:
    reader.page.goto(urljoin(reader.page.url, "/kiem-chung"))
    box = reader.page.get_by_label(words_en.CHECK_TEXT)
    box.wait_for()
    main = reader.page.get_by_test_id("stMain")
    _is_english(reader)
    reader.photograph("english-check-box")
    box.fill("Một.")
    main.get_by_role("button", name=words_en.CHECK_NOW).click()
    reader.page.get_by_role("alert").wait_for()
    _is_english(reader)
    box.fill(_TEXT)
    main.get_by_role("button", name=words_en.CHECK_NOW).click()
    reader.page.locator(".finding.open").wait_for(timeout=120_000)
    _is_english(reader)
    reader.photograph("english-checked")
    assert reader.errors == []


@_ENGLISH
def test_nothing_on_the_page_about_the_assistant_is_left_in_vietnamese(reader: Reader) -> None:
    reader.page.goto(urljoin(reader.page.url, "/gioi-thieu"))
    reader.page.get_by_text(words_en.ABOUT_TAGLINE).wait_for()
    reader.page.get_by_text(words_en.GROWTH).wait_for()
    _is_english(reader)
    reader.photograph("english-about")
    assert reader.errors == []


@_ENGLISH
def test_nothing_on_the_pages_of_articles_is_left_in_vietnamese(
    reader: Reader, tmp_path: Path
) -> None:
    page = reader.page
    page.goto(urljoin(page.url, "/thu-vien"))
    page.locator(".row-facts").first.wait_for()
    _is_english(reader)
    page.get_by_text(words_en.ADD_ARTICLES).click()
    shutil.copy(SEEDS / _SEED, tmp_path / "trùng.txt")
    (tmp_path / "đề án.txt").write_text("Hà Nội khánh thành cầu Vĩnh Tuy giai đoạn 2.", "utf-8")
    (tmp_path / "hỏng.pdf").write_bytes(b"%PDF-1.4 x")
    files = [str(path) for path in sorted(tmp_path.iterdir())]
    page.locator("input[type=file]").first.set_input_files(files)
    page.get_by_role("button", name=words_en.save(1)).wait_for()
    _is_english(reader)
    reader.photograph("english-library")
    page.goto(urljoin(page.url, f"/thu-vien?doc={_SEED}&span=600-640"))
    page.locator(".st-key-quoted-suggested button").first.wait_for(timeout=120_000)
    for name in (words_en.CORRECT, words_en.REPLACE, words_en.REMOVE, words_en.LINK):
        page.get_by_role("button", name=name).click()
        _is_english(reader)
        page.keyboard.press("Escape")
    reader.photograph("english-article")
    page.goto(urljoin(page.url, "/thu-vien?doc=khác.txt"))
    page.get_by_role("alert").wait_for()
    _is_english(reader)
    assert reader.errors == []


@_BOTH
def test_a_choice_is_shown_in_the_language_of_the_page(reader: Reader) -> None:
    page = reader.page
    page.goto(urljoin(page.url, "/thu-vien"))
    order = page.get_by_test_id("stSelectbox").get_by_role("combobox")
    expect(order).to_have_value(words.ORDERS["newest"])
    order.click()
    page.get_by_role("option", name=words.ORDERS["title"]).click()
    expect(order).to_have_value(words.ORDERS["title"])
    _switch(reader).get_by_text("English").click()
    expect(order).to_have_value(words_en.ORDERS["title"])
    page.get_by_role("searchbox").first.press_sequentially("trien khai")
    expect(page.locator(".label[role=status]")).to_have_text("3 of 5 articles")
    expect(order).to_have_value(words_en.ORDERS["title"])
    assert reader.errors == []


@_BOTH
def test_the_box_for_files_speaks_the_language_of_the_page(reader: Reader) -> None:
    page = reader.page
    page.goto(urljoin(page.url, "/thu-vien"))
    page.get_by_text(words.ADD_ARTICLES).click()
    box = page.get_by_test_id("stFileUploaderDropzone")
    button, limit, _ = words.UPLOADER
    expect(box.locator("button")).to_have_text(re.compile(f"{button}$"))
    expect(box).to_contain_text(f" {limit} •")
    _switch(reader).get_by_text("English").click()
    page.get_by_text(words_en.ADD_ARTICLES).wait_for()
    page.locator("[data-test-script-state='notRunning']").wait_for()
    page.get_by_text(words_en.ADD_ARTICLES).click()
    button, limit, _ = words_en.UPLOADER
    expect(box.locator("button")).to_have_text(re.compile(f"{button}$"))
    expect(box).to_contain_text(f" {limit} •")
    assert reader.errors == []


@_BOTH
def test_the_switch_changes_the_words_keeps_the_rest_and_is_remembered(reader: Reader) -> None:
    _speaks(reader, "vi")
    reader.ask("Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?")
    quote = reader.page.locator("q").first.inner_text()
    _switch(reader).get_by_text("English").click()
    _speaks(reader, "en")
    reader.page.get_by_text(words_en.NEW_CONVERSATION).wait_for()
    assert reader.page.locator("q").first.inner_text() == quote
    _is_english(reader)
    reader.photograph("switched")
    reader.page.reload()
    _speaks(reader, "en")
    reader.page.get_by_placeholder(words_en.PLACEHOLDER).wait_for()
    _switch(reader).get_by_text("Tiếng Việt").click()
    _speaks(reader, "vi")
    reader.page.reload()
    _speaks(reader, "vi")
    assert reader.errors == []


@_BOTH
def test_a_pasted_text_outlives_the_switch(reader: Reader) -> None:
    reader.page.goto(urljoin(reader.page.url, "/kiem-chung"))
    reader.page.locator("textarea").fill(_TEXT)
    _switch(reader).get_by_text("English").click()
    box = reader.page.get_by_label(words_en.CHECK_TEXT)
    box.wait_for()
    assert box.input_value() == _TEXT


@pytest.mark.parametrize(
    ("locale", "address", "tongue"),
    [
        ("en-US", "", "en"),
        ("fr-FR", "", "vi"),
        ("vi-VN", "?lang=en", "en"),
        ("en-US", "?lang=vi", "vi"),
        ("en-US", "?lang=<b>", "en"),
    ],
)
def test_the_address_comes_before_the_browser(
    chromium: Browser, server: str, locale: str, address: str, tongue: str
) -> None:
    context = chromium.new_context(locale=locale)
    page = context.new_page()
    page.goto(f"{server}/{address}")
    page.locator(".st-key-tongues").wait_for()
    page.locator(f"[role=radio][aria-checked=true][lang={tongue}]").wait_for()
    assert page.evaluate("document.documentElement.lang") == tongue
    assert "nguyenvan_lang" not in page.evaluate("document.cookie")
    context.close()

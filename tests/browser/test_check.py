"""What a person sees who has a text checked against the reports."""

import re
from pathlib import Path
from urllib.parse import urljoin

import docx
import pytest
from playwright.sync_api import Locator

from answering import SEEDS
from retrieval import split_sentences
from tests.browser.reader import Reader
from web import words

_REPORT = (SEEDS / "004_e4fefde7bd2e0ec1.txt").read_text("utf-8")
_SAID = [span.of(_REPORT) for span in split_sentences(_REPORT)][4:9]
_ABSENT = "Trời Hà Nội ngày mai mưa *rất* to <b>lắm</b> 10~20 mm~."
_TEXT = "\n\n".join([*_SAID, _ABSENT])

_EVERYWHERE = pytest.mark.parametrize(
    "reader", ["desktop", "phone", "desktop-dark", "phone-dark"], indirect=True
)
_BOTH = pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)

_OVERFLOWING = """[...document.querySelectorAll('.stHtml *')].filter(
    e => getComputedStyle(e).display !== 'inline' && e.getBoundingClientRect().right > innerWidth
).map(e => e.className)"""

_IN_SIGHT = """mark => {
    const [rect, box] = [mark, mark.closest('.sources')].map(e => e.getBoundingClientRect());
    const head = mark.closest('article').querySelector('header').getBoundingClientRect();
    return rect.top >= head.bottom && rect.bottom <= Math.min(box.bottom, innerHeight);
}"""
"""Whether a whole mark is to be seen below its article's title, whatever mark stands before it."""

_VERDICTS = ["verbatim", "confirmed", "different", "partial", "absent"]


def _open(reader: Reader) -> Locator:
    """Go to the page of checks by its address; return its box."""
    reader.page.goto(urljoin(reader.page.url, "/kiem-chung"))
    box = reader.page.get_by_label(words.CHECK_TEXT)
    box.wait_for()
    return box


def _check(reader: Reader, text: str = _TEXT) -> None:
    """Paste a text and wait until it is checked and one finding is open."""
    _open(reader).fill(text)
    reader.page.get_by_test_id("stMain").get_by_role("button", name=words.CHECK_NOW).click()
    reader.page.locator(".finding.open").wait_for(timeout=120_000)


def _choose(reader: Reader, number: int) -> Locator:
    reader.page.locator(f"#s{number}").click()
    finding = reader.page.locator(f"#f{number}")
    finding.wait_for()
    return finding


@_BOTH
def test_a_click_on_a_sentence_shows_its_finding_and_the_original(reader: Reader) -> None:
    _check(reader)
    assert reader.page.locator(".sentence").all_text_contents() == [*_SAID, _ABSENT]
    for number, said in enumerate(_SAID, start=1):
        finding = _choose(reader, number)
        assert reader.page.locator(".finding.open").count() == 1
        assert reader.page.locator(".sentence[aria-current]").get_attribute("id") == f"s{number}"
        link = finding.locator("a.number").first
        mark = reader.page.locator(f"mark{link.get_attribute('href')}")
        assert mark.text_content() == said
        link.click()
        reader.page.wait_for_timeout(100)
        assert mark.evaluate(_IN_SIGHT)
        if number == 3:
            reader.photograph("check")
    assert reader.errors == []
    assert reader.hosts == {"127.0.0.1"}


def test_on_a_wide_screen_nothing_moves_but_the_original(reader: Reader) -> None:
    _check(reader)
    before = reader.measure("document.querySelector('.stMainBlockContainer').scrollTop")
    finding = _choose(reader, 2)
    mark = finding.get_attribute("data-marks") or ""
    assert reader.page.locator(f"mark#{mark.split()[0]}").evaluate(_IN_SIGHT)
    assert reader.measure("document.querySelector('.stMainBlockContainer').scrollTop") == before


def test_the_mark_leads_back_to_the_sentence_that_was_chosen(reader: Reader) -> None:
    _check(reader)
    _choose(reader, 2)
    reader.page.locator("mark.on + a.back").first.click()
    assert reader.measure("document.activeElement.id") == "s2"


def test_a_count_leads_to_the_next_sentence_of_its_verdict_by_keyboard(reader: Reader) -> None:
    _check(reader)
    _choose(reader, 1)
    reader.page.locator("a.count.verbatim").focus()
    for expected in ["s2", "s3", "s4", "s5", "s1"]:
        reader.page.keyboard.press("Enter")
        assert reader.page.locator(".sentence[aria-current]").get_attribute("id") == expected


@_EVERYWHERE
def test_the_page_fits_and_its_words_stand_out(reader: Reader) -> None:
    _open(reader)
    reader.photograph("check-empty")
    _check(reader)
    assert reader.measure("document.documentElement.scrollWidth <= innerWidth")
    assert reader.measure(_OVERFLOWING) == []
    places = [f".count.{verdict}" for verdict in _VERDICTS]
    places += [".sentence.verbatim", ".sentence.absent", ".means", ".said", ".finding .label"]
    found = {css: reader.contrast(css) for css in places}
    for verdict in _VERDICTS:  # whatever the verdicts here, each must be readable
        reader.measure(f"document.getElementById('s1').className = 'sentence {verdict}'")
        reader.measure("document.getElementById('s1').innerHTML = '<b class=fact>70%</b>'")
        found[f"fact {verdict}"] = reader.contrast("#s1 .fact")
    reader.measure("document.getElementById('s2').innerHTML = '<p class=words><ins>a</ins>'")
    reader.measure("document.getElementById('s3').innerHTML = '<p class=words><del>a</del>'")
    found |= {css: reader.contrast(f".words {css}") for css in ("ins", "del")}
    assert {css: ratio for css, ratio in found.items() if ratio < 4.5} == {}


def test_a_word_file_fills_the_box(reader: Reader, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(_SAID[0])
    document.save(str(tmp_path / "bản thảo.docx"))
    box = _open(reader)
    reader.page.locator("input[type=file]").set_input_files(tmp_path / "bản thảo.docx")
    reader.page.wait_for_function("box => box.value !== ''", arg=box.element_handle())
    assert box.input_value() == _SAID[0]
    (tmp_path / "hỏng.pdf").write_bytes(b"no")
    reader.page.locator("input[type=file]").set_input_files(tmp_path / "hỏng.pdf")
    told = reader.page.locator(".refusal").text_content() or ""
    assert told.startswith("«hỏng.pdf»: tệp PDF hỏng")


@pytest.mark.parametrize("kind", ["docx", "html", "md"])
def test_a_check_is_taken_away_with_its_evidence(reader: Reader, kind: str, tmp_path: Path) -> None:
    _check(reader)
    reader.page.get_by_role("button", name=words.DOWNLOAD).click()
    label = {"docx": "Word", "html": "HTML", "md": "Markdown"}[kind]
    with reader.page.expect_download() as started:
        reader.page.get_by_role("button", name=re.compile(f"^{label}")).click()
    saved = tmp_path / started.value.suggested_filename
    started.value.save_as(saved)
    assert saved.suffix == f".{kind}"
    if kind == "docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(str(saved)).paragraphs)
    else:
        text = saved.read_text("utf-8")
    assert "004_e4fefde7bd2e0ec1.txt" in text.replace("\\", "")
    assert re.search(r"ký tự \d+–\d+", text)


@_BOTH
def test_an_answer_is_taken_to_be_checked(reader: Reader) -> None:
    reader.ask("Phú Thọ biệt phái bao nhiêu cán bộ về xã?")
    said = reader.page.locator("li#t1-s1 q").text_content() or ""
    reader.page.get_by_role("button", name=words.CHECK_THIS_ANSWER).click()
    box = reader.page.get_by_label(words.CHECK_TEXT)
    box.wait_for()
    assert said in box.input_value()
    assert reader.errors == []

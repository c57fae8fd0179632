"""What a person sees: the answer, and the original at the quoted words."""

import pytest

from tests.browser.reader import Reader
from web import words

_QUESTIONS = {
    "Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?": "004_e4fefde7bd2e0ec1.txt",
    "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?": "000_c5c6f137023c4209.txt",
    "Ai chủ trì hội nghị trực tuyến toàn quốc ngày 12/01/2022?": "003_9e5262fb927197f9.txt",
}
_ASKED = next(iter(_QUESTIONS))
_ABSENT = "Thời tiết Hà Nội ngày mai thế nào?"
_HOSTILE = "<img src=x onerror=alert(1)> **Phú Thọ** ~~giảm~~ $x$ <script>alert(2)</script>"

_EVERYWHERE = pytest.mark.parametrize(
    "reader", ["desktop", "phone", "desktop-dark", "phone-dark"], indirect=True
)


@pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)
def test_a_click_opens_the_original_at_the_quoted_sentence(reader: Reader) -> None:
    for turn, (question, file) in enumerate(_QUESTIONS.items(), start=1):
        reader.ask(question)
        quote = reader.page.locator(f"li#t{turn}-s1 q").text_content()
        mark = reader.open_citation(turn)
        assert quote
        assert mark.text_content() == quote
        assert reader.sees(mark)
        assert file in (mark.locator("xpath=ancestor::article/header").text_content() or "")
    for turn in range(1, len(_QUESTIONS) + 1):  # each number still opens its own turn's source
        assert (
            reader.open_citation(turn).text_content()
            == reader.page.locator(f"li#t{turn}-s1 q").text_content()
        )
    assert reader.errors == []


def test_the_first_cited_sentence_is_in_sight_before_any_click(reader: Reader) -> None:
    for turn, question in enumerate(_QUESTIONS, start=1):
        reader.ask(question)
        mark = reader.page.locator(f"mark#t{turn}-c1")
        reader.page.wait_for_function(
            "([mark, title]) => title.getBoundingClientRect().top >= 0 && "
            "title.getBoundingClientRect().bottom < innerHeight / 2",
            arg=[mark.element_handle(), reader.page.locator(f"#t{turn}").element_handle()],
        )
        assert reader.sees(mark)


def test_the_mark_leads_back_to_the_statement(reader: Reader) -> None:
    reader.ask(_ASKED)
    reader.open_citation(1)
    reader.page.locator("a.back[href='#t1-s1']").first.click()
    assert reader.page.locator("li#t1-s1:target").is_visible()


def test_hovering_a_number_tells_the_quote(reader: Reader) -> None:
    reader.ask(_ASKED)
    number = reader.page.locator("a.number").first
    quote = reader.page.locator("li#t1-s1 q").text_content() or ""
    assert (number.get_attribute("title") or "").startswith(f"“{quote}” — ")


def test_an_example_is_answered(reader: Reader) -> None:
    examples = reader.page.locator(".st-key-examples button")
    examples.nth(3).wait_for()
    first = examples.first.text_content()
    examples.first.click()
    reader.page.locator("#t1").wait_for()
    assert reader.page.locator("#t1").text_content() == first
    assert reader.open_citation(1).text_content()


@_EVERYWHERE
def test_what_is_absent_is_said_to_be(reader: Reader) -> None:
    reader.ask(_ABSENT)
    assert reader.page.locator(".not-said").text_content() == words.NOT_SAID
    assert reader.open_citation(1).text_content() == (
        reader.page.locator("li#t1-s1 q").text_content()
    )
    reader.measure("document.getElementById('t1').scrollIntoView()")
    reader.photograph("absent")


@pytest.mark.parametrize("question", [_HOSTILE, "🙂", "Phú Thọ " * 1250])
def test_any_question_is_shown_as_typed(reader: Reader, question: str) -> None:
    reader.ask(question)
    assert reader.page.locator("#t1").text_content() == question
    assert reader.page.title() == words.NAME
    assert reader.errors == []


@_EVERYWHERE
def test_the_page_fits_and_stays_on_this_machine(reader: Reader) -> None:
    reader.photograph("empty")
    reader.ask(_ASKED)
    reader.photograph("answer")
    assert reader.measure("document.documentElement.scrollWidth <= innerWidth")
    overflowing = reader.measure(
        "[...document.querySelectorAll('.stHtml *')].filter(e => getComputedStyle(e).display"
        " !== 'inline' && e.getBoundingClientRect().right > innerWidth).map(e => e.className)"
    )
    assert overflowing == []
    assert reader.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("reader", ["phone"], indirect=True)
def test_on_a_phone_the_source_stands_under_the_answer(reader: Reader) -> None:
    reader.ask(_ASKED)
    said = reader.page.locator(".answer").bounding_box()
    source = reader.page.locator(".sources").bounding_box()
    assert said
    assert source
    assert source["y"] >= said["y"] + said["height"]
    assert source["width"] > 300


@_EVERYWHERE
def test_text_stands_out_from_its_ground(reader: Reader) -> None:
    reader.ask(_ABSENT)
    places = [".not-said", ".label", ".facts", ".title", "mark", "a.number", "a.back", ".question"]
    found = {css: reader.contrast(css) for css in places}
    reader.open_citation(1)
    found["near:target"] = reader.contrast("mark:target")
    reader.ask(_ASKED)
    found["cited"] = reader.contrast("mark.cited")
    reader.open_citation(2)
    found["cited:target"] = reader.contrast("mark:target")
    reader.ask("🙂")
    found["refusal"] = reader.contrast(".refusal")
    assert {css: ratio for css, ratio in found.items() if ratio < 4.5} == {}

"""What a person sees while a model writes: streaming, the stop, what is struck, what is kept."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, WebSocket

from answering.prose import Cause
from tests.answering.prose.scripted import ScriptedServer
from tests.browser.conftest import reading, serving
from tests.browser.reader import Reader
from tests.browser.test_accessibility import broken
from web import words

KEY = "sk-bi-mat-khong-ai-biet"
QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
RIGHT = "Bộ Nội vụ được giao 183 nhiệm vụ"
UNFOUND = "Đây là con số cao nhất cả nước"
EVIL = "Đây là <b>số</b> <img src=x onerror=alert(1)> [x](http://xau.example/) cao nhất cả nước"
REPLY = (
    f"{RIGHT} [1]. Bộ đã hoàn thành 150 nhiệm vụ [1]. {UNFOUND}. "
    "Thủ tướng Phạm Minh Chính đến dự và chủ trì hội nghị [2]."
)

_MARKED = """() => {
    const mark = document.getElementById('t1-c1');
    if (!mark) return false;
    const [inner, outer] = [mark, mark.closest('.sources')].map(e => e.getBoundingClientRect());
    return inner.top > outer.top && inner.bottom < outer.bottom;
}"""
"""Whether the first mark stands in sight in its box."""

_EVERYWHERE = pytest.mark.parametrize(
    "reader", ["desktop", "phone", "desktop-dark", "phone-dark"], indirect=True
)
_BOTH = pytest.mark.parametrize("reader", ["desktop", "phone"], indirect=True)


@pytest.fixture(scope="module")
def model() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture(scope="module")
def prose_server(model: ScriptedServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    named = {"URL": model.url, "MODEL": "qwen3:4b", "KEY": KEY}
    settings = {f"NGUYENVAN_LLM_{name}": value for name, value in named.items()}
    with serving(tmp_path_factory.mktemp("prose"), **settings) as address:
        yield address


@pytest.fixture(params=["desktop"])
def reader(
    request: pytest.FixtureRequest, chromium: Browser, prose_server: str
) -> Iterator[Reader]:
    with reading(chromium, prose_server, request.param) as reader:
        yield reader


def _ask(reader: Reader, question: str = QUESTION) -> None:
    """Choose the mode of prose and send a question; do not wait for what comes."""
    switch = reader.page.get_by_role("radio", name=words.PROSE_MODE)
    if switch.get_attribute("aria-checked") != "true":
        switch.click()
        reader.page.wait_for_function(
            "e => e.getAttribute('aria-checked') === 'true'", arg=switch.element_handle()
        )
    reader.box.fill(question)
    reader.box.press("Enter")


def _finish(reader: Reader) -> None:
    """Wait until something is drawn of what was written, and nothing is a draft."""
    reader.page.wait_for_function(
        "() => !document.querySelector('.draft')"
        " && document.querySelector('.written, .not-written')",
        timeout=60_000,
    )
    stop = reader.page.get_by_role("button", name=words.STOP)
    stop.wait_for(state="detached", timeout=60_000)


def _standings(reader: Reader) -> list[str]:
    found = reader.page.locator(".written").all()
    return [(one.get_attribute("class") or "").removeprefix("written ") for one in found]


def _wait_for_draft(reader: Reader) -> None:
    reader.page.locator(".written.draft", has_text=words.DRAFT).wait_for(timeout=30_000)


@_EVERYWHERE
def test_sentences_are_provisional_until_they_are_settled(
    reader: Reader, model: ScriptedServer
) -> None:
    # A draft that stays for a second can be measured: one that is drawn anew is another element.
    model.play({"reply": REPLY, "delay": 1.5, "cut": 60})
    _ask(reader)
    _wait_for_draft(reader)
    assert reader.page.locator(".answer .quote").first.is_visible()
    reader.page.locator(".written.borne-out").first.wait_for()
    assert reader.page.get_by_role("button", name=words.STOP).is_visible()
    _wait_for_draft(reader)
    live = reader.page.locator(".st-key-prose-1")
    assert live.get_attribute("aria-live") == "polite"
    places = [".draft .said", ".draft .note", ".leaves", ".prose-by .by"]
    found = {css: reader.contrast(css) for css in places}
    reader.photograph("prose-writing")
    _finish(reader)
    assert _standings(reader) == ["borne-out", "contradicted", "unfound", "borne-out"]
    signs = [f".{one} .sign" for one in ("borne-out", "contradicted", "unfound")]
    places = [".borne-out .said", "del", "del .wrong", ".corrections li", ".unfound .note"]
    places += [".unfound .text-of", *signs]
    found |= {css: reader.contrast(css) for css in places}
    assert {css: ratio for css, ratio in found.items() if ratio < 4.5} == {}
    assert reader.measure("document.documentElement.scrollWidth <= innerWidth")
    assert broken(reader) == []
    reader.photograph("prose")


def test_a_wrong_number_is_struck_with_what_the_report_says(
    reader: Reader, model: ScriptedServer
) -> None:
    model.play({"reply": REPLY})
    _ask(reader)
    _finish(reader)
    wrong = reader.page.locator(".written.contradicted")
    struck = wrong.locator("del")
    assert struck.evaluate("e => getComputedStyle(e).textDecorationLine") == "line-through"
    assert "“150” → báo cáo “160”" in (wrong.locator(".corrections").text_content() or "")
    number = wrong.locator("a.number")
    assert "160" in (number.get_attribute("title") or "")
    below = reader.measure(
        "document.querySelector('.answer').getBoundingClientRect().top"
        " - document.querySelector('.written:last-of-type').getBoundingClientRect().bottom"
    )
    assert below > 0


def test_a_number_opens_the_original_and_agrees_with_the_evidence(
    reader: Reader, model: ScriptedServer
) -> None:
    model.play({"reply": REPLY})
    _ask(reader)
    _finish(reader)
    reader.page.wait_for_function(_MARKED)
    said = reader.page.locator("li#t1-s1 a.number").text_content()
    assert reader.page.locator("#t1-p1 a.number").text_content() == said == "[1]"
    mark = reader.open_citation(1, 2)
    assert "Phạm Minh Chính" in (mark.text_content() or "")


def test_what_a_model_writes_stays_text(reader: Reader, model: ScriptedServer) -> None:
    model.play({"reply": REPLY.replace(UNFOUND, EVIL)})
    _ask(reader)
    _finish(reader)
    written = reader.page.locator(".written.unfound")
    assert EVIL in (written.text_content() or "")
    assert written.locator("img, b, a").count() == 0
    assert reader.errors == []
    assert reader.hosts == {"127.0.0.1"}


@_BOTH
def test_stop_ends_the_connection_and_keeps_what_is_settled(
    reader: Reader, model: ScriptedServer
) -> None:
    model.play({"reply": REPLY + " Bộ " * 4000, "delay": 0.03, "cut": 5})
    _ask(reader)
    reader.page.locator(".written.borne-out").first.wait_for(timeout=30_000)
    reader.page.get_by_role("button", name=words.STOP).click()
    _finish(reader)
    assert model.closed.wait(20)
    assert _standings(reader)[0] == "borne-out"
    assert "draft" not in _standings(reader)
    assert reader.page.locator(".not-written").text_content() == Cause.STOPPED.value
    assert reader.page.locator(".answer .quote").first.is_visible()
    reader.photograph("prose-stopped")


def test_a_click_elsewhere_neither_stops_nor_repeats_it(
    reader: Reader, model: ScriptedServer
) -> None:
    model.play({"reply": REPLY, "delay": 0.05})
    _ask(reader)
    reader.page.locator(".written.borne-out").first.wait_for(timeout=30_000)
    verbatim = reader.page.get_by_role("radio", name=words.VERBATIM_MODE)
    verbatim.click()
    reader.page.wait_for_function(
        "e => e.getAttribute('aria-checked') === 'true'", arg=verbatim.element_handle()
    )
    _finish(reader)
    assert _standings(reader) == ["borne-out", "contradicted", "unfound", "borne-out"]
    assert reader.page.locator("h2.question").count() == 1
    assert len(model.requests) == 1


def test_another_page_and_back_finds_the_answer(reader: Reader, model: ScriptedServer) -> None:
    # Slow enough that a busy machine still draws the draft before it is gone.
    model.play({"reply": REPLY, "delay": 0.3})
    _ask(reader)
    _wait_for_draft(reader)
    reader.page.get_by_role("link", name=words.CHECK).first.click()
    reader.page.get_by_label(words.CHECK_TEXT).wait_for()
    reader.page.get_by_role("link", name=words.ASK, exact=True).first.click()
    reader.page.locator("h2.question").wait_for()
    _finish(reader)
    assert _standings(reader) == ["borne-out", "contradicted", "unfound", "borne-out"]
    assert len(model.requests) == 1


def test_a_question_asked_meanwhile_ends_the_one_before(
    reader: Reader, model: ScriptedServer
) -> None:
    model.play({"reply": "Bộ Nội vụ ", "endless": True, "delay": 0.03})
    _ask(reader)
    _wait_for_draft(reader)
    assert reader.box.is_enabled()
    reader.page.get_by_role("radio", name=words.VERBATIM_MODE).click()
    reader.ask("Phú Thọ biệt phái bao nhiêu cán bộ về xã?")
    assert model.closed.wait(20)
    _finish(reader)
    assert reader.page.locator("h2.question").count() == 2
    assert reader.page.locator(".not-written").text_content() == Cause.STOPPED.value
    assert "651" in (reader.page.locator("#t2-s1 q").text_content() or "")


def test_a_new_conversation_ends_the_writing(reader: Reader, model: ScriptedServer) -> None:
    model.play({"reply": "Bộ Nội vụ ", "endless": True, "delay": 0.03})
    _ask(reader)
    _wait_for_draft(reader)
    reader.page.get_by_role("button", name=words.NEW_CONVERSATION).click()
    reader.page.locator(".welcome").wait_for()
    assert model.closed.wait(20)
    assert reader.page.locator(".written").count() == 0


@_BOTH
def test_a_failure_is_one_quiet_line(reader: Reader, model: ScriptedServer) -> None:
    model.play({"status": 401})
    _ask(reader)
    line = reader.page.locator(".not-written")
    line.wait_for(timeout=30_000)
    assert line.text_content() == f"{Cause.KEY.value} {words.BELOW}"
    assert reader.page.locator(".answer .quote").first.is_visible()
    assert reader.page.locator(".written").count() == 0
    reader.photograph("prose-failed")


def test_the_page_says_where_text_goes_and_never_the_key(
    chromium: Browser, prose_server: str, model: ScriptedServer
) -> None:
    model.play({"reply": REPLY}, {"status": 401, "body": {"error": {"message": f"sai {KEY}"}}})
    received: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(
            frame.encode() if isinstance(frame, str) else frame
        ))  # fmt: skip

    with reading(chromium, prose_server, "desktop") as reader:
        reader.page.on("websocket", listen)
        reader.page.reload()
        reader.page.locator(".leaves").wait_for()
        host = model.url.removeprefix("http://").removesuffix("/v1")
        assert reader.page.locator(".leaves").text_content() == words.leaves(host, local=True)
        for outcome in (".written.borne-out", ".not-written"):
            # The draft of a model that answers at once may be gone before it is seen.
            _ask(reader)
            reader.page.locator(outcome).first.wait_for(timeout=60_000)
            _finish(reader)
        assert model.headers[0]["Authorization"] == f"Bearer {KEY}"
        assert KEY not in reader.page.content()
    assert received
    assert not any(KEY.encode() in frame for frame in received)

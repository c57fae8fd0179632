"""Browser sessions that ask at once: the one place where Playwright's own way of many is async."""

import time
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from playwright.async_api import Browser, Page

from tests.load.world import Asked
from web import words

_PATIENCE_MS = 180_000
_READY = "() => document.querySelector('[data-testid=stChatInputTextArea]')?.disabled === false"
_DRAWN = """({turn, question}) =>
    document.querySelector(`h2.question#t${turn}`)?.textContent === question
    && document.querySelector(`#t${turn}-s1`) !== null
    && document.querySelector('[data-test-script-state=notRunning]') !== null
    && document.querySelector('[data-testid=stChatInputTextArea]')?.disabled === false"""
"""Whether the turn stands there with its own question and an answer, and the run is over."""

_SHOWN = """turn => ({
    questions: [...document.querySelectorAll('h2.question')].map(e => e.textContent),
    quotes: [...document.querySelectorAll(`[id^="t${turn}-s"] q`)].map(e => e.textContent),
    copied: [...document.querySelectorAll(`[id^="t${turn}-s"] button.copy`)]
        .map(e => e.dataset.copy),
    meant: [...document.querySelectorAll('.meant')].map(e => e.textContent),
    failures: document.querySelectorAll('[data-testid=stException], [role=alert]').length,
    held: document.querySelector('.st-key-head')?.textContent ?? '',
})"""
"""What a turn shows: its quotes, and what its buttons copy, which names file, place and version."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A quotation that a page shows, and where its link says that it stands."""

    quote: str
    article: str
    start: int
    end: int
    version: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What one session saw of the answer to its latest question, after so many seconds."""

    asked: Asked
    seconds: float
    cited: tuple[Cited, ...]
    held: str
    troubles: tuple[str, ...]


@dataclass(slots=True)
class Session:
    """One visitor with a browser context of their own; `troubles` are the page's own errors."""

    page: Page
    asked: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    @classmethod
    async def open(cls, browser: Browser, address: str) -> "Session":
        """Open the page of questions and wait until it takes one."""
        context = await browser.new_context(locale="vi-VN")
        session = cls(await context.new_page())
        session.page.on("pageerror", lambda error: session.troubles.append(str(error)))
        await session.page.goto(address, timeout=_PATIENCE_MS)
        await session.page.wait_for_function(_READY, timeout=_PATIENCE_MS)
        return session

    async def ask(self, asked: Asked) -> Seen:
        """Type a question, and wait until its answer stands and the box takes the next."""
        self.asked.append(asked.question)
        turn = len(self.asked)
        box = self.page.get_by_test_id("stChatInputTextArea")
        await box.fill(asked.question, timeout=_PATIENCE_MS)
        start = time.perf_counter()
        await box.press("Enter")
        told = {"turn": turn, "question": asked.question}
        await self.page.wait_for_function(_DRAWN, arg=told, timeout=_PATIENCE_MS)
        seconds = time.perf_counter() - start
        shown = await self.page.evaluate(_SHOWN, turn)
        troubles = [*self.troubles]
        if shown["questions"] != self.asked:
            troubles.append(f"asked {self.asked}, the page shows {shown['questions']}")
        if shown["meant"]:  # each question stands alone
            troubles.append(f"understood otherwise: {shown['meant']}")
        if shown["failures"]:
            troubles.append(f"{shown['failures']} failures on the page")
        cited = map(_cited, shown["copied"])
        return Seen(asked, seconds, tuple(cited), shown["held"], tuple(troubles))


async def hand_in(browser: Browser, address: str, files: list[str]) -> float:
    """Hand files in on the page of articles and save them all; return how long that took."""
    context = await browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    page = await context.new_page()
    page.set_default_timeout(_PATIENCE_MS)
    await page.goto(f"{address}/thu-vien")
    start = time.perf_counter()
    await page.get_by_text(words.ADD_ARTICLES).click()
    await page.locator("input[type=file]").first.set_input_files(files)
    await page.get_by_role("button", name=words.save(len(files))).click()
    await page.get_by_role("button", name=words.DISMISS).wait_for(timeout=3 * _PATIENCE_MS)
    added = await page.locator("[class*='st-key-undo-']:has(button)").count()
    assert added, "nothing was added"
    await context.close()
    return time.perf_counter() - start


def _cited(copied: str) -> Cited:
    """Read what a button copies: the quotation, its reference, and the link to its place."""
    quote = copied[1 : copied.index("” — ")]
    link = parse_qs(urlsplit(copied.rpartition(", ")[2]).query)
    start, end = map(int, link["span"][0].split("-"))
    return Cited(quote, link["doc"][0], start, end, link["v"][0])

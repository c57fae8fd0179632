"""Someone who reads the page: asks, clicks, and looks at what is on the screen."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

_FIRST_RUN_MS = 180_000

_SEEN = """mark => {
    const inside = (inner, outer) => inner.top >= outer.top && inner.bottom <= outer.bottom
        && inner.left >= outer.left && inner.right <= outer.right + 1;
    const rect = mark.getBoundingClientRect();
    const box = mark.closest('.sources').getBoundingClientRect();
    const page = {top: 0, left: 0, bottom: innerHeight, right: innerWidth};
    const line = mark.getClientRects()[0];
    const top = document.elementFromPoint(line.left + 4, line.top + line.height / 2);
    return inside(rect, box) && inside(rect, page) && (top === mark || mark.contains(top));
}"""
"""Whether the whole mark is in its box and in the window, its first line under nothing else."""

_CONTRAST = """element => {
    const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const channels = colour => {
        paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const opaque = e => channels(getComputedStyle(e).backgroundColor)[3] === 255;
    let ground = element;
    while (!opaque(ground)) ground = ground.parentElement;
    const pair = [light(channels(getComputedStyle(element).color)),
                  light(channels(getComputedStyle(ground).backgroundColor))];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
}"""
"""The WCAG contrast of an element's text with the nearest opaque ground behind it."""


class Reader:
    """One visitor with a page of their own; `hosts` are all the machines that it talked to."""

    def __init__(self, page: Page, address: str, name: str) -> None:
        self.page = page
        self.address = address
        self.name = name
        self.hosts: set[str | None] = set()
        self.errors: list[str] = []
        page.on("request", lambda request: self._note(request.url))
        page.on("websocket", lambda socket: self._note(socket.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: self.errors.append(dialog.message))
        page.goto(address)
        self.box = page.get_by_test_id("stChatInputTextArea")
        page.wait_for_function(
            "() => document.querySelector('[data-testid=stChatInputTextArea]')?.disabled === false",
            timeout=_FIRST_RUN_MS,
        )

    def ask(self, question: str) -> None:
        """Type a question and wait for its turn to stand on the page."""
        turn = self.page.locator("h2.question").count() + 1
        self.box.fill(question)
        self.box.press("Enter")
        self.page.locator(f"#t{turn}").wait_for()
        self.page.wait_for_function(
            "() => !document.querySelector('[data-testid=stChatInputTextArea]').disabled"
        )

    def open_citation(self, turn: int, number: int = 1) -> Locator:
        """Click a number and return the mark that it leads to, once the screen is still."""
        self.page.locator(f"a.number[href='#t{turn}-c{number}']").click()
        mark = self.page.locator(f"mark#t{turn}-c{number}")
        self.page.wait_for_function(_SEEN, arg=mark.element_handle(), timeout=5_000)
        return mark

    def sees(self, mark: Locator) -> bool:
        """Say whether a mark is on the screen, whole and uncovered."""
        return bool(mark.evaluate(_SEEN))

    def contrast(self, css: str) -> float:
        """Return the contrast of the last element that `css` finds."""
        return float(self.page.locator(css).last.evaluate(_CONTRAST))

    def measure(self, script: str) -> Any:
        """Return what a script finds on the page."""
        return self.page.evaluate(script)

    def photograph(self, name: str) -> None:
        """Save a picture to the folder that NGUYENVAN_SCREENSHOTS names, if it does."""
        if folder := os.environ.get("NGUYENVAN_SCREENSHOTS"):
            self.page.mouse.move(0, 0)
            self.page.evaluate("document.fonts.ready")
            self.page.wait_for_timeout(500)
            self.page.screenshot(path=Path(folder) / f"{name}-{self.name}.png")

    def _note(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob"}:
            self.hosts.add(parts.hostname)

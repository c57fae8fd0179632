"""The text of a PDF file, its lines put back together into paragraphs."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Lock
from typing import Any

import pypdfium2
import regex

from messages import Message
from retrieval.errors import TextRefused

PAGE_LIMIT = 2_000
"""A longer file is no draft; its pages would take a minute to read."""

_PDFIUM = Lock()
"""PDFium is not safe to call from two threads."""

_HYPHEN = regex.compile("[\ufffe\x02](?:\r?\n)?")
"""What PDFium puts for a hyphen at the end of a line, and the line end that it may leave."""

_PAGE_NUMBER = regex.compile(
    r"[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—\s]*", regex.IGNORECASE
)
_ITEM = regex.compile(
    r"[-–—•●▪■○◦+*·]\s|(?:\d{1,3}|\p{L}|[IVXLC]{1,6})[.)]\s|\d{1,3}(?:\.\d{1,3})+\.?\s"
)
_STOPS = (".", "!", "?", "…", ".”", '."', ".)", "!”", "?”")
_FULL = 0.8
"""The share of the longest line of its page from which a line counts as running on."""


def read_pdf(data: bytes) -> tuple[str, str | None]:
    """Return the text of a PDF file, a line a paragraph, and the title among its properties.

    Raises `TextRefused`.

    A PDF knows lines alone. Those of a paragraph are joined, so that a sentence is not cut where
    a line ends; numbers of pages, alone at the top or bottom, go.
    """
    with _PDFIUM, _opened(data) as document:
        pages = list(_pages(document))
        title = document.get_metadata_value("Title") or None
    if not any(character.isalnum() for page in pages for character in page):
        raise TextRefused(
            "tệp PDF không có chữ, chỉ có hình: hẳn là bản quét; hãy nhận dạng chữ (OCR) trước"
        )
    lines = [line for page in pages for line in _lines(page)]
    return "\n".join(_paragraphs(lines)), title


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """Open a PDF; whatever goes wrong while it is read is told as why it is refused."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if len(document) > PAGE_LIMIT:
                raise TextRefused(
                    "tệp PDF có {pages} trang, quá {most}; hãy tách lấy phần cần dùng",
                    pages=len(document),
                    most=PAGE_LIMIT,
                )
            yield document
    except pypdfium2.PdfiumError as error:
        raise TextRefused(_why(error)) from error


def _pages(document: Any) -> Iterator[str]:
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            yield text.get_text_bounded()


def _why(error: pypdfium2.PdfiumError) -> Message:
    if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return Message("tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi chọn lại")
    return Message("tệp PDF hỏng hoặc không phải PDF; hãy xuất lại tệp")


def _lines(page: str) -> list[tuple[str, bool]]:
    """Return the lines of a page, each with whether it runs on to about the page's edge."""
    lines = [line.strip() for line in _HYPHEN.sub("-\n", page).splitlines()]
    shown = [line for line in lines if line]
    for edge in (0, -1):
        if shown and _PAGE_NUMBER.fullmatch(shown[edge]):
            del shown[edge]
    longest = max(map(len, shown), default=0)
    return [(line, len(line) >= _FULL * longest) for line in shown]


def _paragraphs(lines: list[tuple[str, bool]]) -> Iterator[str]:
    paragraph, runs_on = "", False
    for line, full in lines:
        if paragraph and _goes_on(paragraph, runs_on, line):
            paragraph += line if _cut_in_two(paragraph, line) else f" {line}"
        else:
            if paragraph:
                yield paragraph
            paragraph = line
        runs_on = full
    if paragraph:
        yield paragraph


def _goes_on(before: str, runs_on: bool, line: str) -> bool:
    """Say whether `line` belongs to the paragraph before it; `runs_on` tells of its last line."""
    if _ITEM.match(line):
        return False
    if line[0].islower() or _cut_in_two(before, line):
        return runs_on or not before.endswith(_STOPS)
    return runs_on


def _cut_in_two(before: str, line: str) -> bool:
    """Say whether a line ended inside a word or number: "2021-" and "2025"."""
    return before.endswith("-") and not before.endswith(" -") and line[0].isalnum()

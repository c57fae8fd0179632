"""A web page of its own, that asks nothing of any other machine."""

from web import EXPORT_STYLE, words
from web.markup import Html, element, joined, literal

_HEAD = Html('<head><meta charset="utf-8">')
_VIEWPORT = Html('<meta name="viewport" content="width=device-width, initial-scale=1">')


def html_page(title: str, *body: Html) -> bytes:
    """Write one HTML file, in UTF-8, headed by its title."""
    style = Html(f"<style>{EXPORT_STYLE.read_text('utf-8')}</style>")
    head = joined(_HEAD, _VIEWPORT, element("title", literal(title)), style, Html("</head>"))
    page = joined(head, element("body", element("h1", literal(title)), *body))
    return f"<!doctype html>\n{element('html', page, lang=words.LANG)}\n".encode()

"""HTML that shows exactly the characters it was given.

`Html` is a type of its own, so that mypy tells text from markup: whatever comes from outside is a
`str`, and only `literal` turns it into `Html`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import NewType

from retrieval import Span

Html = NewType("Html", str)
NOTHING = Html("")

QUOTED = "vi"
"""The language of what is quoted, whichever the interface speaks."""

_QUOTATION = re.compile("“[^”]*”|«[^»]*»")

_GAP = re.compile(r"\A\s+|\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """An element around a span of a text; `after` follows it, outside the text."""

    span: Span
    name: str
    css: str
    id: str | None = None
    after: Html = NOTHING


def literal(text: str) -> Html:
    """Escape `text`. Line ends become references: `st.html` strips the spaces around bare ones."""
    return Html(escape(text).replace("\n", "&#10;").replace("\r", "&#13;"))


def worded(text: str) -> Html:
    """Escape words of the interface; what they quote, in quotation marks, is told apart as such."""
    parts: list[Html] = []
    at = 0
    for quoted in _QUOTATION.finditer(text):
        own = literal(text[at : quoted.start()])
        parts += [own, element("span", literal(quoted[0]), lang=QUOTED)]
        at = quoted.end()
    return joined(*parts, literal(text[at:]))


def joined(*parts: Html) -> Html:
    """Put pieces of markup one after another."""
    return Html("".join(parts))


def element(name: str, *content: Html, **attributes: str | None) -> Html:
    """Return an element; `class_` means class, `aria_label` aria-label, and None no attribute."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{literal(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>{joined(*content)}</{name}>")


def marked(text: str, window: Span, marks: Sequence[Mark]) -> Html:
    """Return the characters of `window`, each mark around its own; the marks lie in the window.

    A mark inside another is nested in it. One that crosses another's end is drawn in two
    elements, of which the first has its id. Line ends stay in the text, in a `span.gap` that the
    style sheet draws as the space between paragraphs: a mark can then run over several, which
    `<p>` would forbid.
    """
    parts: list[Html] = []
    at = window.start
    waiting = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    while waiting:
        mark, *rest = waiting
        end = mark.span.end
        inside = [_until(other, end) for other in rest if other.span.start < end]
        waiting = [_from(other, end) for other in rest if other.span.end > end]
        parts += [
            _plain(text, Span(at, mark.span.start)),
            element(mark.name, marked(text, mark.span, inside), class_=mark.css, id=mark.id),
            mark.after,
        ]
        at = end
    return joined(*parts, _plain(text, Span(at, window.end)))


def _until(mark: Mark, end: int) -> Mark:
    """Return what of a mark lies before `end`."""
    if mark.span.end <= end:
        return mark
    return replace(mark, span=Span(mark.span.start, end), after=NOTHING)


def _from(mark: Mark, start: int) -> Mark:
    """Return what of a mark lies after `start`."""
    if mark.span.start >= start:
        return mark
    return replace(mark, span=Span(start, mark.span.end), id=None)


def _plain(text: str, span: Span) -> Html:
    parts: list[Html] = []
    at = span.start
    for gap in _GAP.finditer(text, span.start, span.end):
        css = "gap" if gap.start() else "indent"
        parts += [literal(text[at : gap.start()]), element("span", literal(gap[0]), class_=css)]
        at = gap.end()
    return joined(*parts, literal(text[at : span.end]))

"""What each line of an article is, as far as its text tells: body, or a caption, an item, a name.

For setting it well only: what is searched and quoted takes no notice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import regex

from retrieval.article import Article, Span
from retrieval.headline import is_caption


class LineKind(Enum):
    """How a line is set."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    ITEM = "item"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; `span` leaves out the white space at its ends."""

    span: Span
    kind: LineKind


_LINE = regex.compile(r"[^\s](?:[^\n]*[^\s])?")
_ITEM = regex.compile(
    r"(?:\d{1,2}[.)]|[a-zđ][.)]|[-–—•+*])\s|"
    r"(?i:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)),\s"
)
_POSED = regex.compile(
    r"(?<!\w)(?:dự|phát biểu|trao|tặng|chủ trì|điều hành|khai mạc|chúc mừng|tiếp|thăm)(?!\w)"
)
_NAMED = regex.compile(r"(?:\p{Lu}\p{Ll}+\s){2}")
_QUOTED = regex.compile(r"[“\"]([^“”\"]{30,})[”\"]")
_ENDS = (".", ":", ";", ",", "!", "?", "…", "”", '"')
_NUMBERED = regex.compile(r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s\p{Lu}")

_SHORT = 130
"""Code points of a line that may stand under a picture, between longer ones."""

_LONG = 150
"""Code points of a paragraph. Both by hand, on the seeds."""

_HEADING = 100
_BYLINE = 40
_STAMP = 20
"""Code points that may stand before the title in its own line, such as "date 2026-01-05"."""


def article_lines(article: Article) -> list[Line]:
    """Return the lines of an article's text, in order, with what each of them is."""
    spans = [Span(*match.span()) for match in _LINE.finditer(article.text)]
    texts = [span.of(article.text) for span in spans]
    return [Line(span, _kind(article, texts, place)) for place, span in enumerate(spans)]


def _kind(article: Article, texts: Sequence[str], place: int) -> LineKind:
    text = texts[place]
    if place == 0 and text.endswith(article.title) and len(text) - len(article.title) <= _STAMP:
        return LineKind.TITLE
    if _ITEM.match(text):
        return LineKind.ITEM
    if _is_under_a_picture(texts, place):
        return LineKind.CAPTION
    if text.endswith(_ENDS) or len(texts) == 1:
        return LineKind.BODY
    if place == len(texts) - 1:
        return LineKind.BYLINE if len(text) <= _BYLINE else LineKind.BODY
    return LineKind.HEADING if len(text) <= _HEADING and text[0].isupper() else LineKind.BODY


def _is_under_a_picture(texts: Sequence[str], place: int) -> bool:
    """Say whether a line is a caption: it reads as one, or stands apart among longer lines."""
    text = texts[place]
    if len(texts) > 1 and len(text) <= _LONG and is_caption(text):
        return True
    following = texts[place + 1] if place + 1 < len(texts) else ""
    quoted = _QUOTED.search(text)
    if quoted and quoted[1] in following:
        return True
    beside = [texts[other] for other in (place - 1, place + 1) if 0 <= other < len(texts)]
    return (
        len(text) <= _SHORT
        and quoted is None
        and all(len(other) >= _LONG for other in beside)
        and bool(beside)
        and bool(_POSED.search(text) and _NAMED.search(text))
    )

"""Addresses that open an article, and an article at marked words: `?doc=…&span=12-40`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit, urlunsplit

from pages import words
from retrieval import Article, Span

DOC, SPAN = "doc", "span"
PATH = "thu-vien"
"""The address of the page of articles, below that of the app."""

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Opened:
    """The article that an address names and the place in it; `complaint` says what is wrong.

    The article is None where there is none of that name; `place` where the address states none, or
    one that is not there.
    """

    article: Article | None
    place: Span | None = None
    complaint: str = ""


def query(article: str, place: Span | None = None) -> dict[str, str]:
    """Return the query that opens an article, by its id, at `place`."""
    return {DOC: article} | ({SPAN: f"{place.start}-{place.end}"} if place else {})


def address(page: str, article: str, place: Span | None = None) -> str:
    """Return the whole address that opens an article, from that of any page of the app.

    `page` is as the browser shows it; its last part is replaced.
    """
    parts = urlsplit(page)
    below = parts.path.rpartition("/")[0]
    asked = urlencode(query(article, place))
    return urlunsplit((parts.scheme, parts.netloc, f"{below}/{PATH}", asked, ""))


def opened(doc: str, span: str, articles: Sequence[Article]) -> Opened:
    """Return what an address asks for. Whatever it holds, it is answered in words."""
    article = next((one for one in articles if one.id == doc), None)
    if article is None:
        return Opened(None, complaint=words.no_such_article(doc))
    if not span:
        return Opened(article)
    match = _SPAN.fullmatch(span)
    if match is None:
        return Opened(article, complaint=words.no_such_span(span))
    start, end = int(match[1]), int(match[2])
    if not start < end <= len(article.text):
        return Opened(article, complaint=words.span_outside(len(article.text)))
    return Opened(article, Span(start, end))

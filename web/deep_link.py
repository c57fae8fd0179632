"""Addresses that open an article, and an article at marked words: `?doc=…&span=12-40`.

With `&v=…`, the digest of the text that was marked, the words stay findable once it is edited.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from retrieval import Article, RetrievalError, Span, text_digest
from web import words

DOC, SPAN, VERSION = "doc", "span", "v"
PATH = "thu-vien"
"""The address of the page of articles, below that of the app."""

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)

Versions = Callable[[str, str], Article]
"""From the id of an article and the digest of a text, that version. Raises `RetrievalError`."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The article that an address names and the place in it; `complaint` says what is wrong.

    The article is None where there is none of that name; `place` where the address states none, or
    one that is not there. `old` where it is a version that the collection holds no longer.
    """

    article: Article | None
    place: Span | None = None
    complaint: str = ""
    old: bool = False


def query(article: Article, place: Span | None = None) -> dict[str, str]:
    """Return the query that opens an article, as it now reads, at `place`."""
    if place is None:
        return {DOC: article.id}
    span = f"{place.start}-{place.end}"
    return {DOC: article.id, SPAN: span, VERSION: text_digest(article)}


def address(page: str, article: Article, place: Span | None = None) -> str:
    """Return the whole address that opens an article, from that of any page of the app.

    `page` is as the browser shows it; its last part is replaced.
    """
    parts = urlsplit(page)
    below = parts.path.rpartition("/")[0]
    asked = urlencode(query(article, place), quote_via=quote)
    return urlunsplit((parts.scheme, parts.netloc, f"{below}/{PATH}", asked, ""))


def opened(asked: Mapping[str, str], articles: Sequence[Article], versions: Versions) -> Opened:
    """Return what an address asks for. Whatever it holds, it is answered in words."""
    doc, version = asked.get(DOC, ""), asked.get(VERSION, "")
    held = next((one for one in articles if one.id == doc), None)
    article, changed = held, ""
    if version and (held is None or text_digest(held) != version):
        try:
            article = versions(doc, version)
        except RetrievalError:
            changed = words.NO_SUCH_VERSION
    if article is None:
        return Opened(None, complaint=words.no_such_article(doc))
    if changed:
        return Opened(article, complaint=changed)
    place, complaint = _place(asked.get(SPAN, ""), article.text)
    return Opened(article, place, complaint, old=article is not held)


def _place(span: str, text: str) -> tuple[Span | None, str]:
    """Return the place that an address states, and what is wrong with it."""
    if not span:
        return None, ""
    match = _SPAN.fullmatch(span)
    if match is None:
        return None, words.no_such_span(span)
    start, end = int(match[1]), int(match[2])
    if not start < end <= len(text):
        return None, words.span_outside(len(text))
    return Span(start, end), ""

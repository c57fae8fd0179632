"""Links that a reader can pass on: to a question, and to a quotation in its article."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from answering import Citation, parse_bounds
from conversations import Turn
from retrieval import QUESTION_LIMIT, Article, Filter
from web import deep_link, words

QUESTION = "q"
"""The parameter of an address that asks."""


def base() -> str | None:
    """Return the address of the app in the reader's browser; None where it has not told."""
    if not (address := st.context.url):
        return None
    head, _, last = address.rstrip("/").rpartition("/")
    return f"{head if last in _addresses() else address.rstrip('/')}/"


def question_link(base: str, turn: Turn) -> str:
    """Return the link that asks a turn's question again, within the same bounds, after no other."""
    within = turn.within
    asked = {
        QUESTION: [turn.understood],
        "article": sorted(within.articles),
        "source": sorted(within.sources),
        "since": [within.since.isoformat()] if within.since else [],
        "until": [within.until.isoformat()] if within.until else [],
    }
    return f"{base}?{urlencode(asked, doseq=True, quote_via=quote)}"


def question_of_address() -> tuple[str, Filter] | None:
    """Return the question that the address asks, cut where it is too long to be one, and where.

    Raises `QuestionRefused` for bounds that cannot be understood.
    """
    told = st.query_params
    if not (question := told.get(QUESTION, "").strip()):
        return None
    within = parse_bounds(
        told.get_all("article"), told.get_all("source"), told.get("since"), told.get("until")
    )
    return question[: QUESTION_LIMIT + 1], within


def reference_text(base: str | None, citation: Citation, held: Sequence[Article]) -> str:
    """Return a quotation with its reference, and a link where one leads to these very words."""
    said = words.quotation(citation)
    link = quotation_link(base, citation, held) if base else None
    return f"{said}, {link}" if link else said


def quotation_link(base: str, citation: Citation, held: Sequence[Article]) -> str | None:
    """Return the link that opens an article at the cited words, edited later or not.

    None where it would not: the article is not as it was cited, or there is no page for it.
    """
    cited = citation.article
    if deep_link.PATH not in _addresses():
        return None
    if not any(article.id == cited.id and article.text == cited.text for article in held):
        return None
    return deep_link.address(base, cited, citation.span)


def _addresses() -> set[str]:
    """Return where the pages of the app are; Streamlit's own list, as it has no public one."""
    context = get_script_run_ctx()
    pages = context.pages_manager.get_pages().values() if context else []
    return {page["url_pathname"] for page in pages} - {""}

"""What the next question is put to: all articles, or those that the reader narrows it to."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from retrieval import Article, Filter, QuestionRefused
from web import words
from web.markup import Html, element, worded

_ARTICLES, _SOURCES, _SINCE, _UNTIL = (
    "scope_articles",
    "scope_sources",
    "scope_since",
    "scope_until",
)


def chosen() -> Filter:
    """Return what stands in the fields. Inside a callback too it is what the reader last saw."""
    state = st.session_state
    return Filter(
        frozenset(state.get(_ARTICLES, ())),
        frozenset(state.get(_SOURCES, ())),
        state.get(_SINCE),
        state.get(_UNTIL),
    )


Said = Callable[[str, Filter], str]
"""Words for what some articles and bounds are chosen for."""


def draw(articles: Sequence[Article], says: Said = words.asking_in) -> None:
    """Draw the fields, folded away, and beside them what they come to, as `says` puts it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="scope"):
        with st.popover(words.SCOPE, type="tertiary", icon=":material/filter_list:"):
            with st.container(key="quoted-scope"):
                _draw_articles(articles)
                _draw_sources(articles)
            _draw_dates(articles)
        within = chosen()
        if not within.empty:
            st.html(now(within, articles, says), width="content")
            st.button(words.UNBOUND, on_click=_clear, type="tertiary", icon=":material/close:")


def now(within: Filter, articles: Sequence[Article], says: Said = words.asking_in) -> Html:
    """Say what the next question will be put to, or why nothing is left."""
    try:
        within.over(articles)
    except QuestionRefused as refused:
        said, css = words.sentence(str(refused)), "scope refusal"
    else:
        count = sum(map(within.allows, articles))
        said, css = says(words.few(count), within), "scope"
    return element("p", worded(said), class_=css, role="status", lang=words.LANG)


def only(article: str) -> None:
    """Choose one article, by its id, and nothing else."""
    _clear()
    st.session_state[_ARTICLES] = [article]


def titles(articles: Sequence[Article]) -> dict[str, str]:
    """Return each article's title by its id, with the id where another has the same title.

    Streamlit tells options apart by what they show.
    """
    shown = Counter(article.title for article in articles)
    return {
        article.id: f"{article.title} · {article.id}" if shown[article.title] > 1 else article.title
        for article in articles
    }


def _draw_articles(articles: Sequence[Article]) -> None:
    title = titles(articles)
    st.multiselect(
        words.ONLY_ARTICLES, list(title), format_func=title.__getitem__, key=_ARTICLES,
        placeholder=words.ANY_ARTICLE, select_all=False, persist_state="session",
    )  # fmt: skip


def _draw_sources(articles: Sequence[Article]) -> None:
    if sources := sorted({article.source for article in articles if article.source}):
        st.multiselect(
            words.ONLY_SOURCES, sources, key=_SOURCES,
            placeholder=words.ANY_SOURCE, select_all=False, persist_state="session",
        )  # fmt: skip


def _draw_dates(articles: Sequence[Article]) -> None:
    dates = [article.date for article in articles if article.date]
    if not dates:
        return
    first, last = min(dates), max(dates)
    with st.container(horizontal=True):
        for label, key in [(words.SINCE, _SINCE), (words.UNTIL, _UNTIL)]:
            st.date_input(  # whole years: a reader who means 2022 types 01/01/2022
                label, None, date(first.year, 1, 1), date(last.year, 12, 31), key=key,
                format="DD/MM/YYYY", width=200, persist_state="session",
            )  # fmt: skip
    about = words.dated(first, last, len(articles) - len(dates))
    st.html(element("p", worded(about), class_="aside", lang=words.LANG))


def _clear() -> None:
    st.session_state.update({_ARTICLES: [], _SOURCES: [], _SINCE: None, _UNTIL: None})

"""One article, set to be read, with what can be asked of it and where it was cited."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from answering.suggesting import Suggestion, suggest
from retrieval import Article, Filter, Span, text_digest
from web import (
    LIBRARY_SCRIPT,
    cited_beside,
    conversation,
    deep_link,
    editing,
    reading_view,
    rights,
    scope,
    words,
)
from web.answer_view import refusal
from web.chores import Chore, Chores
from web.cited_here import CitedHere, cited_before, cited_in, marks
from web.deep_link import Opened
from web.labels import label
from web.markup import Mark, element, literal
from web.opening import Desk

_PLACE = "place"
"""The id of the mark that the address asks for."""

_PATIENCE, _LOOK = 0.5, 0.5
"""Seconds that a page waits for suggestions before it is drawn without, and between two looks."""


def draw(desk: Desk, article: Article, opened: Opened, asking: st.Page) -> None:
    """Draw an article below its head, and beside it what can be asked; `asking` answers."""
    turns = st.session_state.get("turns", ())
    cited, before = cited_in(turns, article), cited_before(turns, article)
    if opened.old:
        _draw_old(desk, article)
    else:
        _draw_tools(desk, article, opened.place, asking)
    if opened.complaint:
        st.html(refusal(opened.complaint))
    st.html(reading_view.head(article, len(article.text.split())))
    with st.container(key="reading"):
        text, beside = st.columns([2, 1], gap="large")
    with text:
        _draw_text(article, opened.place, cited)
    with beside:
        cited_beside.draw(cited, asking)
        if not opened.old:
            cited_beside.draw_before(before)
            _draw_suggestions(desk, article, asking, st.container())
    st.html(f"<span></span><script>{LIBRARY_SCRIPT}</script>", unsafe_allow_javascript=True)


def _draw_old(desk: Desk, article: Article) -> None:
    """Say that this is what an article was, and lead to what it is, if it still is."""
    held = any(one.id == article.id for one in desk.assistant.collection.articles)
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        _draw_way_out()
        if held:
            st.button(words.NEWEST_VERSION, type="tertiary", on_click=st.query_params.from_dict,
                      args=({deep_link.DOC: article.id},))  # fmt: skip
    said = words.OLD_VERSION if held else words.NOT_HELD
    st.html(element("p", literal(said), class_="old-version", role="status", lang=words.LANG))


def _draw_way_out() -> None:
    st.button(words.ALL_ARTICLES, type="tertiary", icon=":material/arrow_back:",
              on_click=st.query_params.clear)  # fmt: skip


def _draw_tools(desk: Desk, article: Article, place: Span | None, asking: st.Page) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        _draw_way_out()
        if st.button(words.ASK_WITHIN, type="tertiary", icon=":material/chat:"):
            scope.only(article.id)
            st.switch_page(asking)
        with st.popover(words.LINK, type="tertiary", icon=":material/link:"):
            page = st.context.url or ""
            st.caption(words.LINK_TO_ARTICLE)
            st.code(deep_link.address(page, article), language=None, wrap_lines=True)
            if place:
                st.caption(words.LINK_TO_PLACE)
                st.code(deep_link.address(page, article, place), language=None, wrap_lines=True)
        if not rights.present():
            editing.draw(desk, article)


def _draw_text(article: Article, place: Span | None, cited: list[CitedHere]) -> None:
    parts = reading_view.parts(article)
    shown, number = st.container(), 1
    if len(parts) > 1:
        number = st.pagination(
            len(parts), default=reading_view.part_of(place, parts) if place else 1,
            key=f"part-{article.id}-{place}",
        )  # fmt: skip
    asked_for = [Mark(place, "mark", "linked", _PLACE)] if place else []
    with shown:
        st.html(reading_view.body(article, parts[number - 1], [*asked_for, *marks(cited)]))
    if place:
        _show(_PLACE)


def _show(place: str) -> None:
    """Bring a mark into view. The browser runs a script when it changes; none of it is foreign."""
    script = f"document.getElementById('{place}')?.scrollIntoView({{block: 'center'}});"
    st.html(f"<span></span><script>{script}</script>", unsafe_allow_javascript=True)


def _draw_suggestions(desk: Desk, article: Article, asking: st.Page, place: DeltaGenerator) -> None:
    with place:
        st.html(element("h2", literal(words.SUGGESTED), class_="label", lang=words.LANG))
        suggesting = _suggesting(text_digest(article), article.id, desk, article)
        if not suggesting.over_within(_PATIENCE):
            st.fragment(_await, run_every=_LOOK)(suggesting)
            return
        suggested = suggesting.chores[0].outcome or ()
        if not suggested:
            st.html(element("p", literal(words.NO_SUGGESTION), class_="aside", lang=words.LANG))
        with st.container(key="quoted-suggested"):
            for number, one in enumerate(suggested):
                if st.button(label(one.question), key=f"suggested-{number}", wrap=True):
                    _ask(desk, article, one.question)
                    st.switch_page(asking)


def _ask(desk: Desk, article: Article, question: str) -> None:
    turns = st.session_state.setdefault("turns", [])
    within = Filter(articles=frozenset({article.id}))
    conversation.ask(desk.assistant, turns, question, within, alone=True)


def _await(suggesting: Chores[tuple[Suggestion, ...]]) -> None:
    """Say that questions are being looked for; draw the page anew once they are found."""
    if suggesting.over:
        st.rerun()
    st.html(element("p", literal(words.SUGGESTING), class_="aside", role="status", lang=words.LANG))


@st.cache_resource(show_spinner=False, max_entries=500)
def _suggesting(
    digest: str, id: str, _desk: Desk, _article: Article
) -> Chores[tuple[Suggestion, ...]]:
    """Look for questions to suggest for an article, once for each text that it has had."""
    return Chores([Chore(_article.title, lambda progress: suggest(_desk.assistant, _article))])

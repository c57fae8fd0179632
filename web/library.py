"""The library: every article, found and sorted, and one of them opened to be read."""

import streamlit as st

from retrieval import RetrievalError
from web import LIBRARY_STYLE, account, adding, changing, deep_link, reading, rights, words
from web.answer_view import refusal
from web.catalogue import Catalogue, Entry, Order, catalogue_of, page_of
from web.collection_view import heading
from web.labels import label
from web.markup import element, literal, worded
from web.opening import Desk
from web.reading_view import row

PAGE = 20
"""Articles of one page of the list."""

_HISTORY = 10
"""Changes, the last ones, that are listed."""

_ADDING = "library_adding"
_SOUGHT, _ORDER, _PAGE = "library_sought", "library_order", "library_page"


def draw(desk: Desk, asking: st.Page) -> None:
    """Draw the article that the address names, or the list of all.

    `asking` is the page that questions about an article are taken to.
    """
    st.html(LIBRARY_STYLE)
    changing.draw(desk)
    catalogue = catalogue_of(desk.assistant.collection.articles)
    if deep_link.DOC not in st.query_params:
        _draw_room(desk, catalogue)
        return
    opened = deep_link.opened(
        st.query_params.to_dict(), desk.assistant.collection.articles, desk.live.library.version
    )
    if opened.article is None:
        st.html(refusal(opened.complaint))
        _draw_room(desk, catalogue)
    else:
        reading.draw(desk, opened.article, opened, asking)


def _draw_room(desk: Desk, catalogue: Catalogue) -> None:
    """Draw the list of articles, and with the right to it what changes the collection."""
    st.html(heading(words.LIBRARY, words.LIBRARY_TAGLINE))
    account.draw("library")
    if why := rights.present():
        st.html(element("p", worded(why), class_="aside", lang=words.LANG))
    else:
        with st.expander(words.ADD_ARTICLES, icon=":material/add:", key=_ADDING, on_change="rerun"):
            adding.draw(desk)
    _draw_list(catalogue)
    if not why:
        _draw_history(desk)


def _draw_history(desk: Desk) -> None:
    try:
        changes = desk.live.library.changes()[:_HISTORY]
    except RetrievalError as error:  # a journal that cannot be read
        st.html(refusal(str(error)))
        return
    if changes:
        with st.expander(words.HISTORY, icon=":material/history:"):
            for change in changes:
                changing.draw_change(desk, change, f"history-{change.number}", dated=True)


def _draw_list(catalogue: Catalogue) -> None:
    # Set on each run: a browser goes on showing a choice in the words that it was made in.
    st.session_state[_ORDER] = st.session_state.get(_ORDER, Order.NEWEST.value)
    with st.container(horizontal=True, key="library-tools"):
        sought = st.text_input(
            words.SEEK_ARTICLE, key=_SOUGHT, type="search", live=True, max_chars=200,
            placeholder=words.SEEK_PLACEHOLDER, persist_state="session", on_change=_to_first_page,
        )  # fmt: skip
        order = st.selectbox(
            words.SORT_BY, [one.value for one in Order], format_func=words.ORDERS.__getitem__,
            key=_ORDER, persist_state="session", on_change=_to_first_page, width=220,
        )  # fmt: skip
    found = catalogue.found(sought or "", Order(order))
    counted = words.articles_found(len(found), len(catalogue.entries))
    st.html(element("p", literal(counted), class_="label", role="status", lang=words.LANG))
    if not found:
        st.html(element("p", literal(words.NONE_FOUND), class_="aside", lang=words.LANG))
        return
    rows, pages = st.container(key="library-rows"), -(-len(found) // PAGE)
    number = min(st.session_state.get(_PAGE, 1), pages)
    if pages > 1:
        number = st.pagination(pages, key=_PAGE, persist_state="session")
    with rows:
        for entry in page_of(found, number, PAGE):
            _draw_row(entry)


def _draw_row(entry: Entry) -> None:
    with st.container(key=f"quoted-row-{entry.article.id}"):
        st.button(
            label(entry.article.title), key=f"open-{entry.article.id}", type="tertiary",
            wrap=True, on_click=st.query_params.from_dict,
            args=(deep_link.query(entry.article),),
        )  # fmt: skip
        st.html(row(entry))


def _to_first_page() -> None:
    st.session_state[_PAGE] = 1

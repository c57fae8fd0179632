"""The reader's conversations: the list of them, and what can be done with the one at hand."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from conversations import Heading
from retrieval import RetrievalError
from web import account, talk, words
from web.exports import draw_exports
from web.labels import label
from web.markup import Html, element, worded
from web.talk_exports import exports
from web.visitor import reader, zone

_SHOWN = 20
"""Rows of the list: more is what the search is for."""

_LIST, _QUERY, _RENAMED, _TITLE = "talks", "talks_query", "talks_renamed", "talks_title"


def draw_list() -> None:
    """Draw the button that opens the list; the list is made when it is open."""
    icon = ":material/forum:"
    with st.popover(
        words.TALKS, type="tertiary", icon=icon, key=_LIST, on_change="rerun"
    ) as popover:
        if popover.open:
            _draw_open()


def draw_trouble() -> None:
    """Draw why something was not kept or not found."""
    if trouble := talk.talk().trouble:
        st.html(element("p", worded(trouble), class_="refusal", role="alert", lang=words.LANG))


def draw_download() -> None:
    """Draw the ways to take the conversation at hand away."""
    icon, key = ":material/download:", "talk_exports"
    with st.popover(
        words.DOWNLOAD, type="tertiary", icon=icon, key=key, on_change="rerun"
    ) as popover:
        if popover.open and (conversation := talk.as_shown()):
            draw_exports(exports(), conversation)


def _draw_open() -> None:
    st.button(words.NEW_CONVERSATION, on_click=_begin, icon=":material/add:", width="stretch")
    query = st.text_input(
        words.FIND_TALK, key=_QUERY, type="search", placeholder=words.FIND_TALK,
        label_visibility="collapsed", icon=":material/search:", live=True,
    )  # fmt: skip
    try:
        found = talk.store().headings(reader(), query or "", _SHOWN + 1)
    except RetrievalError as error:
        st.html(_said(words.sentence(str(error)), "refusal"))
        return
    if notice := talk.store().notice:
        st.html(_said(words.sentence(notice), "refusal"))
    _draw_deleted()
    with st.container(gap=None, key="talks-list"):
        for heading in found[:_SHOWN]:
            _draw_row(heading)
    if not found:
        st.html(_said(words.NO_TALK_FOUND if query else words.NO_TALKS, "aside"))
    elif len(found) > _SHOWN:
        st.html(_said(words.more_talks(_SHOWN), "aside"))
    account.draw("talks")


def _draw_row(heading: Heading) -> None:
    if st.session_state.get(_RENAMED) == heading.id:
        _draw_renaming(heading)
        return
    key = heading.id
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"quoted-talk-{key}", gap=None
    ):
        at_hand = heading.id == talk.talk().id
        st.button(
            label(heading.title), key=f"open-{key}", on_click=_open, args=(key,), wrap=True,
            type="tertiary", width="stretch", icon=":material/check:" if at_hand else None,
        )  # fmt: skip
        st.button(
            label(words.rename(heading.title)), key=f"rename-{key}", on_click=_rename,
            args=(key,), type="tertiary", icon=":material/edit:", help=words.RENAME,
        )  # fmt: skip
        st.button(
            label(words.delete(heading.title)), key=f"delete-{key}", on_click=_delete,
            args=(heading,), type="tertiary", icon=":material/delete:", help=words.DELETE,
        )  # fmt: skip
    st.html(_said(words.talk_row(heading.at(zone()).updated, heading.turns), "aside"))


def _draw_renaming(heading: Heading) -> None:
    with st.form(f"renaming-{heading.id}", border=False):
        st.text_input(words.NEW_TITLE, heading.title, key=_TITLE, max_chars=80)
        with st.container(horizontal=True, gap="small"):
            st.form_submit_button(words.KEEP_CHANGE, on_click=_renamed, args=(heading.id,))
            st.form_submit_button(words.LEAVE_TITLE, on_click=_rename, args=(None,))


def _draw_deleted() -> None:
    if deleted := talk.talk().deleted:
        heading = deleted[-1]
        with st.container(horizontal=True, vertical_alignment="center", key="talk-deleted"):
            st.html(_said(words.deleted_talk(heading.title), "aside"), width="content")
            st.button(words.TAKE_BACK, on_click=_restore, type="tertiary", icon=":material/undo:")


def _begin() -> None:
    talk.begin()
    st.session_state[_LIST] = False


def _open(conversation: str) -> None:
    talk.open_kept(conversation)
    st.session_state[_LIST] = False


def _rename(conversation: str | None) -> None:
    st.session_state[_RENAMED] = conversation


def _renamed(conversation: str) -> None:
    title = st.session_state[_TITLE]
    st.session_state[_RENAMED] = None
    _attempt(partial(talk.store().rename, reader(), conversation, title))


def _delete(heading: Heading) -> None:
    if _attempt(partial(talk.store().delete, reader(), heading.id)):
        held = talk.talk()
        held.deleted.append(heading)
        if held.id == heading.id:
            talk.begin()


def _restore() -> None:
    heading = talk.talk().deleted.pop()
    if _attempt(partial(talk.store().restore, reader(), heading.id)) and not talk.turns():
        talk.open_kept(heading.id)


def _attempt(change: Callable[[], None]) -> bool:
    """Make a change to what is kept; say why where it cannot be made."""
    try:
        change()
    except RetrievalError as error:
        talk.talk().trouble = words.sentence(str(error))
        return False
    return True


def _said(text: str, css: str) -> Html:
    return element("p", worded(text), class_=css, lang=words.LANG)

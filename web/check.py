"""The page on which a text is held against the reports, sentence by sentence."""

from functools import partial

import streamlit as st

from answering.checking import CheckedText
from messages import Message
from retrieval import DOCUMENT_KINDS, FILE_LIMIT, QuestionRefused, TextRefused, text_of_document
from web import CHECK_SCRIPT, CHECK_STYLE, check_view, scope, words
from web.answer_view import refusal
from web.check_exports import exports
from web.collection_view import heading
from web.exports import draw_exports
from web.markup import element, literal
from web.opening import Desk

TEXT = "check_text"
"""Under this key a page may leave a text to be checked."""

_CHECKED, _COUNT = "checked", "checks"
_UPLOAD, _REFUSED = "check_file", "check_refused"


def draw(desk: Desk) -> None:
    """Draw what became of the text that was checked last, or the box for one."""
    st.html(CHECK_STYLE)
    checked: CheckedText | None = st.session_state.get(_CHECKED)
    if checked is None:
        _draw_box(desk)
    else:
        _draw_checked(desk, checked)


def bring(text: str) -> None:
    """Put a text in the box, to be checked when the page is next drawn."""
    st.session_state.update({TEXT: text, _CHECKED: None})


def _draw_box(desk: Desk) -> None:
    st.html(heading(words.CHECK, words.CHECK_TAGLINE))
    st.text_area(
        words.CHECK_TEXT, key=TEXT, height=260, placeholder=words.CHECK_PLACEHOLDER,
        persist_state="session",
    )  # fmt: skip
    st.file_uploader(
        words.CHECK_FILE, list(DOCUMENT_KINDS), key=_UPLOAD, on_change=_read_upload,
        max_upload_size=FILE_LIMIT // 1_000_000,
    )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center", key="check-now"):
        now = st.button(words.CHECK_NOW, type="primary", icon=":material/fact_check:")
        scope.draw(desk.assistant.collection.articles, words.checking_in)
    message = st.session_state.pop(_REFUSED, None)
    if now:
        message = _check(desk)
        if not message:
            st.rerun()
    if message:
        st.html(refusal(message))


def _read_upload() -> None:
    """Put the text of the chosen file in the box, or keep why that cannot be."""
    if (file := st.session_state[_UPLOAD]) is None:
        return
    try:
        st.session_state[TEXT] = text_of_document(file.name, file.getvalue())
    except TextRefused as refused:
        st.session_state[_REFUSED] = Message.listed([f"«{file.name}»", refused.message], ": ")


def _check(desk: Desk) -> str:
    """Check the text and keep what came of it; return why, where it is refused."""
    bar = st.progress(0.0, words.CHECK_NOW)

    def follow(done: int, total: int) -> None:
        bar.progress(done / total if total else 1.0, words.sentences_checked(done, total))

    try:
        checked = desk.assistant.check(st.session_state[TEXT], scope.chosen(), follow)
    except (TextRefused, QuestionRefused) as refused:
        bar.empty()
        return str(refused)
    st.session_state.update({_CHECKED: checked, _COUNT: st.session_state.get(_COUNT, 0) + 1})
    return ""


def _draw_checked(desk: Desk, checked: CheckedText) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.html(element("p", literal(words.CHECK), class_="wordmark", lang=words.LANG))
        st.button(
            words.CHECK_ANOTHER, type="tertiary", icon=":material/edit:",
            on_click=partial(st.session_state.update, {_CHECKED: None}),
        )  # fmt: skip
        with st.popover(words.DOWNLOAD, type="tertiary", icon=":material/download:"):
            draw_exports(exports(), checked)
    parts = check_view.parts(checked)
    above, shown = st.container(), st.container()
    number = (
        st.pagination(len(parts), key=f"check-part-{st.session_state[_COUNT]}")
        if len(parts) > 1
        else 1
    )
    part = parts[number - 1]
    above.html(check_view.counts(checked, desk.assistant.collection.articles, part))
    shown.html(check_view.checked_part(checked, part))
    _open_first(check_view.first_to_read(part))


def _open_first(number: int) -> None:
    """Show what was found of a sentence. The browser runs a script when it changes.

    So it is told how many checks there have been; nothing in it comes from outside.
    """
    script = f"{CHECK_SCRIPT}\nopenSentence({number}); // {st.session_state[_COUNT]}"
    st.html(f"<span></span><script>{script}</script>", unsafe_allow_javascript=True)

"""How the next question is answered: word for word, or in a model's words where one is named."""

from threading import Thread

import streamlit as st

from answering.prose import Model, ModelSettingsError, prepare
from web import words
from web.markup import element, literal, worded
from web.model import named_model

_MODE, _VERBATIM, _PROSE = "mode", "verbatim", "prose"


def draw() -> None:
    """Draw the switch, and where the text goes; nothing where no model is named."""
    try:
        model = named_model()
    except ModelSettingsError as error:
        st.html(
            element("p", worded(words.no_model(error.message)), class_="aside", lang=words.LANG)
        )
        return
    if model is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="mode-row"):
        st.segmented_control(
            words.MODE, list(_named()), default=_VERBATIM, format_func=_named().__getitem__,
            key=_MODE, required=True, label_visibility="collapsed", persist_state="session",
            on_change=_prepare,
        )  # fmt: skip
        leaves = literal(words.leaves(model.host, model.is_local))
        st.html(element("p", leaves, class_="leaves", lang=words.LANG), width="content")


def chosen() -> Model | None:
    """Return the model that the next question is put to; None for the answer word for word."""
    if st.session_state.get(_MODE) != _PROSE:
        return None
    try:
        return named_model()
    except ModelSettingsError:
        return None


def offered() -> bool:
    """Say whether a model is named, so that an answer may take long to be written."""
    try:
        return named_model() is not None
    except ModelSettingsError:
        return False


def _prepare() -> None:
    """Import the client while the question is typed: it takes a second."""
    if chosen():
        Thread(target=prepare, daemon=True).start()


def _named() -> dict[str, str]:
    return {_VERBATIM: words.VERBATIM_MODE, _PROSE: words.PROSE_MODE}

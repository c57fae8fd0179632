"""Buttons that put a text on the clipboard in one click."""

from collections.abc import Callable, Sequence

import streamlit as st

from answering import Citation
from web import COPY_SCRIPT, words
from web.conversation import Reference
from web.markup import Html, element, literal

Copied = Callable[[Citation], str]
"""What is copied of a citation."""


def copy_buttons(references: Sequence[Reference], copied: Copied) -> Html:
    """Return a button for each citation that copies it with its reference."""
    buttons = [
        copy_button(words.copy_quote(one.number, len(references)), copied(one.citation))
        for one in references
    ]
    return element("p", *buttons, class_="tools")


def copy_button(label: str, text: str) -> Html:
    """Return a button that copies `text`, which is data of it and no script."""
    return element(
        "button",
        element("span", class_="sign", aria_hidden="true"),
        literal(label),
        element("span", class_="told", aria_live="polite"),
        class_="copy",
        type="button",
        data_copy=text,
        data_copied=words.COPIED,
    )


def draw_script() -> None:
    """Have the browser listen for clicks on such buttons."""
    st.html(f"<span></span><script>{COPY_SCRIPT}</script>", unsafe_allow_javascript=True)

"""The switch between the languages of the interface, and what the browser is told of the choice."""

import json

import streamlit as st

from web import TONGUE_SCRIPT, TONGUE_STYLE, tongues, words

_CHOICE = "tongue_choice"
_CHOSEN = "tongue_chosen"


def draw() -> None:
    """Settle the language of this run and draw the switch; before anything else with words."""
    tongues.settle()
    st.html(TONGUE_STYLE)
    st.session_state[_CHOICE] = tongues.current()
    with st.container(key="tongues"):
        st.segmented_control(
            words.TONGUE, list(tongues.TONGUES), format_func=tongues.TONGUES.__getitem__,
            key=_CHOICE, required=True, label_visibility="collapsed", on_change=_choose,
        )  # fmt: skip
        _tell_browser()


def _choose() -> None:
    tongues.choose(st.session_state[_CHOICE])
    st.session_state[_CHOSEN] = True


def _tell_browser() -> None:
    """Say in the browser which language is spoken, and have it remember one that was chosen.

    It runs a script when it changes; nothing in it comes from outside.
    """
    cookie = tongues.COOKIE if st.session_state.get(_CHOSEN) else ""
    tongue = tongues.current()
    (other,) = set(tongues.WORDS) - {tongue}
    uploader = json.dumps(
        list(zip(tongues.WORDS[other].UPLOADER, tongues.WORDS[tongue].UPLOADER, strict=True))
    )
    script = f"{TONGUE_SCRIPT}\nspeak('{tongue}', '{cookie}', {uploader});"
    st.html(f"<span></span><script>{script}</script>", unsafe_allow_javascript=True)

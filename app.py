"""The Streamlit entry, `streamlit run app.py`: navigation and the shared assistant, no more."""

import streamlit as st

from pages import STYLE, words
from pages import ask as ask_page
from pages.opening import shared_desk


def ask() -> None:
    """Run the page of questions."""
    ask_page.draw(shared_desk())


st.set_page_config(words.NAME, layout="wide")
page = st.navigation([st.Page(ask, title=words.ASK, default=True)], position="top")
st.html(STYLE)
page.run()

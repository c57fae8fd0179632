"""The Streamlit entry, `streamlit run app.py`: navigation and the shared assistant, no more."""

from pathlib import Path

import streamlit as st

from pages import ask as ask_page
from pages import words
from pages.opening import shared_desk

_PAGES = Path(__file__).parent / "pages"


def ask() -> None:
    """Run the page of questions."""
    ask_page.draw(shared_desk())


st.set_page_config(words.NAME, layout="wide")
page = st.navigation([st.Page(ask, title=words.ASK, default=True)])
st.html(_PAGES / "style.css")
page.run()

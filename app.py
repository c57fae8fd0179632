"""The Streamlit entry, `streamlit run app.py`: navigation and the shared assistant, no more."""

import streamlit as st

from web import STYLE, tongue_switch, words
from web import about as about_page
from web import ask as ask_page
from web import check as check_page
from web import library as library_page
from web.deep_link import PATH
from web.opening import shared_desk


def ask() -> None:
    """Run the page of questions."""
    ask_page.draw(shared_desk(), checking)


def check() -> None:
    """Run the page on which a text is checked."""
    check_page.draw(shared_desk(for_questions=False))


def library() -> None:
    """Run the page of articles."""
    library_page.draw(shared_desk(for_questions=False), asking)


def about() -> None:
    """Run the page on what the assistant is, and how good."""
    about_page.draw(shared_desk(for_questions=False))


st.set_page_config(words.NAME, layout="wide")
tongue_switch.draw()
asking = st.Page(ask, title=words.ASK, default=True)
checking = st.Page(check, title=words.CHECK, url_path="kiem-chung")
reading = st.Page(library, title=words.LIBRARY, url_path=PATH)
telling = st.Page(about, title=words.ABOUT, url_path="gioi-thieu")
page = st.navigation([asking, checking, reading, telling], position="top")
st.html(STYLE)
page.run()

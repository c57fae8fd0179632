"""Beside an article that is read: the answers of this conversation that cite it."""

import streamlit as st

from web import ask, deep_link, words
from web.cited_here import CitedHere, anchor
from web.labels import label
from web.markup import element, literal


def draw(cited: list[CitedHere], asking: st.Page) -> None:
    """Draw a way back to each answer that cites the article, and one to the mark."""
    if not cited:
        return
    st.html(element("h2", literal(words.CITED_HERE), class_="label", lang=words.LANG))
    for one in cited:
        with st.container(key=f"quoted-cited-{one.reference.origin}-{one.reference.number}"):
            said = f"{words.question_number(one.turn.id)}: {one.turn.question}"
            if st.button(label(said), key=one.way_back, type="tertiary", wrap=True):
                st.session_state[ask.LOOKED_FOR] = one.reference.origin
                st.switch_page(asking)
            to_mark = element("a", literal(words.TO_MARK), href=f"#{anchor(one, cited)}")
            st.html(element("p", to_mark, class_="facts", lang=words.LANG))


def draw_before(cited: list[CitedHere]) -> None:
    """Draw the way to what was cited before the article was edited."""
    if not cited:
        return
    st.html(element("h2", literal(words.CITED_BEFORE), class_="label", lang=words.LANG))
    with st.container(key="quoted-before"):
        for one in cited:
            citation = one.reference.citation
            st.button(
                label(f"{words.question_number(one.turn.id)}: {one.turn.question}"),
                key=f"before-{one.reference.anchor}", type="tertiary", wrap=True,
                on_click=st.query_params.from_dict,
                args=(deep_link.query(citation.article, citation.span),),
            )  # fmt: skip

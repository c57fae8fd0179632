"""The page on what the assistant is: what it does, what answers, how good, how large."""

import streamlit as st

from answering import Settings
from retrieval import IndexStore
from web import ABOUT_STYLE, about_view, collection_view, growth_chart, quality_view, words
from web.markup import element, literal
from web.opening import Desk
from web.quality import read_quality


def draw(desk: Desk) -> None:
    """Draw the page for the open collection."""
    st.html(ABOUT_STYLE)
    st.html(collection_view.heading(words.ABOUT, words.ABOUT_TAGLINE))
    st.html(about_view.does())
    _draw_what_answers(desk)
    _draw_quality()
    _draw_growth(desk)


def _draw_what_answers(desk: Desk) -> None:
    st.html(about_view.heading(words.WHAT_ANSWERS))
    facts = desk.assistant.retriever.facts
    st.html(about_view.what_answers(Settings.from_environment(), facts))


def _draw_quality() -> None:
    quality = read_quality()
    asked = sum(share.questions for half in (quality.dev, quality.held)
                for name, share in half.items() if name in ("answerable", "absent"))  # fmt: skip
    st.html(about_view.heading(words.QUALITY))
    about = words.quality_of(asked, quality.measured)
    st.html(element("p", literal(about), class_="prose", lang=words.LANG))
    st.html(quality_view.quality_table(quality))


def _draw_growth(desk: Desk) -> None:
    store = IndexStore(Settings.from_environment().data)
    milestones = store.growth(desk.assistant.collection).milestones()
    st.html(about_view.heading(words.GROWTH))
    if len(milestones) > 1:
        growth_chart.draw(milestones)
    st.html(about_view.sizes(milestones))

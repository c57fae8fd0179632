"""One article that is proposed for the collection, open to correction before it is saved."""

from datetime import date
from enum import StrEnum

import streamlit as st

from library import Duplicate, Facts, Proposal
from web import deep_link, words
from web.labels import label
from web.markup import QUOTED, element, literal, worded

_GLANCE = 600
"""Code points of the text that are shown to tell what it is."""


class Fate(StrEnum):
    """What is to become of a proposal."""

    ADD = "add"
    REPLACE = "replace"
    LEAVE = "leave"


def draw(proposal: Proposal, key: str) -> None:
    """Draw a proposal. What is chosen stays under `key` in the session (see `fate`, `facts`)."""
    with st.container(border=True, key=f"{key}-card"):
        st.html(element("p", literal(proposal.name), class_="facts", lang=QUOTED))
        for duplicate in proposal.duplicates:
            _draw_duplicate(duplicate, f"{key}-{duplicate.article.id}")
        fates = fates_of(proposal)
        if fates == [Fate.LEAVE]:
            return
        for warning in proposal.warnings:
            st.html(element("p", worded(words.sentence(warning)), class_="aside", lang=words.LANG))
        st.radio(
            words.FATE, fates, format_func=lambda fate: words.FATES[fate], horizontal=True,
            key=f"{key}-fate", persist_state="session",
        )  # fmt: skip
        draw_facts(proposal.facts, key)
        with st.expander(words.BEGINNING):
            st.html(element("p", literal(proposal.text[:_GLANCE]), class_="glance", lang=QUOTED))


def draw_facts(stated: Facts, key: str) -> None:
    """Draw the fields in which what is said of an article can be corrected."""
    st.text_input(words.TITLE, stated.title, key=f"{key}-title", persist_state="session")
    with st.container(horizontal=True):
        st.date_input(
            words.DATE, stated.date, date.min, date.max, key=f"{key}-date", format="DD/MM/YYYY",
            width=180, persist_state="session",
        )  # fmt: skip
        st.text_input(
            words.SOURCE, stated.source or "", key=f"{key}-source", persist_state="session"
        )
    st.text_input(words.URL, stated.url or "", key=f"{key}-url", persist_state="session")


def fates_of(proposal: Proposal) -> list[Fate]:
    """Return what may become of a proposal, what is likely wanted first."""
    if not proposal.duplicates:
        return [Fate.ADD, Fate.LEAVE]
    if proposal.duplicates[0].same:
        return [Fate.LEAVE]
    return [Fate.LEAVE, Fate.REPLACE, Fate.ADD]


def fate(proposal: Proposal, key: str) -> Fate:
    """Return what was chosen for a proposal, or would be."""
    return Fate(st.session_state.get(f"{key}-fate", fates_of(proposal)[0]))


def facts(stated: Facts, key: str) -> Facts:
    """Return what stands in the fields, or what was stated where they were not drawn."""
    state = st.session_state
    return Facts(
        state.get(f"{key}-title", stated.title) or stated.title,
        state.get(f"{key}-date", stated.date),
        state.get(f"{key}-source", stated.source) or None,
        state.get(f"{key}-url", stated.url) or None,
    )


def _draw_duplicate(duplicate: Duplicate, key: str) -> None:
    said = words.SAME_AS if duplicate.same else words.near(duplicate.likeness)
    with st.container(horizontal=True, vertical_alignment="center", key=f"quoted-{key}-repeats"):
        st.html(element("p", literal(said), class_="repeats", lang=words.LANG), width="content")
        st.button(
            label(duplicate.article.title), key=f"{key}-open", type="tertiary", wrap=True,
            on_click=st.query_params.from_dict, args=(deep_link.query(duplicate.article),),
        )  # fmt: skip

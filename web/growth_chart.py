"""The collection's size over time, drawn as steps."""

from collections.abc import Sequence

import altair
import streamlit as st

from retrieval import Milestone
from web import words

_HEIGHT = 240
"""Pixels."""


def draw(milestones: Sequence[Milestone]) -> None:
    """Draw how many articles there were from each moment on: from two moments on, a line."""
    sizes = [{"at": m.at.isoformat(), "articles": m.size.articles} for m in milestones]
    counts = altair.Axis(tickMinStep=1, format="d")
    chart = (
        altair.Chart({"values": sizes})
        .mark_line(interpolate="step-after", point=True)
        .encode(
            altair.X("at:T", title=words.WHEN, axis=altair.Axis(format=words.AXIS_DATE)),
            altair.Y("articles:Q", title=words.ARTICLES, axis=counts),
        )
        .properties(height=_HEIGHT)
    )
    st.altair_chart(chart)

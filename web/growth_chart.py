"""The collection's size over time, drawn as steps."""

from collections.abc import Sequence

import altair
import streamlit as st

from retrieval import Milestone
from web import words

_HEIGHT = 240
"""Pixels."""

_TICKS = 5
"""Moments named below the line."""


def draw(milestones: Sequence[Milestone]) -> None:
    """Draw how many articles there were from each moment on: from two moments on, a line."""
    st.altair_chart(chart(milestones))


def chart(milestones: Sequence[Milestone]) -> altair.Chart:
    """Return the line."""
    sizes = [{"at": m.at.isoformat(), "articles": m.size.articles} for m in milestones]
    counts = altair.Axis(tickMinStep=1, format="d")
    moments = altair.Axis(format=_format(milestones), tickCount=_TICKS)
    line: altair.Chart = (
        altair.Chart({"values": sizes})
        .mark_line(interpolate="step-after", point=True)
        .encode(
            altair.X("at:T", title=words.WHEN, axis=moments),
            altair.Y("articles:Q", title=words.ARTICLES, axis=counts),
        )
        .properties(height=_HEIGHT)
    )
    return line


def _format(milestones: Sequence[Milestone]) -> str:
    """Return how a moment is written below the line: within days with the hour, too.

    By the date alone several marks of one day would read the same.
    """
    over = milestones[-1].at - milestones[0].at
    return words.AXIS_DATE if abs(over.days) >= _TICKS else words.AXIS_MOMENT

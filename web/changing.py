"""Change the collection from a page: by right only, in the background, and with a way back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from library import Act, Change, Library
from web import rights, words
from web.answer_view import refusal
from web.chores import Chore, Chores
from web.collection_view import about
from web.markup import QUOTED, Html, element, joined, literal, worded
from web.opening import Desk

_CHANGES, _COUNT = "library_changes", "library_changes_count"
_REFUSED = "library_refused"
_LOOK = 0.5
"""Seconds between two looks at work that goes on."""

_SCROLLER = ".stMainBlockContainer"
"""What scrolls, by the style sheet."""


def start(desk: Desk, changes: Sequence[tuple[str, Callable[[Library], Change]]]) -> bool:
    """Begin changes, each with the name that it is shown under; say whether the visitor may.

    To be called in callbacks: the right is looked at here, whatever was drawn.
    """
    if why := rights.present() or (words.STILL_SAVING if under_way() else ""):
        st.session_state[_REFUSED] = why
        return False
    chores = [Chore(name, partial(desk.live.change, act)) for name, act in changes]
    st.session_state[_CHANGES] = Chores(chores)
    st.session_state[_COUNT] = st.session_state.get(_COUNT, 0) + 1
    return True


def under_way() -> bool:
    """Say whether changes that this visitor began are going on."""
    changes: Chores[Change] | None = st.session_state.get(_CHANGES)
    return changes is not None and not changes.over


def draw(desk: Desk) -> None:
    """Draw how far this visitor's changes are, or what came of them."""
    if why := st.session_state.pop(_REFUSED, ""):
        st.html(refusal(why))
    changes: Chores[Change] | None = st.session_state.get(_CHANGES)
    if changes is None:
        return
    _show(st.session_state[_COUNT], changes.over)
    if changes.over:
        if desk.assistant is not desk.live.current:
            st.rerun()  # it ended after this run had taken its snapshot
        _draw_outcome(desk, changes)
    else:
        st.fragment(draw_progress, run_every=_LOOK)(changes, words.SAVING)


def _show(number: int, over: bool) -> None:
    """Bring what becomes of a change, at the top of the page, into view: when it begins and ends.

    The browser runs a script when it changes. Nothing in it is from outside.
    """
    script = f"/* {number} {over} */ document.querySelector('{_SCROLLER}')?.scrollTo({{top: 0}});"
    st.html(f"<span></span><script>{script}</script>", unsafe_allow_javascript=True)


def draw_progress(chores: Chores[Any], said: str) -> None:
    """Draw a bar for all of the work and one for each piece; draw the page anew when it is over."""
    if chores.over:
        st.rerun()
    done = sum(chore.over for chore in chores.chores)
    st.progress(chores.share, words.done_of(said, done, len(chores.chores)))
    if len(chores.chores) > 1:
        with st.container(key="each-chore"):
            for chore in chores.chores:
                st.html(_bar(chore))


def _bar(chore: Chore[Any]) -> Html:
    """Draw one piece of work: its name, a bar, and in words how it stands."""
    stands = (
        words.FAILED_CHORE
        if chore.failure
        else words.DONE
        if chore.over
        else words.percent(chore.share)
    )
    share = 1.0 if chore.over else chore.share
    bar = element("progress", literal(stands), value=f"{share:.2f}", max="1", aria_label=chore.name)
    name = element("span", literal(chore.name), lang=QUOTED)
    said = joined(name, bar, element("span", literal(stands)))
    return element("p", said, class_="chore", lang=words.LANG)


def _draw_outcome(desk: Desk, changes: Chores[Change]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="changed"):
        for place, chore in enumerate(changes.chores):
            if chore.failure:
                st.html(about(chore.name, chore.failure))
            elif chore.outcome is not None:
                draw_change(desk, chore.outcome, f"undo-{place}")
        st.button(words.DISMISS, on_click=st.session_state.pop, args=(_CHANGES,), type="tertiary")


def draw_change(desk: Desk, change: Change, key: str, dated: bool = False) -> None:
    """Draw what was done, where it is `dated` also when, and the button that takes it back."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-row"):
        said = words.CHANGED[change.act].format(title=change.title)
        if dated:
            when = element("span", literal(words.moment(change.at)), class_="when")
            st.html(element("p", worded(said), when, lang=words.LANG), width="content")
        else:
            st.html(element("p", worded(said), role="status", lang=words.LANG), width="content")
        again = change.act is Act.UNDO
        st.button(
            words.REDO if again else words.UNDO, key=key, type="tertiary", icon=":material/undo:",
            on_click=_undo, args=(desk, change),
        )  # fmt: skip


def _undo(desk: Desk, change: Change) -> None:
    start(desk, [(change.title, lambda library: library.undo(change))])

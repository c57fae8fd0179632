"""The answers that a model is writing for this visitor, drawn as they come in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic, sleep

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from answering import Answer, Assistant, NoAnswer
from answering.prose import Model, Prose
from answering.prose import Turn as EarlierTurn
from web import conversation, prose_view, words
from web.composition import Composition, Progress
from web.conversation import Reference, Turn

_LIVE = "composing"
_TICK = 0.2
"""Seconds between two signs of life while nothing comes: a click is heard at the next one."""

_BREATH = 0.03
"""Seconds between two drawings of a draft: more often than the eye can follow is waste."""

_POLITE = """document.querySelector('.st-key-prose-%d')?.setAttribute('aria-live', 'polite')"""
"""Has what is settled read aloud: drafts are hidden from that. Nothing in it is from outside."""

_SCROLL = """{
    const mark = document.getElementById('t%d-c1'), box = mark?.closest('.sources');
    const head = mark?.closest('article').querySelector('header').offsetHeight;
    box?.scrollBy(0, mark.getBoundingClientRect().top - box.getBoundingClientRect().top - 2 * head);
}"""
"""Has the originals, drawn anew with more marks, show the first of them again."""


@dataclass(slots=True, eq=False)
class _Live:
    """An answer in the making, the turn that it belongs to, and where on the page it is drawn."""

    turns: list[Turn]
    turn: Turn
    composition: Composition
    settled: DeltaGenerator | None = None
    draft: DeltaGenerator | None = None
    drawn: Progress = field(default_factory=Progress)
    anchors: frozenset[str] = frozenset()


def begin(assistant: Assistant, model: Model | None, turns: list[Turn]) -> None:
    """Have `model` write the answer of the newest turn, if there is one and it needs words.

    Whatever was being written is stopped: its reader has gone on.
    """
    stop()
    if model is None or not isinstance(turns[-1].reply, Answer | NoAnswer):
        return
    earlier = [EarlierTurn(turn.meant or turn.question, _said(turn)) for turn in turns[:-1]]
    composition = Composition(
        assistant, model, turns[-1].reply, [one for one in earlier if one.answer]
    )
    _live().append(_Live(turns, turns[-1], composition))


def stop() -> None:
    """Stop whatever is being written; what is settled is kept."""
    for live in _live():
        live.composition.stop()


def settle() -> bool:
    """Give each answer that is written to its turn; say whether there was one."""
    written = [(live, prose) for live in _live() if (prose := live.composition.progress.prose)]
    for live, prose in written:
        _live().remove(live)
        conversation.keep_prose(live.turns, live.turn, prose)
    for live in _live():
        live.settled = live.draft = None
    return bool(written)


def draw(turn: Turn, references: Sequence[Reference]) -> None:
    """Draw the prose of a turn above its verbatim reply, or as much as there is of it."""
    if turn.prose:
        _draw_kept(turn, turn.prose, references)
    for live in _live():
        if live.turn.reply is turn.reply:
            live.turn = turn
            _draw_live(live, references)


def follow() -> None:
    """Draw what comes in until all is written, then the page anew; a click comes in between.

    It is to be called last: what the page draws after it waits.
    """
    while shown := [live for live in _live() if live.draft]:
        for live in shown:
            _draw_progress(live, live.composition.look(live.drawn, _TICK))
        if any(live.composition.progress.prose for live in shown):
            settle()
            st.rerun()
        sleep(_BREATH)


def scroll_to(turn: Turn) -> None:
    """Bring the first cited sentence back into sight once a turn has got its prose."""
    if turn.prose and turn.prose.sentences:
        st.html(f"<span></span><script>{_SCROLL % turn.id}</script>", unsafe_allow_javascript=True)


def _live() -> list[_Live]:
    live: list[_Live] = st.session_state.setdefault(_LIVE, [])
    return live


def _said(turn: Turn) -> str:
    """Return what a turn was answered, for the model to follow."""
    if turn.prose and turn.prose.borne_out:
        return " ".join(one.text for one in turn.prose.borne_out)
    if isinstance(turn.reply, Answer):
        return " ".join(statement.text for statement in turn.reply.statements)
    return ""


def _draw_kept(turn: Turn, prose: Prose, references: Sequence[Reference]) -> None:
    if prose.sentences:
        with st.container(gap=None, key=f"prose-{turn.id}"):
            st.html(prose_view.head(prose.model, prose.host, prose.local))
            with st.container(gap=None, key=f"settled-{turn.id}"):
                for place, one in enumerate(prose.sentences, start=1):
                    st.html(prose_view.sentence(turn, place, one, references))
    if prose.failure:
        st.html(prose_view.ending(prose))


def _draw_live(live: _Live, references: Sequence[Reference]) -> None:
    turn, model = live.turn, live.composition.model
    live.anchors = frozenset(one.anchor for one in references)
    live.drawn = Progress()
    with st.container(gap=None, key=f"prose-{turn.id}"):
        st.html(prose_view.head(model.name, model.host, model.is_local))
        live.settled = st.container(gap=None, key=f"settled-{turn.id}")
        live.draft = st.empty()
        st.button(
            words.STOP, key=f"stop-{turn.id}", on_click=live.composition.stop,
            type="tertiary", icon=":material/stop_circle:",
        )  # fmt: skip
        st.html(f"<span></span><script>{_POLITE % turn.id}</script>", unsafe_allow_javascript=True)
    _draw_progress(live, live.composition.look())


def _draw_progress(live: _Live, progress: Progress) -> None:
    """Add the sentences that were settled since the last drawing, and draw the draft anew."""
    if live.settled is None or live.draft is None:
        return
    drawn = len(live.drawn.sentences)
    references = conversation.references(live.turn, progress.sentences)
    for place, one in enumerate(progress.sentences[drawn:], start=drawn + 1):
        live.settled.html(prose_view.sentence(live.turn, place, one, references, live.anchors))
    waited = None if progress.sentences else monotonic() - live.composition.begun
    # Drawn even where it is the same: only a drawing lets a click in.
    live.draft.html(prose_view.draft(progress.draft, waited))
    live.drawn = progress

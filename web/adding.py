"""Files handed in, many at once: read, looked over, and saved as articles of the collection."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from library import UPLOAD_KINDS, Change, Library, Proposal, Proposed
from retrieval import FILE_LIMIT
from web import changing, proposal_card, rights, words
from web.chores import Chore, Chores, Progress
from web.collection_view import about
from web.markup import element, literal
from web.opening import Desk
from web.proposal_card import Fate

PAGE = 10
"""Proposals that are drawn at once."""

_BATCH, _READING = "library_batch", "library_reading"


def draw(desk: Desk) -> None:
    """Draw the box for files, or what they would become."""
    reading: Chores[Proposed] | None = st.session_state.get(_READING)
    if reading is None:
        _draw_box(desk)
    elif reading.over:
        _draw_proposals(desk, reading)
    else:
        st.fragment(changing.draw_progress, run_every=0.5)(reading, words.READING)


def _draw_box(desk: Desk) -> None:
    key = f"library-files-{st.session_state.get(_BATCH, 0)}"
    st.file_uploader(
        words.FILES, list(UPLOAD_KINDS), accept_multiple_files=True, key=key,
        max_upload_size=FILE_LIMIT // 1_000_000, on_change=_read, args=(desk, key),
    )  # fmt: skip
    st.html(element("p", literal(words.FILES_ARE), class_="aside", lang=words.LANG))


def _read(desk: Desk, key: str) -> None:
    """Begin to read what was handed in."""
    files = st.session_state[key]
    if files and not rights.present():
        st.session_state[_READING] = Chores(
            [Chore(file.name, _proposing(desk, file.name, file.getvalue())) for file in files]
        )


def _proposing(desk: Desk, name: str, data: bytes) -> Callable[[Progress], Proposed]:
    return lambda progress: desk.live.library.propose(name, data)


def _draw_proposals(desk: Desk, reading: Chores[Proposed]) -> None:
    """Draw what the files would become, a page at a time, and what could not be read."""
    for chore in reading.chores:
        if chore.failure:
            st.html(about(chore.name, chore.failure))
        for refused in chore.outcome.refusals if chore.outcome else ():
            st.html(about(refused.file, refused.reason))
    proposals, batch = _proposals(reading), st.session_state.get(_BATCH, 0)
    if not proposals:
        st.button(words.OTHER_FILES, on_click=_forget)
        return
    shown, pages = st.container(), -(-len(proposals) // PAGE)
    number = st.pagination(pages, key=f"proposals-{batch}") if pages > 1 else 1
    with shown:
        for place, proposal in list(enumerate(proposals))[(number - 1) * PAGE : number * PAGE]:
            proposal_card.draw(proposal, _key(batch, place))
    chosen = sum(
        proposal_card.fate(proposal, _key(batch, place)) is not Fate.LEAVE
        for place, proposal in enumerate(proposals)
    )
    with st.container(horizontal=True, key="save"):
        st.button(
            words.save(chosen), type="primary", icon=":material/save:", on_click=_save,
            args=(desk, proposals, batch), disabled=not chosen or changing.under_way(),
        )  # fmt: skip
        st.button(words.OTHER_FILES, on_click=_forget)


def _proposals(reading: Chores[Proposed]) -> list[Proposal]:
    read = (chore.outcome for chore in reading.chores if chore.outcome)
    return [proposal for proposed in read for proposal in proposed.proposals]


def _key(batch: int, place: int) -> str:
    return f"proposal-{batch}-{place}"


def _save(desk: Desk, proposals: list[Proposal], batch: int) -> None:
    changes: list[tuple[str, Callable[[Library], Change]]] = []
    for place, proposal in enumerate(proposals):
        key = _key(batch, place)
        corrected = proposal.corrected(proposal_card.facts(proposal.facts, key))
        fate = proposal_card.fate(proposal, key)
        if fate is Fate.ADD:
            changes.append((proposal.name, partial(_add, corrected)))
        elif fate is Fate.REPLACE:
            changes.append((proposal.name, partial(_replace, corrected)))
    if changing.start(desk, changes):
        _forget()


def _add(proposal: Proposal, library: Library) -> Change:
    return library.add(proposal, anyway=bool(proposal.duplicates))


def _replace(proposal: Proposal, library: Library) -> Change:
    return library.replace(proposal.duplicates[0].article, proposal, anyway=True)


def _forget() -> None:
    """Make room for other files."""
    st.session_state.pop(_READING, None)
    st.session_state[_BATCH] = st.session_state.get(_BATCH, 0) + 1

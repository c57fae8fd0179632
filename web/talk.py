"""The conversation at hand: which one a page shows, and that each turn is kept before it is drawn.

What the page shows is in the session, so that it stands even where nothing can be kept.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

import streamlit as st

from answering import Settings
from conversations import (
    Conversation,
    ConversationsDamaged,
    ConversationStore,
    Heading,
    NoSuchConversation,
    Turn,
)
from retrieval import RetrievalError
from web import composing, words
from web.visitor import reader, zone

_STATE, _TURNS = "talk", "turns"


@dataclass
class Talk:
    """What a session knows of its conversation beside the turns.

    `id` is None until a turn is kept, and `kept` are the turns as they are; `trouble` is for the
    reader; `followed` says that the address which the session began at has been gone to; `asked`
    is the question that the address asked last.
    """

    id: str | None = None
    kept: list[Turn] = field(default_factory=list)
    trouble: str = ""
    followed: bool = False
    asked: str | None = None
    deleted: list[Heading] = field(default_factory=list)


def talk() -> Talk:
    """Return the conversation at hand."""
    held: Talk = st.session_state.setdefault(_STATE, Talk())
    return held


def turns() -> list[Turn]:
    """Return the turns of the conversation at hand, to be added to in place."""
    held: list[Turn] = st.session_state.setdefault(_TURNS, [])
    return held


@st.cache_resource(show_spinner=False)
def _store(data: Path) -> ConversationStore:
    return ConversationStore(data)


def store() -> ConversationStore:
    """Return the conversations of the data folder."""
    return _store(Settings.from_environment().data)


def begin() -> None:
    """Leave the conversation at hand for a new one, which is kept from its first turn on."""
    _show((), None)


def open_kept(conversation_id: str) -> None:
    """Go to a kept conversation; say so where it is not there for this reader."""
    try:
        opened = store().open(reader(), conversation_id)
    except RetrievalError as error:
        begin()
        talk().trouble = words.sentence(str(error))
    else:
        _show(opened.turns, conversation_id)


def keep() -> None:
    """Keep the turns that are not kept as they are shown, or say why they are not.

    It runs before anything is drawn, so whatever adds turns or changes them need not ask for it.
    """
    held, shown = talk(), turns()
    if len(shown) < len(held.kept):  # begun anew by whoever emptied the list
        held.id, held.kept = None, []
    try:
        changed = _keep_all(held, shown)
    except (NoSuchConversation, ConversationsDamaged) as error:  # deleted elsewhere, or set aside
        held.id, held.kept = None, []
        held.trouble = words.sentence(str(error)) if isinstance(error, ConversationsDamaged) else ""
        try:
            _keep_all(held, shown)
        except RetrievalError as again:
            held.trouble = words.not_kept(str(again))
    except RetrievalError as error:
        held.trouble = words.not_kept(str(error))
    else:
        held.trouble = "" if changed else held.trouble


def as_shown() -> Conversation | None:
    """Return the conversation at hand as it is kept, by the reader's clock; None if it is not."""
    held = talk()
    try:
        kept = store().open(reader(), held.id) if held.id else None
    except RetrievalError:
        return None
    return kept and replace(kept, heading=kept.heading.at(zone()))


def _keep_all(held: Talk, shown: list[Turn]) -> bool:
    """Keep what is shown; say whether anything was not kept yet."""
    changed = False
    for place, turn in enumerate(shown):
        if place < len(held.kept):
            if turn is held.kept[place] or held.id is None:
                continue
            store().amend(reader(), held.id, turn)
            held.kept[place] = turn
        else:
            kept = store().save(reader(), turn, held.id)
            held.id, shown[place] = kept.conversation, kept.turn
            held.kept.append(kept.turn)
        changed = True
    return changed


def _show(shown: tuple[Turn, ...], conversation_id: str | None) -> None:
    held = talk()
    composing.stop()
    turns()[:] = shown
    held.id, held.kept, held.trouble = conversation_id, list(shown), ""

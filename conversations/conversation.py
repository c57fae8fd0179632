"""A kept conversation, its line in a list, and who may see which."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from conversations.turn import Turn
from retrieval import settle

_TITLE = 80
"""Code points of a title: two lines on a phone."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who keeps conversations. `id` says nothing of the person; `sees_all` where all are shared."""

    id: str
    sees_all: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A conversation in a list; times are in UTC, `updated` that of its last question."""

    id: str
    owner: str
    title: str
    created: datetime
    updated: datetime
    turns: int

    def at(self, zone: tzinfo | None) -> "Heading":
        """Return the same with its times by the clock of `zone`; None is this machine's."""
        return replace(
            self, created=self.created.astimezone(zone), updated=self.updated.astimezone(zone)
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A turn that has been kept, and in which conversation."""

    conversation: str
    turn: Turn


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation with its turns, oldest first."""

    heading: Heading
    turns: tuple[Turn, ...]


def title_of(text: str) -> str:
    """Return `text` as a title: settled, on one line, short; it may be empty."""
    words = " ".join(settle(text).split())
    if len(words) <= _TITLE:
        return words
    cut = words[: _TITLE - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[_TITLE // 2 :] else cut}…"

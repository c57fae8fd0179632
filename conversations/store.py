"""Conversations kept in the data folder: listed, searched, renamed, deleted and taken back."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_urlsafe

from conversations.conversation import Conversation, Heading, Kept, Reader, title_of
from conversations.database import Database
from conversations.errors import NoSuchConversation
from conversations.heading_rows import NO_SUCH, OWN, SELECT, heading_of, read_heading, require
from conversations.searching import every_word, searched
from conversations.turn import Turn
from conversations.turn_rows import add_turn, put_turn, turns_of, unreadable_told

FILE = "conversations.sqlite"
"""The file's name in the data folder."""

TAKEN_BACK_WITHIN = timedelta(hours=1)
"""How long a deleted conversation can be had again; then it is gone, with what only it cited."""


class ConversationStore:
    """The conversations of all readers; safe from several threads and processes.

    Each method is for one reader and finds that reader's conversations alone, or all where they
    are shared. All raise `DataFolderError` where the file cannot be used, and
    `ConversationsDamaged` once when it has been set aside (see `Database`); those that take an id
    raise `NoSuchConversation` for one that is not among the reader's.
    """

    def __init__(self, data: Path) -> None:
        self._database = Database(data / FILE)

    @property
    def notice(self) -> str | None:
        """What became of a damaged file, for the reader."""
        return self._database.notice

    def save(self, reader: Reader, turn: Turn, conversation: str | None = None) -> Kept:
        """Add a turn to a conversation, or begin one with it; once this returns, it is kept.

        Its id becomes its number in the conversation: another window may have added to it.
        """
        now = _now()
        with self._database.writing() as connection:
            _forget_deleted(connection)
            if conversation is None:
                conversation = token_urlsafe(12)
                title = title_of(turn.question) or "…"
                connection.execute(
                    "INSERT INTO conversations VALUES (?, ?, ?, ?, ?, ?, NULL)",
                    (conversation, reader.id, title, searched(title), now, now),
                )
            else:
                require(connection, reader, conversation)
                connection.execute(
                    "UPDATE conversations SET updated = ? WHERE id = ?", (now, conversation)
                )
            return Kept(conversation, add_turn(connection, conversation, turn))

    def amend(self, reader: Reader, conversation: str, turn: Turn) -> None:
        """Keep a turn, by its id, as it has become."""
        with self._database.writing() as connection:
            require(connection, reader, conversation)
            put_turn(connection, conversation, turn)

    def open(self, reader: Reader, conversation: str) -> Conversation:
        """Return a conversation as it was first shown, whatever became of the articles."""
        with self._database.reading() as connection:
            heading = heading_of(connection, reader, conversation)
            with unreadable_told(heading.title):
                return Conversation(heading, turns_of(connection, conversation))

    def headings(self, reader: Reader, query: str = "", limit: int = 50) -> tuple[Heading, ...]:
        """Return the reader's conversations, newest first, those that hold every word of `query`.

        Words are found in titles, questions and quotes, with and without diacritics.
        """
        condition, words = every_word(query)
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{SELECT} AND {condition} ORDER BY updated DESC, c.rowid DESC LIMIT ?",
                (reader.id, reader.sees_all, *words, limit),
            )
            return tuple(map(read_heading, rows))

    def count(self, reader: Reader) -> int:
        """Count the reader's conversations."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT count(*) FROM conversations c WHERE {OWN}", (reader.id, reader.sees_all)
            )
            return int(row.fetchone()[0])

    def rename(self, reader: Reader, conversation: str, title: str) -> None:
        """Give a conversation another title; an empty one leaves it as it is."""
        if not (title := title_of(title)):
            return
        with self._database.writing() as connection:
            require(connection, reader, conversation)
            connection.execute(
                "UPDATE conversations SET title = ?, searched = ? WHERE id = ?",
                (title, searched(title), conversation),
            )

    def delete(self, reader: Reader, conversation: str) -> None:
        """Delete a conversation; for an hour `restore` brings it back."""
        with self._database.writing() as connection:
            require(connection, reader, conversation)
            _forget_deleted(connection)
            connection.execute(
                "UPDATE conversations SET deleted = ? WHERE id = ?", (_now(), conversation)
            )

    def restore(self, reader: Reader, conversation: str) -> None:
        """Take back a deletion, with everything as it was."""
        with self._database.writing() as connection:
            found = connection.execute(
                "UPDATE conversations SET deleted = NULL "
                "WHERE id = ? AND deleted IS NOT NULL AND (owner = ? OR ?)",
                (conversation, reader.id, reader.sees_all),
            )
            if not found.rowcount:
                raise NoSuchConversation(NO_SUCH)


def _forget_deleted(connection: sqlite3.Connection) -> None:
    """Let go of what was deleted too long ago to be taken back, and of texts that nothing cites."""
    before = (datetime.now(UTC) - TAKEN_BACK_WITHIN).isoformat(timespec="microseconds")
    gone = connection.execute("DELETE FROM conversations WHERE deleted < ?", (before,))
    if gone.rowcount:
        connection.execute("DELETE FROM texts WHERE digest NOT IN (SELECT digest FROM cited)")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")

"""Conversations as rows, each for who may see it."""

import sqlite3
from datetime import datetime

from conversations.conversation import Heading, Reader
from conversations.errors import NoSuchConversation
from messages import Message

NO_SUCH = Message(
    "không có cuộc hội thoại này trong các cuộc hội thoại của bạn; có thể nó đã bị xoá"
)

OWN = "c.deleted IS NULL AND (c.owner = ? OR ?)"
"""A condition on a conversation `c`; its values are the reader's id and whether they see all."""

SELECT = f"""SELECT c.id, c.owner, c.title, c.created, c.updated,
    (SELECT count(*) FROM turns t WHERE t.conversation = c.id)
    FROM conversations c WHERE {OWN}"""


def heading_of(connection: sqlite3.Connection, reader: Reader, conversation: str) -> Heading:
    """Return the line of one conversation; raises `NoSuchConversation`."""
    found = connection.execute(
        f"{SELECT} AND c.id = ?", (reader.id, reader.sees_all, conversation)
    ).fetchone()
    if found is None:
        raise NoSuchConversation(NO_SUCH)
    return read_heading(found)


def require(connection: sqlite3.Connection, reader: Reader, conversation: str) -> None:
    """Raise `NoSuchConversation` where a conversation is not there for this reader."""
    heading_of(connection, reader, conversation)


def read_heading(row: tuple[str, str, str, str, str, int]) -> Heading:
    """Return the heading that a row of `SELECT` holds."""
    id, owner, title, created, updated, turns = row
    return Heading(
        id, owner, title, datetime.fromisoformat(created), datetime.fromisoformat(updated), turns
    )

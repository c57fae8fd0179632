"""Turns as rows: each as JSON, and the texts that it cites once, by what they say."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from answering import Json
from answering.reading_back import Found
from conversations.searching import searched_of
from conversations.turn import Turn, articles_of, read_article, read_turn, turn_json
from retrieval import Article, DataFolderError, text_digest


def add_turn(connection: sqlite3.Connection, conversation: str, turn: Turn) -> Turn:
    """Keep a turn with the texts that it cites; return it under its number in the conversation."""
    last = connection.execute(
        "SELECT coalesce(max(number), 0) FROM turns WHERE conversation = ?", (conversation,)
    )
    number = int(last.fetchone()[0]) + 1
    turn = turn if turn.id == number else replace(turn, id=number)
    put_turn(connection, conversation, turn)
    return turn


def put_turn(connection: sqlite3.Connection, conversation: str, turn: Turn) -> None:
    """Keep a turn under its id, in place of what was kept under it."""
    connection.execute(
        "INSERT INTO turns VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE "
        "SET said = excluded.said, searched = excluded.searched",
        (conversation, turn.id, json.dumps(turn_json(turn)), searched_of(turn)),
    )
    keep_texts(connection, conversation, turn.id, articles_of(turn))


def keep_texts(
    connection: sqlite3.Connection, conversation: str, number: int, articles: Iterable[Article]
) -> None:
    """Keep the texts that a turn, or what was said of it, stands on."""
    texts = {text_digest(article): article.text for article in articles}
    connection.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts.items())
    connection.executemany(
        "INSERT OR IGNORE INTO cited VALUES (?, ?, ?)",
        [(conversation, number, digest) for digest in texts],
    )


def turns_of(connection: sqlite3.Connection, conversation: str) -> tuple[Turn, ...]:
    """Return the turns of a conversation, oldest first; one article is one value in all of them.

    Where a row is no turn, it raises what `unreadable_told` tells.
    """
    found = finder(connection, conversation)
    rows = connection.execute(
        "SELECT number, said FROM turns WHERE conversation = ? ORDER BY number", (conversation,)
    )
    return tuple(_turn(number, json.loads(said), found) for number, said in rows)


def _turn(number: int, said: Json, found: Found) -> Turn:
    turn = read_turn(said, found)
    if turn.id != number:
        raise ValueError(f"turn {number} calls itself {turn.id!r}")
    return turn


@contextmanager
def unreadable_told(title: str) -> Iterator[None]:
    """Raise `DataFolderError`, naming the conversation, where JSON in it is not what was kept."""
    try:
        yield
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise DataFolderError(
            "không đọc được cuộc hội thoại «{title}» ({why}); có thể một bản chương trình "
            "khác đã ghi nó; các cuộc khác không sao",
            title=title,
            why=repr(error),
        ) from error


def finder(connection: sqlite3.Connection, conversation: str) -> Found:
    """Return what finds the articles of a conversation again; one article is one value."""
    texts = _texts(connection, conversation)
    known: dict[tuple[str, ...], Article] = {}

    def found(said: Json) -> Article:
        key = tuple(str(said[part]) for part in _TOLD)
        if key not in known:
            known[key] = read_article(said, texts[said["digest"]])
        return known[key]

    return found


_TOLD = ("article", "title", "date", "source", "url", "digest")


def _texts(connection: sqlite3.Connection, conversation: str) -> dict[str, str]:
    return dict(
        connection.execute(
            "SELECT digest, text FROM texts WHERE digest IN "
            "(SELECT digest FROM cited WHERE conversation = ?)",
            (conversation,),
        )
    )

"""What readers say of answers, and the golden questions that it comes to."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from answering import Answer, Citation, Json, NoAnswer, cited_json
from answering.reading_back import Found
from conversations.conversation import Reader
from conversations.database import Database
from conversations.heading_rows import heading_of, require
from conversations.store import FILE
from conversations.turn import Turn, article_json
from conversations.turn_rows import finder, keep_texts, turns_of, unreadable_told
from retrieval import Span


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a reader says of one answer; `correction` is the sentence that answers better."""

    helpful: bool
    reason: str = ""
    correction: Citation | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A turn that a reader has judged, with those before it; `id` names it among all."""

    id: str
    turn: Turn
    before: tuple[Turn, ...]
    feedback: Feedback


class FeedbackStore:
    """What was said of answers, beside the conversations (see `ConversationStore` for errors)."""

    def __init__(self, data: Path) -> None:
        self._database = Database(data / FILE)

    def give(self, reader: Reader, conversation: str, turn: int, feedback: Feedback) -> None:
        """Keep what a reader says of a turn, in place of what was said of it before."""
        corrected = [feedback.correction.article] if feedback.correction else []
        row = (conversation, turn, json.dumps(_written(feedback)), datetime.now(UTC).isoformat())
        with self._database.writing() as connection:
            require(connection, reader, conversation)
            keep_texts(connection, conversation, turn, corrected)
            connection.execute("INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?)", row)

    def take_back(self, reader: Reader, conversation: str, turn: int) -> None:
        """Forget what was said of a turn."""
        with self._database.writing() as connection:
            require(connection, reader, conversation)
            connection.execute(
                "DELETE FROM feedback WHERE conversation = ? AND number = ?", (conversation, turn)
            )

    def given(self, reader: Reader, conversation: str) -> dict[int, Feedback]:
        """Return what was said of the turns of a conversation, by their ids."""
        with self._database.reading() as connection:
            heading = heading_of(connection, reader, conversation)
            with unreadable_told(heading.title):
                return _given(connection, conversation)

    def judged(self) -> Iterator[Judged]:
        """Yield every judged turn of every reader, for the owner of the data folder."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT f.conversation, c.title FROM feedback f JOIN conversations c "
                "ON c.id = f.conversation WHERE c.deleted IS NULL ORDER BY c.created, c.id"
            ).fetchall()
            for conversation, title in rows:
                with unreadable_told(title):
                    judged = list(_judged(connection, conversation))
                yield from judged


def golden_json(judged: Judged) -> Json | None:
    """Return the golden question that a judgement makes, in the shape of `tests/golden`.

    None where it makes none: what is wrong with an answer says not yet what is right, and golden
    questions have no bounds.
    """
    turn, feedback = judged.turn, judged.feedback
    if not turn.within.empty:
        return None
    said: Json = {"id": f"feedback-{judged.id}", "type": "feedback", "half": "dev"}
    said["question"] = turn.question
    if feedback.correction:
        said |= _gold(feedback.correction)
    elif not feedback.helpful:
        return None
    elif isinstance(turn.reply, Answer):
        said |= _gold(turn.reply.statements[0].citations[0])
    elif isinstance(turn.reply, NoAnswer):
        said |= {"type": "absent_feedback", "article": None, "gold": []}
    else:
        return None
    if turn.meant:
        said["history"] = [earlier.understood for earlier in judged.before]
    return said


def _gold(citation: Citation) -> Json:
    return {"article": citation.article.id, "gold": [citation.quote]}


def _judged(connection: sqlite3.Connection, conversation: str) -> Iterator[Judged]:
    turns = turns_of(connection, conversation)
    for number, feedback in sorted(_given(connection, conversation).items()):
        before = tuple(turn for turn in turns if turn.id < number)
        turn = next(turn for turn in turns if turn.id == number)
        yield Judged(f"{conversation}-{number}", turn, before, feedback)


def _given(connection: sqlite3.Connection, conversation: str) -> dict[int, Feedback]:
    found = finder(connection, conversation)
    rows = connection.execute(
        "SELECT number, said FROM feedback WHERE conversation = ?", (conversation,)
    )
    return {number: _read(json.loads(said), found) for number, said in rows}


def _written(feedback: Feedback) -> Json:
    cited = feedback.correction
    return {
        "helpful": feedback.helpful,
        "reason": feedback.reason,
        "correction": cited_json(cited, article_json) if cited else None,
    }


def _read(said: Json, found: Found) -> Feedback:
    cited = said["correction"]
    return Feedback(
        said["helpful"],
        said["reason"],
        Citation(found(cited), Span(cited["start"], cited["end"])) if cited else None,
    )

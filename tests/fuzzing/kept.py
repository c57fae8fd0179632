"""Readers of what the program keeps itself, damaged: conversations, the journal, the index."""

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from conversations import Conversation, ConversationStore, Feedback, FeedbackStore, golden_json
from conversations import Reader as Person
from conversations.conversation import Heading
from conversations.store import FILE
from conversations.turn import turn_json
from library import ChangeRefused
from library.journal import Act, Change, Journal, now
from retrieval import DataFolderError, IndexCorrupt
from retrieval.growth import GrowthLog
from retrieval.manifest import Manifest
from tests.conversations.replies import TURNS
from tests.fuzzing.inputs import ANY_JSON, damaged_json
from tests.fuzzing.reader import SCRATCH, Reader
from web import talk_exports

_ME = Person("tôi")


def _stored(said: str, table: str, turn: Any) -> None:
    """Keep a turn and what is said of it, write `said` over one of them, and read all again."""
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
        store, feedback = ConversationStore(Path(folder)), FeedbackStore(Path(folder))
        kept = store.save(_ME, turn).conversation
        feedback.give(_ME, kept, 1, Feedback(True, "đúng"))
        with closing(sqlite3.connect(Path(folder) / FILE)) as connection:
            connection.execute(f"UPDATE {table} SET said = ?", (_writable(said),))
            connection.commit()
        with suppress(DataFolderError):
            store.open(_ME, kept)
        assert store.headings(_ME)
        with suppress(DataFolderError):
            feedback.given(_ME, kept)
        with suppress(DataFolderError):
            list(map(golden_json, feedback.judged()))


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _read_turn(case: tuple[Any, str]) -> None:
    turn, said = case
    _stored(said, "turns", turn)


def _read_feedback(case: tuple[Any, str]) -> None:
    turn, said = case
    _stored(said, "feedback", turn)


def _exported(conversation: Conversation) -> None:
    for export in talk_exports.exports():
        assert export.written(conversation)


def _export(case: tuple[Any, str]) -> None:
    turn, title = case
    _exported(Conversation(Heading("c", "", title, now(), now(), 1), (turn,)))


def _read_journal(text: str) -> None:
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
        path = Path(folder) / "nhat-ky.jsonl"
        path.write_bytes((text + "\n").encode("utf-8", "surrogatepass"))
        journal = Journal(path)
        with suppress(ChangeRefused):
            journal.unfinished()
            noted = journal.note(_CHANGE)
            journal.close(noted)
            assert journal.changes()[-1] == noted


def _read_kept(text: str) -> None:
    """Read the files of an index: a manifest, and the sizes that it has had."""
    with suppress(IndexCorrupt):
        Manifest.parse(text)
    with tempfile.NamedTemporaryFile(dir=SCRATCH) as file:
        Path(file.name).write_bytes(text.encode("utf-8", "surrogatepass"))
        GrowthLog(Path(file.name)).milestones()


_CHANGE = Change(0, Act.ADD, "a.txt", "Tin", None, "b", now())
_NOTED = [
    {"number": 1, "act": "add", "article": "a.txt", "title": "Tin", "before": None, "after": "b",
     "at": "2026-01-05T00:00:00+00:00", "undoes": None},
    {"done": 1},
    {"at": "2026-01-05T00:00:00+00:00", "articles": 1, "passages": 2, "characters": 3},
    {"recipe": {"format": "3", "encoder": "a", "splitter": "b", "context": "c", "terms": "d"},
     "articles": {"a.txt": "b"}, "segments": {"segment-a": {"x": "y"}}},
]  # fmt: skip
_FEEDBACK = st.just({"helpful": False, "reason": "sai", "correction": {
    "article": "a.txt", "title": "Tin", "date": None, "source": None, "url": None,
    "digest": "0" * 64, "start": 0, "end": 4}})  # fmt: skip

KEPT = {
    "conversations": Reader(
        TURNS.flatmap(
            lambda turn: st.tuples(st.just(turn), damaged_json(st.just(turn_json(turn))))
        ),
        _read_turn,
    ),
    "feedback": Reader(st.tuples(TURNS, damaged_json(_FEEDBACK)), _read_feedback),
    "exports": Reader(st.tuples(TURNS, st.text(max_size=40)), _export),
    "journal": Reader(
        st.lists(damaged_json(st.sampled_from(_NOTED[:2])), max_size=4).map("\n".join),
        _read_journal,
    ),
    "index": Reader(damaged_json(st.sampled_from(_NOTED) | ANY_JSON), _read_kept),
}

"""The file is whole after kills, shared by processes, and a damaged one is set aside."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from conversations import (
    ConversationsDamaged,
    ConversationStore,
    Reader,
    Refused,
    Turn,
    schema,
)
from conversations.database import Database
from conversations.store import FILE
from retrieval import DataFolderError

_ROOT = Path(__file__).parents[2]
ME = Reader("tôi")
ASKED = Turn(1, "Hỏi?", Refused("…"))


def _program(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.conversations.writer", *arguments],
        cwd=_ROOT,
        env=os.environ | {"PYTHONPATH": str(_ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def _told(lines: str) -> dict[str, int]:
    """Return how many turns of each conversation had been told as kept."""
    return {line.split()[0]: int(line.split()[1]) for line in lines.splitlines()}


def _assert_kept(data: Path, told: dict[str, int]) -> None:
    store = ConversationStore(data)
    for conversation, turns in told.items():
        kept = store.open(ME, conversation).turns
        assert len(kept) >= turns
        assert [turn.id for turn in kept] == list(range(1, len(kept) + 1))
    assert store.notice is None


def test_fifty_kills_lose_nothing_that_was_shown_as_saved(tmp_path: Path) -> None:
    lines, _ = _program(str(tmp_path), "50").communicate(timeout=120)
    told = _told(lines)
    assert len(told) > 50
    _assert_kept(tmp_path, told)


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    both = [_program(str(tmp_path), "5") for _ in range(2)]
    told = [_told(program.communicate(timeout=120)[0]) for program in both]
    assert all(told)
    assert not told[0].keys() & told[1].keys()
    _assert_kept(tmp_path, told[0] | told[1])


def test_threads_add_to_one_conversation(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    conversation = store.save(ME, ASKED).conversation
    with ThreadPoolExecutor(8) as threads:
        saved = list(threads.map(lambda _: store.save(ME, ASKED, conversation), range(24)))
    assert sorted(kept.turn.id for kept in saved) == list(range(2, 26))


@pytest.mark.parametrize("damage", ["no database", "cut short", "overwritten"])
def test_a_damaged_file_is_set_aside_and_said_so(tmp_path: Path, damage: str) -> None:
    store = ConversationStore(tmp_path)
    for _ in range(40):
        store.save(ME, Turn(1, "Hỏi?", Refused("…" * 3000)))
    file = tmp_path / FILE
    before = file.read_bytes()
    damaged = {
        "no database": b"\xff" * 5000,
        "cut short": before[: len(before) // 2],
        "overwritten": before[:4096] + b"\0" * 40_000 + before[44_096:],
    }[damage]
    file.write_bytes(damaged)
    again = ConversationStore(tmp_path)
    assert again.headings(ME) == ()
    (aside,) = tmp_path.glob("*-hong-*.sqlite")
    assert aside.read_bytes() == damaged
    assert again.notice
    assert str(aside) in again.notice
    again.save(ME, ASKED)
    assert ConversationStore(tmp_path).count(ME) == 1


def test_damage_while_it_runs_is_told_once(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    store.save(ME, ASKED)
    (tmp_path / FILE).write_bytes(b"\xff" * 5000)
    assert store.headings(ME) == ()
    assert store.notice
    assert store.save(ME, ASKED).turn == ASKED


def test_damage_that_only_a_query_meets_is_told(tmp_path: Path) -> None:
    def damage_and_look() -> None:
        with Database(tmp_path / FILE).reading() as connection:
            (tmp_path / FILE).write_bytes(b"\xff" * 50_000)
            connection.execute("SELECT * FROM turns").fetchall()

    with pytest.raises(ConversationsDamaged, match="để riêng"):
        damage_and_look()


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    ConversationStore(tmp_path).save(ME, ASKED)
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        file.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(DataFolderError, match="mới hơn"):
        ConversationStore(tmp_path).headings(ME)
    assert not list(tmp_path.glob("*-hong-*"))


def test_a_file_of_an_older_program_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = ConversationStore(tmp_path).save(ME, ASKED).conversation
    step = ("ALTER TABLE conversations ADD COLUMN colour TEXT",)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    for module in ("schema", "database"):
        monkeypatch.setattr(f"conversations.{module}.VERSION", schema.VERSION + 1)
    with Database(tmp_path / FILE).reading() as connection:
        assert schema.version_of(connection) == schema.VERSION
        assert connection.execute("SELECT id, colour FROM conversations").fetchall() == [
            (saved, None)
        ]


def test_a_folder_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(DataFolderError, match="NGUYENVAN_DATA"):
        ConversationStore(tmp_path / "data").save(ME, ASKED)


def test_an_exception_keeps_nothing(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    store.save(ME, ASKED)

    def delete_and_fail() -> None:
        with Database(tmp_path / FILE).writing() as connection:
            connection.execute("DELETE FROM conversations")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        delete_and_fail()
    assert store.count(ME) == 1

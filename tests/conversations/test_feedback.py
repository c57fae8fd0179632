"""What readers say is kept with its turn, and comes to golden questions."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from answering import Contents
from benchmarks.golden import Outcome, read_golden
from commands.cli import app
from conversations import (
    ConversationStore,
    Feedback,
    FeedbackStore,
    Judged,
    NoSuchConversation,
    Reader,
    Turn,
    golden_json,
)
from conversations.store import FILE
from retrieval import DataFolderError, Filter
from tests.web.turns import ARTICLE, FIRST, OTHER, answered, cite, unanswered

ME = Reader("tôi")
RIGHT = cite(OTHER, "Đoàn kết, kỷ cương.")


@pytest.fixture
def conversation(tmp_path: Path) -> str:
    """Return a conversation of two turns, the second a follow-up that was not answered."""
    store = ConversationStore(tmp_path)
    kept = store.save(ME, answered(1, cite(ARTICLE, FIRST))).conversation
    store.save(ME, replace(unanswered(2), meant="Hỏi rõ?"), kept)
    return kept


def test_what_was_said_last_is_kept_and_can_be_taken_back(
    tmp_path: Path, conversation: str
) -> None:
    feedback = FeedbackStore(tmp_path)
    said = Feedback(False, "Sai <b>câu</b>", RIGHT)
    feedback.give(ME, conversation, 1, Feedback(True))
    feedback.give(ME, conversation, 1, said)
    feedback.give(ME, conversation, 2, Feedback(True))
    assert FeedbackStore(tmp_path).given(ME, conversation) == {1: said, 2: Feedback(True)}
    feedback.take_back(ME, conversation, 2)
    assert feedback.given(ME, conversation) == {1: said}


def test_a_turn_that_is_kept_anew_keeps_its_feedback(tmp_path: Path, conversation: str) -> None:
    FeedbackStore(tmp_path).give(ME, conversation, 1, Feedback(True))
    ConversationStore(tmp_path).amend(ME, conversation, answered(1, cite(OTHER, "Hết.")))
    assert FeedbackStore(tmp_path).given(ME, conversation) == {1: Feedback(True)}


def test_nobody_judges_for_another_reader(tmp_path: Path, conversation: str) -> None:
    feedback, other = FeedbackStore(tmp_path), Reader("khác")
    with pytest.raises(NoSuchConversation):
        feedback.give(other, conversation, 1, Feedback(True))
    with pytest.raises(NoSuchConversation):
        feedback.given(other, conversation)
    assert list(feedback.judged()) == []


def test_the_command_writes_what_the_benchmark_reads(
    tmp_path: Path, conversation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path))
    feedback = FeedbackStore(tmp_path)
    feedback.give(ME, conversation, 1, Feedback(True))
    feedback.give(ME, conversation, 2, Feedback(False, "", RIGHT))
    file = tmp_path / "golden.jsonl"
    result = CliRunner().invoke(app, ["feedback", "--golden", str(file)])
    assert result.output == f"2 nhận xét, 2 câu hỏi mẫu trong {file}\n"
    first, second = read_golden(file)
    assert (first.question, first.gold, first.history) == ("Hỏi <gì>?", (FIRST,), ())
    assert (second.gold, second.history) == ((RIGHT.quote,), ("Hỏi <gì>?",))
    assert Outcome(first, answered(1, cite(ARTICLE, FIRST)).reply, 1).right  # type: ignore[arg-type]
    assert not Outcome(second, unanswered(1).reply, 1).right  # type: ignore[arg-type]
    assert json.loads(file.read_text("utf-8").splitlines()[1])["article"] == OTHER.id


@pytest.mark.parametrize(
    ("turn", "feedback", "kind", "gold"),
    [
        (unanswered(1), Feedback(True), "absent_feedback", []),
        (unanswered(1), Feedback(False, "", RIGHT), "feedback", [RIGHT.quote]),
        (answered(1, RIGHT), Feedback(True), "feedback", [RIGHT.quote]),
    ],
)
def test_what_a_judgement_comes_to(
    turn: Turn, feedback: Feedback, kind: str, gold: list[str]
) -> None:
    said = golden_json(Judged("x-1", turn, (), feedback))
    assert said
    assert (said["id"], said["type"], said["gold"]) == ("feedback-x-1", kind, gold)


@pytest.mark.parametrize(
    ("turn", "feedback"),
    [
        (answered(1, RIGHT), Feedback(False, "Sai")),
        (Turn(1, "Có gì?", Contents("Có gì?", ())), Feedback(True)),
        (
            Turn(1, "?", replace(unanswered(1).reply, within=Filter(frozenset({"a"})))),
            Feedback(True),
        ),
    ],
    ids=["wrong only", "contents", "within bounds"],
)
def test_what_makes_no_golden_question(turn: Turn, feedback: Feedback) -> None:
    assert golden_json(Judged("x-1", turn, (), feedback)) is None


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("feedback", "[" * 100_000),
        ("feedback", '{"helpful": true}'),
        ("feedback", "[]"),
        ("turns", "{}"),
        ("turns", "null"),
        ("turns", "[" * 100_000),
    ],
)
def test_a_row_that_is_none_is_told_with_its_conversation(
    tmp_path: Path, conversation: str, table: str, said: str
) -> None:
    feedback = FeedbackStore(tmp_path)
    feedback.give(ME, conversation, 1, Feedback(True))
    with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
        connection.execute(f"UPDATE {table} SET said = ?", (said,))
    with pytest.raises(DataFolderError, match="không đọc được cuộc hội thoại «"):
        list(feedback.judged())
    if table == "feedback":
        with pytest.raises(DataFolderError, match="không đọc được cuộc hội thoại «"):
            feedback.given(ME, conversation)
    else:
        with pytest.raises(DataFolderError, match="không đọc được cuộc hội thoại «"):
            ConversationStore(tmp_path).open(ME, conversation)


def test_a_turn_under_the_number_of_another_is_told(tmp_path: Path, conversation: str) -> None:
    FeedbackStore(tmp_path).give(ME, conversation, 2, Feedback(True))
    with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
        connection.execute(
            "UPDATE turns SET said = (SELECT said FROM turns WHERE number = 1) WHERE number = 2"
        )
    with pytest.raises(DataFolderError, match="calls itself 1"):
        list(FeedbackStore(tmp_path).judged())

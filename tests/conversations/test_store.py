"""What was kept comes back exactly, to its own reader alone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from conversations import (
    ConversationStore,
    NoSuchConversation,
    Reader,
    Refused,
    Turn,
    articles_of,
    store,
)
from conversations.store import FILE
from retrieval import DataFolderError
from tests.conversations.replies import TURNS
from tests.web.turns import ARTICLE, FIRST, OTHER, answered, cite, unanswered

ME, OTHER_READER = Reader("tôi"), Reader("người khác")


@pytest.fixture
def kept(tmp_path: Path) -> ConversationStore:
    return ConversationStore(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TURNS)
def test_any_turn_comes_back_as_it_was(kept: ConversationStore, turn: Turn) -> None:
    saved = kept.save(ME, turn)
    assert kept.open(ME, saved.conversation).turns == (turn,)


def test_a_conversation_is_read_after_a_restart(tmp_path: Path, kept: ConversationStore) -> None:
    turns = [
        answered(1, cite(ARTICLE, FIRST), highlight="69,1%"),
        unanswered(2, cite(OTHER, "Hết.")),
    ]
    saved = kept.save(ME, turns[0])
    kept.save(ME, turns[1], saved.conversation)
    again = ConversationStore(tmp_path).open(ME, saved.conversation)
    assert list(again.turns) == turns
    assert again.heading.turns == 2


def test_an_article_is_one_value_in_all_turns_and_its_text_is_kept_once(
    tmp_path: Path, kept: ConversationStore
) -> None:
    saved = kept.save(ME, answered(1, cite(ARTICLE, FIRST)))
    kept.save(ME, answered(2, cite(ARTICLE, "69,1%"), cite(OTHER, "Hết.")), saved.conversation)
    kept.save(ME, answered(1, cite(replace(ARTICLE, title="Tên mới"), FIRST)))
    first, second = kept.open(ME, saved.conversation).turns
    assert articles_of(first)[0] is articles_of(second)[0]
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        texts = [text for (text,) in file.execute("SELECT text FROM texts")]
    assert sorted(texts) == sorted([ARTICLE.text, OTHER.text])


def test_a_window_that_is_behind_gets_the_next_number(kept: ConversationStore) -> None:
    saved = kept.save(ME, answered(1, cite(ARTICLE, FIRST)))
    for _ in range(2):  # both windows take it for the second turn
        last = kept.save(ME, unanswered(2), saved.conversation)
    assert last.turn.id == 3
    assert [turn.id for turn in kept.open(ME, saved.conversation).turns] == [1, 2, 3]


def test_the_newest_stands_first_and_a_new_question_makes_it_new(kept: ConversationStore) -> None:
    old, new = (kept.save(ME, _asked(question)).conversation for question in ("Một?", "Hai?"))
    assert [one.id for one in kept.headings(ME)] == [new, old]
    kept.save(ME, _asked("Ba?"), old)
    assert [one.title for one in kept.headings(ME)] == ["Một?", "Hai?"]
    assert [one.id for one in kept.headings(ME, limit=1)] == [old]
    assert kept.count(ME) == 2


@pytest.mark.parametrize(
    "query", ["phu tho", "PHÚ THỌ", "tho phu", "Phu\u0301 Thọ", "da giam", "đặt tên hỏi", "", "%"]
)
def test_words_are_found_in_title_questions_and_quotes(kept: ConversationStore, query: str) -> None:
    saved = kept.save(ME, _asked("Đã hỏi 100% gì?"))
    kept.rename(ME, saved.conversation, "Đặt tên")
    kept.save(ME, answered(2, cite(ARTICLE, FIRST)), saved.conversation)
    kept.save(ME, _asked("Hà Nội?"))
    found = [one.id for one in kept.headings(ME, query)]
    assert saved.conversation in found
    assert (len(found) == 2) is (query == "")


def test_a_title_is_one_short_line(kept: ConversationStore) -> None:
    long = kept.save(ME, _asked("Phú  Thọ\n" * 30)).conversation
    assert kept.open(ME, long).heading.title == "Phú Thọ " * 9 + "Phú…"
    kept.rename(ME, long, " \u200b ")
    assert kept.open(ME, long).heading.title.startswith("Phú Thọ")
    kept.rename(ME, long, "Tên\tmới")
    assert kept.headings(ME)[0].title == "Tên mới"


def test_a_deleted_conversation_comes_back_whole(kept: ConversationStore) -> None:
    turn = answered(1, cite(ARTICLE, FIRST))
    saved = kept.save(ME, turn).conversation
    kept.delete(ME, saved)
    assert kept.headings(ME) == ()
    with pytest.raises(NoSuchConversation):
        kept.open(ME, saved)
    kept.restore(ME, saved)
    assert kept.open(ME, saved).turns == (turn,)
    with pytest.raises(NoSuchConversation):
        kept.restore(ME, saved)


def test_what_was_deleted_long_ago_is_gone_with_its_texts(
    tmp_path: Path, kept: ConversationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    deleted = kept.save(ME, answered(1, cite(ARTICLE, FIRST))).conversation
    kept.save(ME, answered(1, cite(OTHER, "Hết.")))
    kept.delete(ME, deleted)
    monkeypatch.setattr(store, "TAKEN_BACK_WITHIN", -store.TAKEN_BACK_WITHIN)
    kept.save(ME, _asked("Nữa?"))
    with pytest.raises(NoSuchConversation):
        kept.restore(ME, deleted)
    assert ARTICLE.text.encode() not in (tmp_path / FILE).read_bytes()
    assert OTHER.text.encode() in (tmp_path / FILE).read_bytes()


def test_a_guessed_id_opens_nothing_and_changes_nothing(kept: ConversationStore) -> None:
    saved = kept.save(ME, _asked("Của tôi?")).conversation
    attempts: list[Callable[[], object]] = [
        lambda: kept.open(OTHER_READER, saved),
        lambda: kept.rename(OTHER_READER, saved, "Của người khác"),
        lambda: kept.delete(OTHER_READER, saved),
        lambda: kept.save(OTHER_READER, _asked("Chen vào"), saved),
    ]
    for attempt in attempts:
        with pytest.raises(NoSuchConversation):
            attempt()
    kept.delete(ME, saved)
    with pytest.raises(NoSuchConversation):
        kept.restore(OTHER_READER, saved)
    kept.restore(ME, saved)
    assert kept.headings(OTHER_READER) == ()
    assert kept.count(OTHER_READER) == 0
    assert len(kept.open(ME, saved).turns) == 1


def test_shared_conversations_are_seen_by_all_and_stay_their_owners(
    kept: ConversationStore,
) -> None:
    saved = kept.save(ME, _asked("Chung?")).conversation
    everyone = replace(OTHER_READER, sees_all=True)
    assert [one.owner for one in kept.headings(everyone)] == [ME.id]
    kept.save(everyone, _asked("Thêm?"), saved)
    assert len(kept.open(ME, saved).turns) == 2
    assert kept.headings(OTHER_READER) == ()


def test_a_row_that_is_no_turn_is_told(tmp_path: Path, kept: ConversationStore) -> None:
    saved = kept.save(ME, _asked("Hỏi?")).conversation
    with closing(sqlite3.connect(tmp_path / FILE)) as file, file:
        file.execute("""UPDATE turns SET said = '{"id": 1}'""")
    with pytest.raises(DataFolderError, match="Hỏi"):
        kept.open(ME, saved)


def _asked(question: str) -> Turn:
    return Turn(1, question, Refused("…"))

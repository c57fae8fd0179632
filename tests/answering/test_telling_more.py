"""A follow-up that asks for more gets what was not quoted yet, round by round."""

from typing import Any

import pytest

from answering import Answer, Assistant, NoAnswer
from answering.follow_up import understand
from answering.more_cues import asked_again, asks_for_more, more_in

COUNT = "Bộ Nội vụ đăng ký bao nhiêu nhiệm vụ với Chính phủ?"


@pytest.mark.parametrize(
    "question",
    [
        "Ngoài số đó ra còn những việc gì nữa?",
        "Ngoài ngần ấy còn phải làm gì nữa?",
        "ngoai may cai do ra thi con gi nua",
        "Ngoài ra còn những gì nữa ạ?",
        "Ngoài chừng đó ra?",
        "Còn gì nữa không?",
        "Còn nhiệm vụ nào khác không?",
        "Ai nữa?",
        "Kể thêm đi",
        "What else?",
        "Tell me more",
    ],
)
def test_more_is_asked_for(question: str) -> None:
    assert asks_for_more(question)


@pytest.mark.parametrize(
    "question",
    [
        "Ngoài ra, Phú Thọ giảm bao nhiêu xã?",
        "Ngoài việc trong kế hoạch, việc phát sinh thêm bộ xử lý sao?",
        "Ngoài Phú Thọ ra còn tỉnh nào giảm xã?",
        "Ở Phú Thọ có còn huyện nữa không?",
        "Còn năm 2021 thì sao?",
        "Còn lại bao nhiêu?",
        "Kể thêm về Phú Thọ",
        "Con số đó là bao nhiêu?",
    ],
)
def test_other_questions_ask_for_no_more(question: str) -> None:
    assert not asks_for_more(question)


def test_each_round_is_counted() -> None:
    once = asked_again(COUNT, foreign=False)
    twice = asked_again(once, foreign=False)
    assert once == f"Ngoài những câu đã trích, {COUNT}"
    assert twice == f"Ngoài những câu đã trích 2 lần, {COUNT}"
    assert more_in(twice) == (COUNT, 2)
    foreign = asked_again(asked_again("How many?", foreign=True), foreign=True)
    assert more_in(foreign) == ("how many?", 2)
    assert more_in(COUNT) is None


@pytest.mark.parametrize(
    ("history", "question", "meant"),
    [
        ([COUNT], "Còn gì nữa không?", f"Ngoài những câu đã trích, {COUNT}"),
        (
            [f"Ngoài những câu đã trích, {COUNT}"],
            "Còn gì nữa không?",
            f"Ngoài những câu đã trích 2 lần, {COUNT}",
        ),
        (
            [f"Ngoài những câu đã trích, {COUNT}"],
            "Còn Bộ Tài chính?",
            COUNT.replace("Bộ Nội vụ", "Bộ Tài chính"),
        ),
        (["Có những bài viết nào?"], "Còn gì nữa không?", None),
        (["Bộ trưởng Bộ Nội vụ là ai?"], "Còn ai nữa?", None),
        ([COUNT], "What else?", None),
    ],
)
def test_more_is_understood_of_the_question_before(
    history: list[str], question: str, meant: str | None
) -> None:
    assert understand(question, history) == meant


def quoted(reply: Any) -> list[str]:
    """Return the sentences of an answer."""
    assert isinstance(reply, Answer)
    return [statement.text for statement in reply.statements]


def test_what_the_text_adds_comes_next_and_nothing_twice(assistant: Assistant) -> None:
    first = assistant.ask(COUNT)
    history = [COUNT]
    second = assistant.ask("Ngoài số đó ra còn những việc gì nữa?", history=history)
    assert "43 nhiệm vụ" in quoted(first)[0]
    assert quoted(second)[0].startswith("Bên cạnh đó, còn các nhiệm vụ thường xuyên")
    seen = {*quoted(first), *quoted(second)}
    history.append("Ngoài số đó ra còn những việc gì nữa?")
    reply = assistant.ask("Còn gì nữa không?", history=history)
    for _ in range(20):
        if isinstance(reply, NoAnswer):
            break
        assert not seen.intersection(quoted(reply))
        seen.update(quoted(reply))
        history.append("Còn gì nữa không?")
        reply = assistant.ask("Còn gì nữa không?", history=history)
    assert isinstance(reply, NoAnswer)
    assert (reply.missing, bool(reply.nearest)) == ((), True)


def test_where_nothing_was_quoted_there_is_no_more(assistant: Assistant) -> None:
    history = ["Bộ Nội vụ được giao bao nhiêu nhiệm vụ năm 2024?"]
    reply = assistant.ask("Còn gì nữa không?", history=history)
    assert isinstance(reply, NoAnswer)
    assert reply.question == f"Ngoài những câu đã trích, {history[0]}"
    assert "2024" in reply.missing

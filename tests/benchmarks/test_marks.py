"""Marks are judged by those of a reader."""

from answering import Assistant
from benchmarks.golden import GoldenQuestion
from benchmarks.marks import MARKED, Marked, read_marked, table

GOLD = ("69,1% đơn vị hành chính cấp xã",)


def judged(assistant: Assistant, question: str, right: set[str]) -> bool | None:
    """Return what is made of one question whose right marks are given."""
    golden = GoldenQuestion("a", "number", "held", question, GOLD)
    return Marked(golden, (frozenset(right),)).judge(assistant)


def test_exactly_the_right_words_are_right(assistant: Assistant) -> None:
    assert judged(assistant, "Phú Thọ giảm bao nhiêu xã?", {"69,1%"}) is True
    assert judged(assistant, "Phú Thọ giảm bao nhiêu xã?", {"69,1%", "65,2%"}) is False
    assert judged(assistant, "Phú Thọ điều động bao nhiêu cán bộ?", {"651"}) is None
    assert judged(assistant, "Giá vàng hôm nay bao nhiêu?", set()) is None


def test_every_marked_question_is_held_and_answerable() -> None:
    marked = list(read_marked(MARKED))
    assert len(marked) == 113
    assert all(one.golden.half == "held" and one.golden.gold and one.right for one in marked)


def test_the_table_leaves_out_other_quotations() -> None:
    lines = table([("date", True), ("date", False), ("person", None)]).splitlines()
    assert lines[1].split() == ["date", "2", "0.50"]
    assert lines[2:] == ["1 quote otherwise"]

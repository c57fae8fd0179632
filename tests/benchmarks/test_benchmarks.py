"""The benchmark commands run on small files, and their figures can be worked out by hand."""

from unittest.mock import Mock

import pytest

from answering import SEEDS, Answer, Assistant, Citation, NoAnswer, Statement
from benchmarks.golden import GOLDEN, GoldenQuestion, Outcome, read_golden, share_right, table
from benchmarks.speed import Cost, costs_of_answering
from retrieval import Article, Span, read_collection

ARTICLE = Article("a.txt", "T", None, None, "Giảm 69,1% xã.")
ANSWER = Answer("?", (Statement(ARTICLE.text, (Citation(ARTICLE, Span(0, 14)),)),))
REFUSAL = NoAnswer("?", (), ())


def golden(*gold: str, type: str = "number") -> GoldenQuestion:
    return GoldenQuestion("x", type, "dev", "?", gold)


def test_right_is_the_gold_in_the_first_statement_or_a_due_refusal() -> None:
    assert Outcome(golden("69,1%"), ANSWER, 1).right
    assert not Outcome(golden("65,2%"), ANSWER, 1).right
    assert not Outcome(golden("69,1%"), REFUSAL, 1).right
    assert Outcome(golden(type="absent_near"), REFUSAL, 1).right
    assert not Outcome(golden(type="absent_near"), ANSWER, 1).right


def test_the_table_counts_by_type() -> None:
    outcomes = [Outcome(golden("69,1%"), ANSWER, 1), Outcome(golden("x"), REFUSAL, 3)]
    assert share_right(outcomes) == 0.5
    assert table(outcomes).splitlines()[1].split() == [
        "number",
        "2",
        "0.50",
        "0.50",
        "0.50",
        "1.00",
    ]


def test_the_cost_of_answering_is_a_ratio_of_the_two_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 3.0, 3.0, 5.0, 5.0, 9.0, 9.0, 11.0])
    monkeypatch.setattr("benchmarks.speed.time.perf_counter", lambda: next(clock))
    assistant = Mock(spec=Assistant)
    assert list(costs_of_answering(assistant, ["a", "b"], rounds=1)) == [Cost(1.75, 1.75)]
    assert [call.args for call in assistant.ask.call_args_list] == [("a",), ("b",)]


@pytest.mark.parametrize(
    "name",
    [
        GOLDEN.name,
        "rephrased.jsonl",
        "fresh.jsonl",
        "voices.jsonl",
        "offices.jsonl",
        "turns.jsonl",
        "contrasts.jsonl",
    ],
)
def test_the_golden_files_are_sound(name: str) -> None:
    file = GOLDEN.with_name(name)
    questions = read_golden(file)
    assert len({question.id for question in questions}) == len(questions) >= 30
    halves = [len(read_golden(file, half=half)) for half in ("dev", "held")]
    assert sum(halves) == len(questions)
    articles = [article.text for article in read_collection(SEEDS).articles]
    golds = {gold for question in questions for gold in question.gold}
    assert {gold for gold in golds if not any(gold in article for article in articles)} == set()

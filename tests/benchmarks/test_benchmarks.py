"""The benchmark commands run on small files, and their figures can be worked out by hand."""

import json
from pathlib import Path
from unittest.mock import Mock

import pytest

from answering import Answer, Assistant, Citation, NoAnswer, Statement
from benchmarks.golden import GoldenQuestion, Outcome, read_golden, share_right, table
from benchmarks.retrieval import SYSTEMS, read_squad, report, without
from benchmarks.speed import cost_of_answering
from retrieval import PASSAGE_WEIGHTS, Article, Span

ARTICLE = Article("a.txt", "T", None, None, "Giảm 69,1% xã.")
ANSWER = Answer("?", (Statement(ARTICLE.text, (Citation(ARTICLE, Span(0, 14)),)),))
REFUSAL = NoAnswer("?", (), ())


def golden(*gold: str) -> GoldenQuestion:
    return GoldenQuestion("x", "number", "dev", "?", gold)


def test_right_is_the_gold_in_the_first_statement_or_a_due_refusal() -> None:
    assert Outcome(golden("69,1%"), ANSWER).right
    assert not Outcome(golden("65,2%"), ANSWER).right
    assert not Outcome(golden("69,1%"), REFUSAL).right
    assert Outcome(golden(), REFUSAL).right
    assert not Outcome(golden(), ANSWER).right


def test_the_table_counts_by_type() -> None:
    outcomes = [Outcome(golden("69,1%"), ANSWER), Outcome(golden("x"), REFUSAL)]
    assert share_right(outcomes) == 0.5
    assert table(outcomes).splitlines()[1].split() == ["number", "2", "0.50", "0.50"]


def test_the_cost_of_answering_is_a_ratio_of_the_two_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 3.0, 3.0, 5.0, 5.0, 8.0, 8.0, 10.0])
    monkeypatch.setattr("benchmarks.speed.time.perf_counter", lambda: next(clock))
    assistant = Mock(spec=Assistant)
    assert cost_of_answering(assistant, ["a", "b"], rounds=1) == 1.5
    assert [call.args for call in assistant.ask.call_args_list] == [("a",), ("b",)]


def test_the_golden_file_is_sound() -> None:
    questions = read_golden()
    assert len({question.id for question in questions}) == len(questions) >= 60
    halves = [len(read_golden(half=half)) for half in ("dev", "held")]
    assert sum(halves) == len(questions)


def test_squad_paragraphs_become_articles(tmp_path: Path) -> None:
    paragraph = {"context": "Một.\u00a0Hai.", "qas": [{"question": "Gì?", "answers": []}]}
    data = {"data": [{"title": "Super_Bowl", "paragraphs": [paragraph, paragraph]}]}
    path = tmp_path / "squad.json"
    path.write_text(json.dumps(data), "utf-8")
    articles, questions = read_squad(path)
    assert [(article.title, article.text) for article in articles] == [
        ("Super Bowl", "Một. Hai.")
    ] * 2
    assert [question.article for question in questions] == [article.id for article in articles]


def test_a_system_leaves_its_signals_out() -> None:
    for weights in without(SYSTEMS["lexical"]).values():
        assert weights.passage_cosine == weights.sentence_cosine == 0
        assert weights.passage_folded > 0
    for weights in without(SYSTEMS["dense"]).values():
        assert weights.passage_folded == weights.sentence_exact == 0
        assert weights.sentence_cosine > 0
    assert without(SYSTEMS["hybrid"]) == PASSAGE_WEIGHTS


def test_the_report_of_ranks() -> None:
    line = report("hybrid", "plain", [1, 2, 0, 10], 1.0).split()
    assert line == ["hybrid", "plain", "4", "0.250", "0.500", "0.750", "0.400", "1.0"]

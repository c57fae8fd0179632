"""Systems are asked alike, and their figures shown on a line."""

import argparse
from unittest.mock import Mock

import pytest

from benchmarks.systems import Answers, Search, ask, by_article, header, line, some_of
from retrieval import Article, Passage, QuestionRefused, Retriever, Span


def test_systems_take_turns_at_going_first() -> None:
    calls: list[tuple[str, str]] = []

    def system(name: str) -> Search:
        def search(question: str) -> list[str]:
            calls.append((name, question))
            return [question]

        return search

    answers = ask({"a": system("a"), "b": system("b")}, ["1", "2", "3"])
    untimed, timed = calls[:2], calls[2:]
    assert untimed == [("a", "1"), ("b", "1")]
    assert timed == [("a", "1"), ("b", "1"), ("b", "2"), ("a", "2"), ("a", "3"), ("b", "3")]
    assert answers["b"].found == [["1"], ["2"], ["3"]]
    assert [len(its.milliseconds) for its in answers.values()] == [3, 3]


def test_passages_found_are_articles_each_once_best_first() -> None:
    articles = [Article(id, "", None, None, "Một.") for id in "ab"]
    hits = [Mock(passage=Passage(articles[n], Span(0, 4), ())) for n in (1, 0, 1)]
    assert by_article(Mock(spec=Retriever, search=lambda *_: hits))("?") == ["b", "a"]


def test_a_refused_question_finds_nothing() -> None:
    retriever = Mock(spec=Retriever)
    retriever.search.side_effect = QuestionRefused("câu hỏi trống")
    assert by_article(retriever)(" ") == []


def test_a_line_shows_the_figures_the_interval_of_mrr_and_the_median_time() -> None:
    found = [["a"], ["b", "a"], [], [*"bcdefghij", "a"]]
    cells = line("hybrid", "plain", Answers(found, [1.0, 2.0, 4.0, 90.0]), ["a"] * 4).split()
    assert cells[:7] == ["hybrid", "plain", "4", "0.250", "0.500", "0.750", "0.400"]
    assert cells[8:] == ["0.480", "3.0"]
    low, high = map(float, cells[7].split("-"))
    assert 0.0 <= low < 0.4 < high <= 1.0
    assert len(cells) == len(header().split())


def test_answers_of_some_questions() -> None:
    answers = Answers([["a"], ["b"], ["c"]], [1.0, 2.0, 3.0])
    assert answers.of([2, 0]) == Answers([["c"], ["a"]], [3.0, 1.0])


def test_an_option_takes_known_names_only() -> None:
    names = some_of({"plain": 1, "folded": 2})
    assert names("folded,plain") == ["folded", "plain"]
    with pytest.raises(argparse.ArgumentTypeError, match="no 'x'; there are plain, folded"):
        names("plain,x")

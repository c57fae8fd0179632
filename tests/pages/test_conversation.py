"""Each turn keeps its own reply, and its numbers open its own sources."""

from typing import cast

from answering import Answer, Assistant, Statement
from pages.conversation import Refused, Turn, ask, references
from retrieval import Filter, QuestionRefused
from tests.pages.turns import ARTICLE, FIRST, OTHER, answered, cite, unanswered


class _Refusing:
    def meaning(self, question: str, history: tuple[str, ...]) -> str:
        return question

    def ask(self, question: str, within: Filter) -> Answer:
        raise QuestionRefused(f"không hỏi được: {question}")


def test_a_refused_question_is_kept_with_its_message() -> None:
    turns: list[Turn] = []
    ask(cast(Assistant, _Refusing()), turns, " 🙂 ")
    assert turns == [Turn(1, " 🙂 ", Refused("không hỏi được:  🙂 "))]


def test_turns_are_numbered_in_order() -> None:
    turns: list[Turn] = []
    for question in "ab":
        ask(cast(Assistant, _Refusing()), turns, question)
    assert [turn.id for turn in turns] == [1, 2]


def test_numbers_run_over_the_statements() -> None:
    turn = answered(7, cite(ARTICLE, FIRST), cite(OTHER, "Hết."))
    assert [(ref.number, ref.anchor, ref.origin) for ref in references(turn)] == [
        (1, "t7-c1", "t7-s1"),
        (2, "t7-c2", "t7-s2"),
    ]


def test_a_citation_made_twice_keeps_one_number() -> None:
    one, two = cite(ARTICLE, FIRST), cite(OTHER, "Hết.")
    statements = (Statement(one.quote, (one, two)), Statement(two.quote, (two,)))
    numbered = references(Turn(1, "?", Answer("?", statements)))
    assert [(ref.number, ref.citation, ref.origin) for ref in numbered] == [
        (1, one, "t1-s1"),
        (2, two, "t1-s1"),
    ]


def test_highlights_go_with_the_first_citation() -> None:
    turn = answered(1, cite(ARTICLE, FIRST), cite(OTHER, FIRST[-1]), highlight="69,1%")
    first, second = references(turn)
    assert [mark.of(ARTICLE.text) for mark in first.highlights] == ["69,1%"]
    assert second.highlights == ()


def test_no_anchor_is_shared_between_turns() -> None:
    turns = [answered(1, cite(ARTICLE, FIRST)), unanswered(2, cite(ARTICLE, FIRST))]
    anchors = [ref.anchor for turn in turns for ref in references(turn)]
    assert len(set(anchors)) == 2


def test_a_refused_turn_cites_nothing() -> None:
    assert references(Turn(1, "?", Refused("…"))) == ()

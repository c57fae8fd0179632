"""Each turn keeps its own reply, and its numbers open its own sources."""

from dataclasses import replace
from typing import cast

from answering import Answer, Assistant, Statement
from answering.prose import Cause, KeptSentence, Prose, Standing
from retrieval import Filter, QuestionRefused
from tests.web.turns import ARTICLE, FIRST, OTHER, answered, cite, unanswered
from web.conversation import Refused, Turn, answer_text, ask, keep_prose, references


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


def test_prose_goes_to_its_own_turn_whatever_its_number_is_now() -> None:
    one, other = answered(1, cite(ARTICLE, FIRST)), answered(2, cite(ARTICLE, FIRST))
    turns = [one, replace(other, id=7)]
    prose = Prose("m", "h", True, failure=Cause.CUT)
    keep_prose(turns, other, prose)
    assert turns == [one, Turn(7, other.question, other.reply, prose=prose)]
    keep_prose(turns, answered(1, cite(ARTICLE, FIRST)), prose)
    assert turns[0] == one


def test_an_answer_is_what_a_model_wrote_if_it_wrote_some() -> None:
    turn = answered(1, cite(ARTICLE, FIRST), cite(OTHER, "Hết."))
    assert answer_text(turn) == f"{FIRST}\nHết."
    written = tuple(
        KeptSentence(text, Standing.BORNE_OUT, (cite(OTHER, "Hết."),)) for text in ("Một.", "Hai.")
    )
    assert answer_text(replace(turn, prose=Prose("m", "h", True, written))) == "Một.\nHai."
    assert answer_text(unanswered(1, cite(ARTICLE, FIRST))) == ""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import QuestionRefused, parse_question
from retrieval.question import QUESTION_LIMIT
from retrieval.question_form import QuestionForm
from retrieval.settle import settle
from retrieval.vietnamese import terms


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("", "trống"),
        (" \t\r\n\xa0", "trống"),
        ("\u200b\ufeff\xad", "trống"),
        ("\x00\x01\x1b\x7f", "trống"),
        ("\ud800", "trống"),
        ("a" * 10_000, "10.000"),
        ("ơ " * 5_000, "9.999"),
        ("🙂👍🏽", "chữ"),
        ("?!…", "chữ"),
        ("\u0301\u0323", "chữ"),
    ],
)
def test_what_cannot_be_searched_for_is_refused_with_the_reason(raw: str, said: str) -> None:
    with pytest.raises(QuestionRefused, match=said):
        parse_question(raw)


def test_the_limit_itself_is_allowed() -> None:
    assert len(parse_question("a" * QUESTION_LIMIT).text) == QUESTION_LIMIT
    with pytest.raises(QuestionRefused):
        parse_question("a" * (QUESTION_LIMIT + 1))


def test_white_space_does_not_count_against_the_limit() -> None:
    assert parse_question("Ai là" + " " * 10_000 + "Bộ trưởng?").text == "Ai là Bộ trưởng?"


@pytest.mark.parametrize("raw", ["5", "a", "Ai?", "🙂 Ai là Bộ trưởng?", "UBND", "日本"])
def test_a_letter_or_a_digit_is_a_question(raw: str) -> None:
    assert parse_question(raw).text == raw


@pytest.mark.parametrize(
    "form",
    [
        unicodedata.normalize("NFD", "Sở Nội vụ hoàn thành bao nhiêu nhiệm vụ?"),
        "\u200bSở\xa0Nội\tvụ  hoàn\r\nthành bao\u2009nhiêu nhiệm vụ?\x00 ",
        "Sở Nội v\xadụ hoàn thành bao nhiêu nhiệm vụ?",
    ],
)
def test_every_form_of_a_question_is_one_question(form: str) -> None:
    plain = "Sở Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
    question = parse_question(form)
    assert question == parse_question(plain)
    assert question.text == plain
    assert question.form is QuestionForm.ACCENTED
    assert question.terms == terms(plain)


@given(st.text())
def test_a_question_is_settled_on_one_line_or_refused(raw: str) -> None:
    try:
        text = parse_question(raw).text
    except QuestionRefused:
        return
    assert text == settle(text) == " ".join(text.split())
    assert "\n" not in text


def test_markup_and_queries_are_data() -> None:
    for raw in ("<script>alert(1)</script>", "'; DROP TABLE vectors; --", "10~20 tỷ~ **đậm** $x$"):
        assert parse_question(raw).text == raw

import unicodedata
from collections.abc import Callable

import pytest

from retrieval import Retriever, parse_question
from tests.retrieval.searching import QUESTIONS


@pytest.mark.parametrize(
    "form",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\xa0"),
        "\u200b".join,
        lambda text: f"  {text}\r\n",
    ],
    ids=["NFD", "NBSP", "zero width", "white space around"],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_form_of_a_question_does_not_matter(
    retriever: Retriever, question: str, form: Callable[[str], str]
) -> None:
    typed = parse_question(form(question))
    assert retriever.rank(typed) == retriever.rank(parse_question(question))
    assert retriever.search(form(question)) == retriever.search(question)


TONE_STYLES = {"òa": "oà", "óa": "oá", "ủy": "uỷ", "ùy": "uỳ", "ỷ": "ỉ", "kỹ": "kĩ"}


def in_other_style(text: str) -> str:
    for ours, theirs in TONE_STYLES.items():
        text = text.replace(ours, theirs)
    return text


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, in_other_style])
@pytest.mark.parametrize(
    "question",
    [
        *QUESTIONS[:5],
        "Ủy ban nhân dân tỉnh Hòa Bình có kỹ sư, tỷ lệ, lý do gì?",
        "phu tho giam bao nhieu xa",
        "How many communes did Phu Tho cut?",
    ],
)
def test_case_and_tone_style_change_no_ranking(
    retriever: Retriever, question: str, change: Callable[[str], str]
) -> None:
    typed, plain = (retriever.rank(parse_question(text)) for text in (change(question), question))
    assert typed.hits == plain.hits
    assert typed.sentences == plain.sentences

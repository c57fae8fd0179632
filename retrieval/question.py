"""A question as search takes it: settled, bounded, with its terms drawn once."""

from dataclasses import dataclass

from retrieval.english import in_vietnamese
from retrieval.errors import QuestionRefused
from retrieval.names import Name, names_in
from retrieval.numbers import grouped
from retrieval.question_form import QuestionForm, question_form
from retrieval.settle import settle
from retrieval.vietnamese import Terms, terms, tokenize

QUESTION_LIMIT = 1000
"""Code points: a long question runs to 200; more is a pasted document."""


@dataclass(frozen=True, slots=True)
class Question:
    """A settled question on one line, how it is typed, its search terms and what it names.

    `searched` is the text that the terms are drawn from: the question's own, or what the glossary
    makes of a foreign one.
    """

    text: str
    form: QuestionForm
    searched: str
    terms: Terms
    names: tuple[Name, ...]


def parse_question(raw: str) -> Question:
    """Return the question that a person typed.

    Raises `QuestionRefused` where it is empty, longer than `QUESTION_LIMIT`, or has not one
    letter or digit.
    """
    text = " ".join(settle(raw).split())
    if not text:
        raise QuestionRefused("câu hỏi trống; hãy gõ điều bạn muốn biết")
    if len(text) > QUESTION_LIMIT:
        raise QuestionRefused(
            f"câu hỏi dài {grouped(len(text))} ký tự, tối đa {grouped(QUESTION_LIMIT)}; "
            "hãy hỏi ngắn lại"
        )
    if not any(character.isalnum() for character in text):
        raise QuestionRefused("câu hỏi không có chữ hay số nào; hãy hỏi bằng lời")
    form = question_form(text)
    searched = in_vietnamese(tokenize(text)) if form is QuestionForm.FOREIGN else text
    return Question(text, form, searched, terms(searched), names_in(searched, form))

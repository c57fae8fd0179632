"""A question as search takes it: settled, bounded, with its terms drawn once."""

from dataclasses import dataclass

from retrieval.abbreviations import ARTIFICIAL_INTELLIGENCE
from retrieval.asked_dates import asked_date_terms
from retrieval.english import in_vietnamese
from retrieval.errors import QuestionRefused
from retrieval.everyday import Everyday, everyday_words
from retrieval.names import Name, names_in
from retrieval.question_form import QuestionForm, question_form
from retrieval.settle import settle
from retrieval.vietnamese import Terms, fold, terms, tokenize

QUESTION_LIMIT = 1000
"""Code points: a long question runs to 200; more is a pasted document."""


@dataclass(frozen=True, slots=True)
class Question:
    """A settled question on one line, how it is typed, its search terms and what it names.

    `searched` is the text that the terms are drawn from: the question's own, or what the glossary
    makes of a foreign one; "AI" is spelt out, being the word for who.
    """

    text: str
    form: QuestionForm
    searched: str
    terms: Terms
    everyday: tuple[Everyday, ...]
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
            "câu hỏi dài {length} ký tự, tối đa {most}; hãy hỏi ngắn lại",
            length=len(text),
            most=QUESTION_LIMIT,
        )
    if not any(character.isalnum() for character in text):
        raise QuestionRefused("câu hỏi không có chữ hay số nào; hãy hỏi bằng lời")
    form = question_form(text)
    searched = _searched(text, form)
    everyday = _everyday(searched, form)
    return Question(
        text, form, searched, _terms(searched, everyday), everyday, names_in(searched, form)
    )


def _searched(text: str, form: QuestionForm) -> str:
    """Return what a question is in the words that reports may have."""
    if form is QuestionForm.FOREIGN:
        return in_vietnamese(tokenize(text)) or text
    return text if text.isupper() else ARTIFICIAL_INTELLIGENCE.sub("trí tuệ nhân tạo", text)


def _everyday(searched: str, form: QuestionForm) -> tuple[Everyday, ...]:
    """Return the everyday words of a Vietnamese question; the glossary's are official already."""
    if form is QuestionForm.FOREIGN:
        return ()
    folded = form is QuestionForm.UNACCENTED
    tokens = tokenize(searched)
    return everyday_words([fold(token) for token in tokens] if folded else tokens, folded)


def _terms(searched: str, everyday: tuple[Everyday, ...]) -> Terms:
    """Return the terms of a question's own words, of official ones beside them, and its dates'."""
    own = terms(searched)
    beside = [terms(" ".join(words)) for found in everyday for words in found.official]
    days = tuple(asked_date_terms(searched))
    return Terms(
        exact=(*own.exact, *(term for other in beside for term in other.exact), *days),
        folded=(*own.folded, *(term for other in beside for term in other.folded), *days),
    )

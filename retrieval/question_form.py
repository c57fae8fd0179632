"""How a question is typed, which decides the channels and the signals that can be trusted."""

from enum import Enum

from retrieval.abbreviations import LONG_FORMS
from retrieval.vietnamese import fold, is_syllable, tokenize

_FOREIGN_SHAPES = frozenset(
    "a an at be can did do he him his how i in many me no on so than that the them then to up "
    "we".split()
)
"""English words that are shaped like Vietnamese syllables."""

_SHORT_FORMS = frozenset(fold(short) for short in LONG_FORMS)


class QuestionForm(Enum):
    """How a question is typed, which decides the channels that can be trusted."""

    ACCENTED = "accented"
    UNACCENTED = "unaccented"
    FOREIGN = "foreign"


def question_form(question: str) -> QuestionForm:
    """Say whether a question is Vietnamese with diacritics, Vietnamese without, or foreign.

    It is foreign where fewer than three words in five have the shape of a Vietnamese syllable;
    common English words of that shape ("an", "the", "many") do not count as such. Numbers and
    known abbreviations do not count either way.
    """
    words = [token for token in tokenize(question) if not token[0].isdigit()]
    told = [word for word in words if fold(word) not in _SHORT_FORMS]
    shaped = [word for word in told if is_syllable(fold(word)) and word not in _FOREIGN_SHAPES]
    if len(shaped) < 0.6 * len(told):
        return QuestionForm.FOREIGN
    if any(fold(word) != word for word in words):
        return QuestionForm.ACCENTED
    return QuestionForm.UNACCENTED

"""Why a sentence was chosen, as a person can check it: which words, and how near in meaning."""

from dataclasses import dataclass
from enum import Enum

from answering.phrases import Phrase, content_phrases
from retrieval import (
    Question,
    QuestionForm,
    SentenceHit,
    context_of,
    fold,
    folded_words_of,
    words_of,
)


class Nearness(Enum):
    """How near a sentence's meaning comes to the question's, by the cosine of their vectors."""

    VERY_NEAR = "very near"
    NEAR = "near"
    DISTANT = "distant"


# Of the right sentences found for XQuAD-vi's questions, .38 lie at or above the first and .06 below
# the second; of those for 273 questions of our own on news, .32 and .03.
_VERY_NEAR = 0.90
_NEAR = 0.84


@dataclass(frozen=True, slots=True)
class Grounds:
    """What of the question a sentence holds, what only its article's context, and what neither.

    Phrases are the question's own, in its order.
    """

    in_sentence: tuple[str, ...]
    in_context: tuple[str, ...]
    in_neither: tuple[str, ...]
    nearness: Nearness


def grounds_of(question: Question, hit: SentenceHit) -> Grounds:
    """Return why a found sentence stands for a question."""
    folded = question.form is not QuestionForm.ACCENTED
    sentence = _words(hit.text, folded)
    around = _words(f"{context_of(hit.article)}\n{hit.passage.text}", folded)
    phrases = content_phrases(question.searched)
    return Grounds(
        tuple(p.text for p in phrases if _held(p, sentence, folded)),
        tuple(
            p.text
            for p in phrases
            if not _held(p, sentence, folded) and _held(p, around | sentence, folded)
        ),
        tuple(p.text for p in phrases if not _held(p, around | sentence, folded)),
        _nearness(hit.cosine),
    )


def _nearness(cosine: float) -> Nearness:
    if cosine >= _VERY_NEAR:
        return Nearness.VERY_NEAR
    return Nearness.NEAR if cosine >= _NEAR else Nearness.DISTANT


def _held(phrase: Phrase, words: frozenset[str], folded: bool) -> bool:
    return all((fold(word) if folded else word) in words for word in phrase.words)


def _words(text: str, folded: bool) -> frozenset[str]:
    return frozenset(folded_words_of(text) if folded else words_of(text))

"""What a question says that neither a sentence nor what its article is about says.

A near miss shares most of a question's words; what tells it from an answer is the one it lacks:
another district, another year, "phí xét nghiệm" where the text has "phí thuốc".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from answering.initials import initials_of, spelt_out
from retrieval import Article, Question, QuestionForm, context_of, fold, terms, tokenize

_CAPITALISED = regex.compile(r"(?<=\p{L}\W+)\p{Lu}[\p{L}\p{M}]*|(?<!\w)\p{Lu}{2,}(?!\w)")
"""A word with a capital that does not open the question, or all of capitals."""


@dataclass(frozen=True, slots=True)
class Unheld:
    """What of a question is not held: how many words, and how rare the rarest is.

    `names` counts those among them that are written with a capital. Numbers are not counted apart:
    of one that the article has nowhere `agreement` tells, others are often written another way.
    """

    words: int = 0
    rarest: float = 0.0
    names: int = 0

    @property
    def nothing(self) -> bool:
        """Whether every word is held."""
        return not self.words


@dataclass(frozen=True, slots=True)
class Names:
    """The words of a question that are written with a capital, in one channel."""

    words: frozenset[str]
    folded: bool

    @classmethod
    def of(cls, question: Question) -> "Names":
        """Read a question, in the channel that its form can be trusted in."""
        folded = question.form is not QuestionForm.ACCENTED
        if question.text.isupper():
            return cls(frozenset(), folded)
        capitals = (match[0] for match in _CAPITALISED.finditer(question.text))
        return cls(frozenset(token for word in capitals for token in _tokens(word, folded)), folded)


def unheld_in(
    names: Names,
    words: Sequence[tuple[str, float]],
    sentence: str,
    article: Article,
    meant: frozenset[str],
) -> Unheld:
    """Return what a sentence, in its article's context, does not hold of a question's `words`.

    `words` are its content words, each with its rarity, `meant` those that the sentence puts in
    other words.
    """
    held = _terms(sentence, names.folded) | _of_context(article, names.folded) | meant
    initials = f"{initials_of(sentence)} {_initials_of_context(article)}"
    left = {
        word: rarity for word, rarity in words if word not in held and not spelt_out(word, initials)
    }
    if not left:
        return Unheld()
    return Unheld(
        len(left),
        max(left.values()),
        sum(word in names.words for word in left),
    )


@lru_cache(maxsize=1024)
def _of_context(article: Article, folded: bool) -> frozenset[str]:
    return _terms(context_of(article), folded)


@lru_cache(maxsize=1024)
def _initials_of_context(article: Article) -> str:
    return initials_of(context_of(article))


@lru_cache(maxsize=4096)
def _terms(text: str, folded: bool) -> frozenset[str]:
    held = terms(text)
    return frozenset(held.folded if folded else held.exact)


def _tokens(text: str, folded: bool) -> list[str]:
    tokens = tokenize(text)
    return list(map(fold, tokens)) if folded else tokens

"""How well a sentence bears out a question: the signals that tell an answer from a near miss."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import regex

from answering.agreement import Missing, missing_from
from answering.asked import Asked
from answering.mentions import amounts, number_words
from retrieval import (
    Passage,
    Question,
    QuestionForm,
    SentenceHit,
    content_pairs,
    content_words,
    context_of,
    fold,
    is_particle,
    terms,
    tokenize,
)

Rarity = Callable[[Sequence[str], bool], npt.NDArray[np.float32]]
"""Terms, and whether they are folded, to how rare each is (see `Retriever.rarity`)."""

ENOUGH = 0.3
ENOUGH_OF_A_FACT = 0.55
"""The least confidence with which a sentence is quoted as an answer (see `Support.confidence`).

A number, a date or a name must be surer. Asked for one, the near misses in tests/golden (dev) are
refused to .69 at .3, .77 at .5 and .85 at .6; XQuAD-vi's questions to .04, .05 and .07.
"""

_FACTS = frozenset({Asked.AMOUNT, Asked.DATE, Asked.PERSON})
_COUNTED = regex.compile(r"\b(?:bao nhieu|may|so luong|tong so)\s+((?:\w+[ ,]*){1,4})")
_MEASURED = regex.compile(r"(.+?) (?:la|dat|bang|khoang) (?:bao nhieu|may)\b")
_SUBJECT = 3
_GENERAL = frozenset(
    "bi cai can cho con co cua da dong duoc gio khi la lan nam ngay nghin nguoi o phan phut so tai "
    "thang thu ti tien tram trieu trong ty va".split()
)
"""Folded words after "bao nhiêu" that measure anything: a text may leave them out."""


_FAR = -3.0
"""What being far in meaning counts at most: about as far as any two Vietnamese texts are for the
bundled model. Under another one, whose cosines lie lower, words decide."""

_FAR_ABOVE = 6.0
"""Beyond this many standard deviations a sentence stands out no more."""

_BEHIND = 6
_AHEAD = 4
"""Words after an amount, and before it, that may say what it counts."""


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for and against one sentence as the answer to one question.

    `words` and `pairs` are the shares of the question's words and adjacent pairs, weighed by
    rarity, in the sentence's passage or its article's context; `uncounted` is the share of what
    the question wants counted that no amount of the sentence counts (all 0 to 1). `standing` is
    how far the sentence stands out (see `SentenceHit`), `lacks_kind` whether it holds no number,
    date or name where one is asked for. `missing` is what the article does not mention at all.
    """

    words: float
    pairs: float
    cosine: float
    match: float
    standing: float
    uncounted: float
    lacks_kind: bool
    missing: Missing
    foreign: bool
    of_a_fact: bool

    @property
    def confidence(self) -> float:
        """How likely it is that the sentence answers, 0 to 1.

        A logistic regression, rounded, on 1,190 questions of XQuAD-vi (also without diacritics),
        273 of our own on news and the dev half of tests/golden, against 1,246 questions put to a
        collection that does not answer them. What is decisive, what is not counted, the kind that
        is lacking and the standing were weighed by hand on the 32 near misses of tests/golden and
        on 992 of the answerable questions put to a collection without the passage that answers:
        near misses are too few to learn from.
        """
        missing = self.missing
        meaning = 1.9 * (10 * self.match - 9) + 2.9 * (10 * self.cosine - 8.5)
        return _logistic(
            max(meaning, _FAR)
            + 2.7 * self.words
            + 1.0 * self.pairs
            - 5.0 * bool(missing.decisive)
            - 1.2 * bool(missing.other)
            - 2.3 * self.uncounted
            - 1.5 * self.lacks_kind
            + 0.5 * (min(self.standing, _FAR_ABOVE) - 3)
            + 2.4 * self.foreign
            - 1.45
        )

    @property
    def suffices(self) -> bool:
        """Whether the sentence may be quoted as an answer."""
        return self.confidence >= (ENOUGH_OF_A_FACT if self.of_a_fact else ENOUGH)


def weigh_support(
    question: Question, asked: Asked, hit: SentenceHit, holds_kind: bool, rarity: Rarity
) -> Support:
    """Return the support that a found sentence gives a question.

    `holds_kind` says whether it holds anything of the kind that is asked for.
    """
    folded = question.form is not QuestionForm.ACCENTED
    held = _terms(hit.passage, folded)
    return Support(
        words=_held(
            content_words(question.searched, folded), held | _meant(question, held), rarity, folded
        ),
        pairs=_held(content_pairs(question.searched, folded), held, rarity, folded),
        cosine=hit.cosine,
        match=hit.match,
        standing=hit.standing,
        uncounted=_uncounted(question, hit.text) if asked is Asked.AMOUNT else 0.0,
        lacks_kind=asked in _FACTS and not holds_kind,
        missing=missing_from(hit.article, question),
        foreign=question.form is QuestionForm.FOREIGN,
        of_a_fact=asked in _FACTS,
    )


@lru_cache(maxsize=4096)
def _terms(passage: Passage, folded: bool) -> frozenset[str]:
    """Return the terms of a passage and its article's context; questions meet the same ones."""
    held = terms(f"{context_of(passage.article)}\n{passage.text}")
    return frozenset(held.folded if folded else held.exact)


def _held(asked: list[str], held: frozenset[str], rarity: Rarity, folded: bool) -> float:
    """Return the share of `asked` that is held, weighed by rarity; 1 where nothing is asked."""
    if not asked:
        return 1.0
    weights = rarity(asked, folded)
    found = [weight for term, weight in zip(asked, weights, strict=True) if term in held]
    return float(sum(found)) / max(float(weights.sum()), 1e-9)


def _meant(question: Question, held: frozenset[str]) -> frozenset[str]:
    """Return the everyday words of a question that are held in the reports' words for them."""
    return frozenset(
        word
        for everyday in question.everyday
        if any(held.issuperset(official) for official in everyday.official)
        for word in everyday.words
    )


def _uncounted(question: Question, sentence: str) -> float:
    """Return the share of the first two words after "bao nhiêu" that stand beside no amount.

    They may stand some words behind it: "69,1% đơn vị hành chính cấp xã" counts "xã". Of "mức lương
    cơ sở là bao nhiêu" the first words must stand anywhere in the sentence.
    """
    folded = " ".join(map(fold, tokenize(question.searched)))
    if subject := _MEASURED.match(folded):
        said = {fold(token) for token in tokenize(sentence)} | _said_officially(question, sentence)
        measured = [word for word in subject[1].split() if not is_particle(word)][:_SUBJECT]
        return sum(word not in said for word in measured) / max(len(measured), 1)
    match = _COUNTED.search(folded)
    asked = match[1].split() if match else []
    words = [word for word in asked if word not in _GENERAL and not is_particle(word)][:2]
    counted: set[str] = set()
    for span in (*amounts(sentence), *number_words(sentence)):
        counted.update(map(fold, tokenize(sentence[span.end :])[:_BEHIND]))
        counted.update(map(fold, tokenize(sentence[: span.start])[-_AHEAD:]))
    counted |= _said_officially(question, sentence)
    return sum(word not in counted for word in words) / max(len(words), 1)


def _said_officially(question: Question, sentence: str) -> set[str]:
    """Return the folded everyday words of a question that a sentence puts officially."""
    said = {fold(token) for token in tokenize(sentence)}
    return {
        fold(word)
        for everyday in question.everyday
        if any(said.issuperset(map(fold, official)) for official in everyday.official)
        for word in everyday.words
    }


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))

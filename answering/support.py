"""How well a sentence bears out a question: the signals that tell an answer from a near miss."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from answering.agreement import Missing
from answering.counted import uncounted_in
from answering.deputies import tells_of_another_rank
from answering.officially import put_officially, translated
from answering.other_years import states_the_day, tells_of_another_year, years_only_in_terms
from answering.support_weights import SUPPORT_WEIGHTS
from answering.unheld import Names, Unheld, unheld_in
from retrieval import (
    Passage,
    Question,
    QuestionForm,
    SentenceHit,
    content_words,
    context_of,
    terms,
)
from retrieval.kinds import Asked

Rarity = Callable[[Sequence[str], bool], npt.NDArray[np.float32]]
"""Terms, and whether they are folded, to how rare each is (see `Retriever.rarity`)."""

ENOUGH = 0.46
"""The least confidence with which a sentence is quoted as an answer (see `Support.confidence`).

By these weights, which have seen them: of golden dev's near misses .74 are refused at .43, .78 at
.46 and .78 at .5, of those about the reports .38, .42 and .46; of the questions of XQuAD-vi and on
news .05, .05 and .06, of the fresh ones .09, .09 and .12, of those in eight voices .15, .16 and
.20.
"""

_FAR = 8.0
"""Tens of cosines below which being far in meaning counts no more: about as far as any two
Vietnamese texts are for the bundled model. Under another, whose cosines lie lower, words decide."""

_UNMATCHED = 8.2
"""The same for tens of the match of tokens: of the dozen sentences nearest to the golden questions
that share least with them (dev, 4 types), one in twenty lies below."""

_ALIKE = 10.0
"""The most that a passage's score counts where the sentence tells of something else: a question
that shares all but the year or the province with a passage is nearest of all to it."""

_FAR_ABOVE = 6.0
"""Beyond this many standard deviations a sentence stands out no more."""


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for and against one sentence as the answer to one question.

    `words` is the share of the question's words, weighed by rarity, in the sentence's passage or
    its article's context, `official` the share of its everyday words that the sentence puts
    officially; `uncounted` is the share of what the question wants counted that no amount of the
    sentence counts (all 0 to 1). `another_year` and `another_rank` say that it tells of others than
    those asked about, `the_day` that it states the day that the question names, `names_alone` that
    its passage holds no word of the question but names. `standing` is how far the sentence stands
    out, `passage_standing` its passage (see `SentenceHit`), `lacks_kind` whether it holds no number
    or date or name or document where one is asked for. `unheld` is what the sentence itself, in its
    article's context, does not hold, `missing` what the article does not mention at all.
    """

    words: float
    official: float
    cosine: float
    match: float
    standing: float
    passage_standing: float
    uncounted: float
    another_year: bool
    another_rank: bool
    the_day: bool
    names_alone: bool
    unheld: Unheld
    lacks_kind: bool
    missing: Missing
    asked: Asked
    form: QuestionForm

    @property
    def signals(self) -> dict[str, float]:
        """What the confidence is made of, by name, as `SUPPORT_WEIGHTS` has it."""
        return {
            "match": max(10 * self.match, _UNMATCHED) - 9,
            "cosine": max(10 * self.cosine, _FAR) - 8.5,
            "words": self.words,
            "decisive": float(bool(self.missing.decisive)),
            "other": float(bool(self.missing.other)),
            "uncounted": self.uncounted,
            "another year": float(self.another_year),
            "another rank": float(self.another_rank),
            "the day": float(self.the_day),
            "rarest unheld": self.unheld.rarest,
            "all held": float(self.unheld.nothing),
            "names unheld": float(self.unheld.names),
            "an amount": float(self.asked is Asked.AMOUNT),
            "lacks kind": float(self.lacks_kind),
            "standing": min(self.standing, _FAR_ABOVE) - 3,
            "passage": min(self.passage_standing, _ALIKE)
            if self.of_another
            else self.passage_standing,
            "foreign": float(self.form is QuestionForm.FOREIGN),
            "unaccented": float(self.form is QuestionForm.UNACCENTED),
            "official words": self.official,
            "always": 1.0,
        }

    @property
    def of_another(self) -> bool:
        """Whether the sentence is about another year, place, number or rank, however near it comes.

        Or about another thing, in the place that the question names.
        """
        another = self.another_year or self.another_rank or self.names_alone
        return another or bool(self.missing.decisive)

    @property
    def confidence(self) -> float:
        """How likely it is that the sentence answers, 0 to 1: a logistic regression."""
        return _logistic(sum(SUPPORT_WEIGHTS[name] * of for name, of in self.signals.items()))

    @property
    def suffices(self) -> bool:
        """Whether the sentence may be quoted as an answer."""
        return self.confidence >= ENOUGH


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question's words, each with how rare it is, and its names: the same for each sentence.

    `folded` says that they are without diacritics, as the question is.
    """

    words: tuple[tuple[str, float], ...]
    names: Names
    folded: bool

    @classmethod
    def of(cls, question: Question, rarity: Rarity) -> "Weighed":
        """Weigh the words of a question."""
        folded = question.form is not QuestionForm.ACCENTED
        words = content_words(question.searched, folded)
        return cls(
            tuple(zip(words, map(float, rarity(words, folded)), strict=True)),
            Names.of(question),
            folded,
        )


def weigh_support(
    question: Question,
    asked: Asked,
    hit: SentenceHit,
    lacks_kind: bool,
    weighed: Weighed,
    missing: Missing,
) -> Support:
    """Return the support that a found sentence gives a question, whose words are `weighed`.

    `lacks_kind` says whether it holds nothing of a kind that it takes to answer, `missing` what of
    the question its article lacks (see `missing_from`).
    """
    held = _terms(hit.passage, weighed.folded)
    meant = _meant(question, held)
    return Support(
        words=_held(weighed.words, held | meant),
        official=len(put_officially(question, hit.text)) / max(len(translated(question)), 1),
        cosine=hit.cosine,
        match=hit.match,
        standing=hit.standing,
        passage_standing=hit.passage_standing,
        uncounted=uncounted_in(question, hit.text) if asked is Asked.AMOUNT else 0.0,
        another_year=tells_of_another_year(question.text, hit.text, hit.article)
        or years_only_in_terms(question.text, hit.article),
        another_rank=tells_of_another_rank(question.searched, hit.text),
        the_day=states_the_day(question.text, hit.text, hit.article),
        names_alone=_names_alone(weighed, held | meant),
        unheld=unheld_in(weighed.names, weighed.words, hit.text, hit.article, meant),
        lacks_kind=lacks_kind,
        missing=missing,
        asked=asked,
        form=question.form,
    )


@lru_cache(maxsize=4096)
def _terms(passage: Passage, folded: bool) -> frozenset[str]:
    """Return the terms of a passage and its article's context; questions meet the same ones."""
    held = terms(f"{context_of(passage.article)}\n{passage.text}")
    return frozenset(held.folded if folded else held.exact)


def _held(weighed: Sequence[tuple[str, float]], held: frozenset[str]) -> float:
    """Return the share of the terms asked for that is held, by weight; 1 where nothing is asked."""
    if not weighed:
        return 1.0
    found = sum(weight for term, weight in weighed if term in held)
    return found / max(sum(weight for _, weight in weighed), 1e-9)


def _names_alone(weighed: Weighed, held: frozenset[str]) -> bool:
    """Say whether of a question's words none is held but some of its names."""
    others = [word for word, _ in weighed.words if word not in weighed.names.words]
    return bool(others) and held.isdisjoint(others)


def _meant(question: Question, held: frozenset[str]) -> frozenset[str]:
    """Return the everyday words of a question that are held in the reports' words for them."""
    return frozenset(
        word
        for everyday in question.everyday
        if any(held.issuperset(official) for official in everyday.official)
        for word in everyday.words
    )


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))

"""What speaks for each of the found sentences as the one to quote first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import regex

from answering.support import Support
from retrieval import (
    Question,
    QuestionForm,
    SentenceHit,
    content_pairs,
    content_words,
    fold,
    folded_words_of,
    is_particle,
    tokenize,
    words_of,
)
from retrieval.kinds import Asked, Held

GAP = 2
"""Code points between two sentences that follow one another."""

_DECIDING = 3
"""How many of the words that a yes-or-no question asks about, the last ones, are looked for."""

_WHETHER = regex.compile(r"\bco (?:phai |bi |duoc |the )*(.+?) (?:hay )?(?:khong|chua)\W*\Z")


@dataclass(frozen=True, slots=True)
class Read:
    """A question read once, for all of its sentences: words as their channel has them, or folded.

    `deciding` are the words that a yes-or-no question wants borne out: "có bắt buộc không".
    """

    question: Question
    asked: Asked
    words: tuple[str, ...]
    pairs: tuple[str, ...]
    folded: frozenset[str]
    said: frozenset[str]
    deciding: tuple[str, ...]

    @classmethod
    def of(cls, question: Question, asked: Asked) -> "Read":
        """Read a question that asks for some kind of thing."""
        folded = question.form is not QuestionForm.ACCENTED
        match = _WHETHER.search(fold(question.text).lower())
        return cls(
            question,
            asked,
            tuple(content_words(question.searched, folded)),
            tuple(content_pairs(question.searched, folded)),
            frozenset(content_words(question.searched, folded=True)),
            frozenset(map(fold, tokenize(question.text))),
            tuple(content_words(match[1], folded=True)[-_DECIDING:]) if match else (),
        )

    def as_said(self, tokens: Sequence[str]) -> Sequence[str]:
        """Return tokens of a text as the question's channel has them."""
        if self.question.form is QuestionForm.ACCENTED:
            return tokens
        return [fold(token) for token in tokens]


def signals_of(
    read: Read, hits: Sequence[SentenceHit], held: Sequence[Held], supports: Sequence[Support]
) -> list[dict[str, float]]:
    """Return the signals of each sentence, by name, as `CHOICE_WEIGHTS` has them.

    `held` says what each holds of the kind asked for, `supports` how it bears the question out.
    """
    tokens = [words_of(hit.text) for hit in hits]
    overlaps = _overlaps(read, tokens)
    return [
        {
            "score": hit.score,
            "match": hit.match,
            "words": overlap,
            "pairs": pairs,
            "passage": hit.passage_score,
            "a question": float(hit.text.endswith("?")),
            "uncounted": support.uncounted,
            "another year": float(support.another_year),
            "another rank": float(support.another_rank),
            "the day": float(support.the_day),
            "official words": support.official,
            **_kind(read.asked, kind),
            **_worded(read, hit, folded_words_of(hit.text)),
        }
        for hit, kind, support, (overlap, pairs) in zip(hits, held, supports, overlaps, strict=True)
    ]


def _kind(asked: Asked, held: Held) -> dict[str, float]:
    """Name what the sentence holds of the kind asked for."""
    if asked is Asked.OTHER:
        return {"a name": float(held.loosely), "a document": float(held.surely)}
    return {asked.value: float(held.surely), "loosely": float(held.loosely)}


def _worded(read: Read, hit: SentenceHit, folded: Sequence[str]) -> dict[str, float]:
    """Compare the folded words of a sentence, and of the one before it, with the question's."""
    said = set(folded)
    new = {word for word in said - read.said - read.folded if not is_particle(word)}
    tells = read.asked in {Asked.OTHER, Asked.REASON}
    return {
        "what decides": _share(read.deciding, said),
        "words alike": _share(read.folded, said),
        "words before": _share(read.folded, _before(hit)),
        "something new": float(np.log1p(len(new))) * tells,
    }


def _before(hit: SentenceHit) -> set[str]:
    """Return the folded words of the sentence right before one in its passage."""
    before = [span for span in hit.passage.sentences if 0 <= hit.span.start - span.end <= GAP]
    return set(folded_words_of(before[-1].of(hit.article.text))) if before else set()


def _overlaps(read: Read, tokens: Sequence[Sequence[str]]) -> list[tuple[float, float]]:
    """Return the shares of the question's words, weighed, and of its pairs, in each sentence.

    A word weighs by how few of these sentences hold it.
    """
    said = [read.as_said(spelt) for spelt in tokens]
    sets = [set(words) for words in said]
    holding = Counter(word for words in sets for word in words)
    weight = {word: np.log1p(len(tokens) / (holding[word] + 0.5)) for word in read.words}
    total = max(sum(weight.values()), 1e-9)
    return [
        (
            float(sum(weight[word] for word in read.words if word in held) / total),
            _share(read.pairs, {f"{a}_{b}" for a, b in pairwise(words)}),
        )
        for words, held in zip(said, sets, strict=True)
    ]


def _share(wanted: Sequence[str] | frozenset[str], held: set[str]) -> float:
    return sum(term in held for term in wanted) / max(len(wanted), 1)

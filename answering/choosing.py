"""Which of the found sentences answers: the one that is near, and holds the kind of thing asked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import regex

from answering.asked import Asked
from answering.holding import holders, offices_in, same_rank
from answering.mentions import (
    amounts,
    capitalised,
    dates,
    number_words,
    people,
    places,
    possible_people,
)
from answering.support import Rarity, Support, weigh_support
from retrieval import (
    Question,
    QuestionForm,
    SentenceHit,
    Span,
    content_pairs,
    content_words,
    fold,
    tokenize,
)

_CAUSE = regex.compile(
    r"(?<!\w)(?:vì|do|bởi|nhằm|nhờ|để|nên|khiến|dẫn đến|nguyên nhân|lý do|lí do|tránh|giúp)(?!\w)",
    regex.IGNORECASE,
)

# The weight of each beside the fused score of search, fitted on XQuAD-vi and 273 questions of our
# own on news: the right sentence first for .834 of XQuAD's questions, fitted on either half and
# tried on the other, where the fused score alone has .815.
_MATCH = 34.0
_OVERLAP = 3.8
_PAIRS = -1.35
_PASSAGE = 0.375
_LIFT = 0.5
"""How far a sentence rises towards one that leads up to it. Of 0, .3, .6 and 1 the first three have
.81 of XQuAD-vi's first sentences right (every second question), the last .80."""

_GAP = 2
"""Code points between two sentences that follow one another."""

_UNCOUNTED = -2.0
"""What an amount of something else costs: of 0 to -4, XQuAD-vi's first sentences (every second
question) .822 to .824, news .678 to .681."""

_DECIDES = 3.0
"""What the words are worth that a yes-or-no question asks about. Chosen by hand."""

_DECIDING = 3
"""How many of those words, the last ones, are looked for."""

_WHICH = regex.compile(r"(?: \w+){0,5} nao\b|(?: \w+){0,8} (?:la ai|ten (?:la )?gi|ten la ai)\b")
_WHO_IS = regex.compile(r"\bai (?:la|lam|giu chuc|dang la) \Z")
_WHETHER = regex.compile(r"\bco (?:phai |bi |duoc |the )*(.+?) (?:hay )?(?:khong|chua)\W*\Z")
_QUESTION_MARK = -0.5
_FITS = {
    Asked.AMOUNT: 2.15,
    Asked.DATE: 2.25,
    Asked.PERSON: 2.7,
    Asked.PLACE: 1.0,
    Asked.REASON: 1.9,
}
_FITS_LOOSELY = {Asked.AMOUNT: 0.3, Asked.PERSON: 1.9, Asked.PLACE: 0.5, Asked.OTHER: 0.4}


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence that may be quoted; `fit` is higher for better, among one question's sentences.

    `candidates` are the spans in the sentence that hold the kind of thing asked for and are not in
    the question already.
    """

    hit: SentenceHit
    support: Support
    fit: float
    candidates: tuple[Span, ...]


def choose(
    question: Question, asked: Asked, hits: Sequence[SentenceHit], rarity: Rarity
) -> list[Choice]:
    """Return the sentences with their support, the one that fits best first."""
    overlaps = _overlaps(question, hits)
    deciding = _deciding(question)
    choices = []
    for hit, (overlap, pairs) in zip(hits, overlaps, strict=True):
        candidates, weight = _candidates(question, asked, hit.text)
        support = weigh_support(question, asked, hit, bool(candidates), rarity)
        fit = (
            hit.score
            + _MATCH * hit.match
            + _OVERLAP * overlap
            + _PAIRS * pairs
            + _PASSAGE * hit.passage_score
            + _QUESTION_MARK * hit.text.endswith("?")
            + weight
            + _DECIDES * _share(deciding, {fold(token) for token in tokenize(hit.text)})
            + _UNCOUNTED * support.uncounted
        )
        choices.append(Choice(hit, support, fit, candidates))
    if asked in _FITS:
        choices = [_beside(question, choice, choices) for choice in choices]
    return sorted(choices, key=lambda choice: -choice.fit)


def _beside(question: Question, choice: Choice, choices: Sequence[Choice]) -> Choice:
    """Lift a sentence that holds what is asked for towards one before it that only leads up to it.

    "The ministry held a conference on … . The prime minister chaired it." Past it, where it holds
    a word of the question that the one before lacks.
    """
    before = [
        other
        for other in choices
        if not other.candidates
        and other.hit.article == choice.hit.article
        and 0 < choice.hit.span.start - other.hit.span.end <= _GAP
    ]
    if not choice.candidates or not before:
        return choice
    (leading,) = before
    words = set(content_words(question.searched, folded=True))
    held, led = (
        words & {fold(token) for token in tokenize(one.hit.text)} for one in (choice, leading)
    )
    lift = 1.0 if held - led else _LIFT
    return replace(choice, fit=choice.fit + lift * max(0.0, leading.fit - choice.fit + 1))


def _overlaps(question: Question, hits: Sequence[SentenceHit]) -> list[tuple[float, float]]:
    """Return the shares of the question's words, weighed, and of its pairs, in each sentence.

    A word weighs by how few of these sentences hold it.
    """
    folded = question.form is not QuestionForm.ACCENTED
    words = content_words(question.searched, folded)
    pairs = content_pairs(question.searched, folded)
    said = [[fold(t) if folded else t for t in tokenize(hit.text)] for hit in hits]
    holding = Counter(word for tokens in said for word in set(tokens))
    weight = {word: np.log1p(len(hits) / (holding[word] + 0.5)) for word in words}
    total = max(sum(weight.values()), 1e-9)
    return [
        (
            float(sum(weight[word] for word in words if word in set(tokens)) / total),
            _share(pairs, {f"{a}_{b}" for a, b in pairwise(tokens)}),
        )
        for tokens in said
    ]


def _deciding(question: Question) -> list[str]:
    """Return the folded words that a yes-or-no question wants borne out: "có bắt buộc không"."""
    match = _WHETHER.search(fold(question.text).lower())
    words = content_words(match[1], folded=True) if match else []
    return words[-_DECIDING:]


def _share(wanted: Sequence[str], held: set[str]) -> float:
    return sum(term in held for term in wanted) / max(len(wanted), 1)


def _office_asked_for(question: Question) -> str:
    """Return the office whose holder is asked for, "" for none: "Phó Chủ tịch nào", "ai là …"."""
    for office in offices_in(question.text):
        folded = fold(question.text).lower()
        before, after = folded[: office.span.start], folded[office.span.end :]
        if _WHICH.match(after) or _WHO_IS.search(before):
            return office.rank
    return ""


def _candidates(question: Question, asked: Asked, sentence: str) -> tuple[tuple[Span, ...], float]:
    """Return the spans that hold the kind of thing asked for, and what holding it is worth."""
    said = f" {' '.join(fold(token) for token in tokenize(question.text))} "

    def new(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(
            span
            for span in spans
            if f" {' '.join(fold(token) for token in tokenize(span.of(sentence)))} " not in said
        )

    strict: tuple[Span, ...] = ()
    loose: tuple[Span, ...] = ()
    match asked:
        case Asked.AMOUNT:
            strict = new(amounts(sentence))
            loose = new(number_words(sentence))
        case Asked.DATE:
            strict = new(dates(sentence))
        case Asked.PERSON:
            strict, loose = new(people(sentence)), new(possible_people(sentence))
            wanted = _office_asked_for(question)
            if wanted:
                held = [one.person for one in holders(sentence) if same_rank(one.rank, wanted)]
                strict, loose = tuple(span for span in strict if span in held), ()
        case Asked.PLACE:
            strict, loose = new(places(sentence)), new(capitalised(sentence))
        case Asked.REASON:
            return (), _FITS[asked] * bool(_CAUSE.search(sentence))
        case _:
            return (), _FITS_LOOSELY[asked] * bool(
                new(capitalised(sentence))
            ) if asked is Asked.OTHER else 0.0
    if strict:
        return strict, _FITS[asked]
    return loose, _FITS_LOOSELY.get(asked, 0.0) * bool(loose)

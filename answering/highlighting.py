"""Mark the very words asked for inside the sentence that answers."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import regex

from answering.asked_rank import of_asked_rank
from answering.counted import counted_words, leading_words
from answering.progress import progress_asked, progress_before
from answering.sorts import Sort, sort_asked
from retrieval import Question, QuestionForm, Span, content_words, fold, tokenize, written_out
from retrieval.kinds import Asked


@dataclass(frozen=True, slots=True)
class _Reach:
    """How many words around a candidate say what it is about, and what each side weighs.

    What an amount counts comes after it ("651 cán bộ"), what happened on a date before it.
    """

    before: int
    after: int
    weight_before: float
    weight_after: float


_REACH = {
    Asked.AMOUNT: _Reach(before=4, after=6, weight_before=1, weight_after=2),
    Asked.DATE: _Reach(before=14, after=4, weight_before=2, weight_after=1),
    Asked.PERSON: _Reach(before=8, after=8, weight_before=1, weight_after=1),
    Asked.PLACE: _Reach(before=8, after=8, weight_before=1, weight_after=1),
    Asked.OTHER: _Reach(before=8, after=8, weight_before=1, weight_after=1),
}
_BREAK = regex.compile(r"[,;:.]\s|[()]")
_OPENED = regex.compile(r"\([^()\p{L}]*\Z")
_INTO_BRACKETS = regex.compile(r"(?: \w+){1,4} \(")
_YEAR = regex.compile(r"\b(?:nam nao|nam may|nam bao nhieu|(?:what|which) year)\b")
_DAY = regex.compile(r"\d/\d|tháng")
_COUNT_BONUS = 1.5
_FEW = 3

_LED = 3
"""Words before an amount that may be those that lead up to "bao nhiêu": "đã hoàn thành 160"."""

_PROGRESS = 3.0
"""What it counts that an amount is of what is done, or left, as it is asked for."""

_LIKELIHOOD = 0.5
"""What a log likelihood counts beside a word of the question. With weights of the time, fitted
without the document, the F1 of these mentions in XQuAD-vi's first sentences was .499 by the words
alone, .515 at .5, .520 at 1 and .505 by the likelihood alone."""

Weigh = Callable[[Sequence[Span]], Sequence[float]]
"""Spans of a sentence to the log likelihood of each (see `Marker.weigh`)."""


def highlight(
    question: Question, asked: Asked, sentence: str, candidates: Sequence[Span], weigh: Weigh
) -> tuple[Span, ...]:
    """Return the spans of `sentence` among `candidates` that the question asks for, in order.

    Of amounts, dates and places, the one with most of the question's words around it, and likeliest
    (without diacritics, whose words have vectors that tell less, by the words alone). Of people,
    all that have as many words around them, up to a few. Empty where there is no candidate.
    """
    fitting = _whole_dates(question, asked, sentence, candidates) or list(candidates)
    if asked is Asked.AMOUNT:
        fitting = _counting(question, sentence, fitting, candidates)
    if asked is Asked.PERSON:
        fitting = of_asked_rank(question, sentence, fitting)
    if not fitting:
        return ()
    words = {
        *content_words(question.searched, folded=True),
        *content_words(written_out(question.searched.lower()), folded=True),
    }
    scores = [_score(sentence, span, candidates, words, asked) for span in fitting]
    if asked is Asked.AMOUNT:
        led = _led(question, sentence, fitting)
        scores = [score + more for score, more in zip(scores, led, strict=True)]
    weighed = asked is not Asked.PERSON and question.form is not QuestionForm.UNACCENTED
    if weighed and len(fitting) > 1:
        scores = [
            score + _LIKELIHOOD * likelihood
            for score, likelihood in zip(scores, weigh(fitting), strict=True)
        ]
    best = [span for span, score in zip(fitting, scores, strict=True) if score == max(scores)]
    if asked is Asked.AMOUNT and sort_asked(question, asked) is not Sort.SHARE:
        best = [_count_behind(sentence, best[0], candidates)]
    return tuple(best[:_FEW] if asked is Asked.PERSON else best[:1])


def _whole_dates(
    question: Question, asked: Asked, sentence: str, candidates: Sequence[Span]
) -> list[Span]:
    """Keep the dates with a day or a month, unless a year is asked for."""
    if asked is not Asked.DATE or _YEAR.search(fold(question.text).lower()):
        return []
    return [span for span in candidates if _DAY.search(span.of(sentence))]


def _counting(
    question: Question, sentence: str, fitting: list[Span], candidates: Sequence[Span]
) -> list[Span]:
    """Keep the amounts behind which most of what is to be counted stands: "69,1% … cấp xã".

    All of them, where it stands behind none.
    """
    wanted = counted_words(question)
    reach = _REACH[Asked.AMOUNT].after
    held = [
        len(wanted & {fold(token) for token in _around(sentence, span, candidates)[1][:reach]})
        for span in fitting
    ]
    return [span for span, count in zip(fitting, held, strict=True) if count == max(held)]


def _led(question: Question, sentence: str, fitting: Sequence[Span]) -> list[float]:
    """Weigh what leads up to each amount as to "bao nhiêu": its words, and how far it has come."""
    leading, asked = leading_words(question), progress_asked(question.text)
    befores = [sentence[: span.start] for span in fitting]
    return [
        _common(tokenize(before)[-_LED:], leading)
        + _PROGRESS * (asked is not None and progress_before(before) is asked)
        for before in befores
    ]


def _count_behind(sentence: str, share: Span, candidates: Sequence[Span]) -> Span:
    """Return the count that stands in brackets behind a share: "100% hồ sơ (88.921 cán bộ)"."""
    if share.of(sentence).endswith("%"):
        for span in candidates:
            if _INTO_BRACKETS.fullmatch(sentence[share.end : span.start]):
                return span
    return share


def _score(
    sentence: str, span: Span, candidates: Sequence[Span], words: set[str], asked: Asked
) -> float:
    """Weigh the question's words around a candidate; between equals, a count beats a share."""
    reach = _REACH[asked]
    before, after = _around(sentence, span, candidates)
    score = reach.weight_before * _common(before[-reach.before :], words)
    score += reach.weight_after * _common(after[: reach.after], words)
    is_count = asked is Asked.AMOUNT and not span.of(sentence).endswith("%")
    return score + _COUNT_BONUS * is_count


def _common(tokens: Sequence[str], words: AbstractSet[str]) -> int:
    return len(words & {fold(token) for token in tokens})


def _around(sentence: str, span: Span, candidates: Sequence[Span]) -> tuple[list[str], list[str]]:
    """Return the words before and after a candidate, within its clause and to the next one.

    What opens a bracket is told by the words before it: "ngày truyền thống (28/8/1945 – …)".
    """
    opened = _OPENED.search(sentence, 0, span.start)
    until = opened.start() if opened else span.start
    starts = [match.end() for match in _BREAK.finditer(sentence, 0, until)]
    starts += [other.end for other in candidates if other.end <= span.start]
    ends = [match.start() for match in _BREAK.finditer(sentence, span.end)]
    ends += [other.start for other in candidates if other.start >= span.end]
    before = sentence[max(starts, default=0) : span.start]
    after = sentence[span.end : min(ends, default=len(sentence))]
    return tokenize(before), tokenize(after)

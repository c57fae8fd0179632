"""Mark the very words asked for inside the sentence that answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from answering.around import common, words_around
from answering.asked_amount import REACH, count_behind, counting, led_up_to
from answering.asked_rank import of_asked_rank
from answering.sorts import Sort, sort_asked
from retrieval import Question, QuestionForm, Span, content_words, fold, written_out
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
    Asked.AMOUNT: _Reach(before=4, after=REACH, weight_before=1, weight_after=2),
    Asked.DATE: _Reach(before=14, after=4, weight_before=2, weight_after=1),
    Asked.PERSON: _Reach(before=8, after=8, weight_before=1, weight_after=1),
    Asked.PLACE: _Reach(before=8, after=8, weight_before=1, weight_after=1),
    Asked.OTHER: _Reach(before=8, after=8, weight_before=1, weight_after=1),
}
_YEAR = regex.compile(r"\b(?:nam nao|nam may|nam bao nhieu|(?:what|which) year)\b")
_DAY = regex.compile(r"\d/\d|tháng")
_COUNT_BONUS = 1.5
_FEW = 3

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
        fitting = counting(question, sentence, fitting, candidates)
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
        led = led_up_to(question, sentence, fitting)
        scores = [score + more for score, more in zip(scores, led, strict=True)]
    weighed = asked is not Asked.PERSON and question.form is not QuestionForm.UNACCENTED
    if weighed and len(fitting) > 1:
        scores = [
            score + _LIKELIHOOD * likelihood
            for score, likelihood in zip(scores, weigh(fitting), strict=True)
        ]
    best = [span for span, score in zip(fitting, scores, strict=True) if score == max(scores)]
    if asked is Asked.AMOUNT and sort_asked(question, asked) is not Sort.SHARE:
        best = [count_behind(sentence, best[0], candidates)]
    return tuple(best[:_FEW] if asked is Asked.PERSON else best[:1])


def _whole_dates(
    question: Question, asked: Asked, sentence: str, candidates: Sequence[Span]
) -> list[Span]:
    """Keep the dates with a day or a month, unless a year is asked for."""
    if asked is not Asked.DATE or _YEAR.search(fold(question.text).lower()):
        return []
    return [span for span in candidates if _DAY.search(span.of(sentence))]


def _score(
    sentence: str, span: Span, candidates: Sequence[Span], words: set[str], asked: Asked
) -> float:
    """Weigh the question's words around a candidate; between equals, a count beats a share."""
    reach = _REACH[asked]
    before, after = words_around(sentence, span, candidates)
    score = reach.weight_before * common(before[-reach.before :], words)
    score += reach.weight_after * common(after[: reach.after], words)
    is_count = asked is Asked.AMOUNT and not span.of(sentence).endswith("%")
    return score + _COUNT_BONUS * is_count

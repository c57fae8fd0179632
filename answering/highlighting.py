"""Mark the very words asked for inside the sentence that answers."""

from collections.abc import Sequence

import regex

from answering.asked import Asked
from retrieval import Question, Span, content_words, fold, tokenize

_BREAK = regex.compile(r"[,;:.()]\s|\svà\s")
_PERCENT = regex.compile(r"\b(?:phan tram|ti le|ty le|percent\w*|share|proportion)\b|%")
_MONEY = regex.compile(r"\b(?:kinh phi|tien|chi phi|ngan sach|dong|cost|budget|money)\b")
_FEW = 3


def highlight(
    question: Question, asked: Asked, sentence: str, candidates: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the spans of `sentence` among `candidates` that the question asks for, in order.

    Of amounts and dates, the one whose own clause shares most words with the question; of people,
    all that stand in the best clause, up to a few. None where nothing tells them apart from noise.
    """
    if not candidates:
        return ()
    fitting = _of_unit(question, asked, sentence, candidates) or list(candidates)
    words = set(content_words(question.text))
    shares = [_shared(sentence, span, candidates, words) for span in fitting]
    best = max(shares)
    if asked is Asked.PERSON:
        chosen = [span for span, share in zip(fitting, shares, strict=True) if share == best]
        return tuple(chosen[:_FEW])
    return (fitting[shares.index(best)],)


def _of_unit(
    question: Question, asked: Asked, sentence: str, candidates: Sequence[Span]
) -> list[Span]:
    """Keep percentages where a share is asked for, and money where money is."""
    if asked is not Asked.AMOUNT:
        return []
    folded = fold(question.text).lower()
    if _PERCENT.search(folded):
        return [span for span in candidates if span.of(sentence).endswith("%")]
    if _MONEY.search(folded):
        return [span for span in candidates if regex.search(r"đồng|tỷ|triệu", span.of(sentence))]
    return []


def _shared(sentence: str, span: Span, candidates: Sequence[Span], words: set[str]) -> float:
    """Weigh the question's words around a candidate: what it counts comes right after it."""
    after = sentence[span.end : _next(sentence, span, candidates)]
    before = sentence[_previous(sentence, span, candidates) : span.start]
    return 2 * _common(after, words) + _common(before, words)


def _common(text: str, words: set[str]) -> int:
    return len(words & {fold(token) for token in tokenize(text)})


def _next(sentence: str, span: Span, candidates: Sequence[Span]) -> int:
    ends = [other.start for other in candidates if other.start >= span.end]
    stop = _BREAK.search(sentence, span.end)
    return min([*ends, stop.start() if stop else len(sentence)])


def _previous(sentence: str, span: Span, candidates: Sequence[Span]) -> int:
    starts = [other.end for other in candidates if other.end <= span.start]
    stops = [match.end() for match in _BREAK.finditer(sentence, 0, span.start)]
    return max([*starts, *stops, 0])

"""The words around a mention in a sentence, which tell what it is about."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import regex

from retrieval import Span, fold, tokenize

_BREAK = regex.compile(r"[,;:.]\s|[()]")
_OPENED = regex.compile(r"\([^()\p{L}]*\Z")


def common(tokens: Sequence[str], words: AbstractSet[str]) -> int:
    """Count the folded `words` that are among some tokens."""
    return len(words & {fold(token) for token in tokens})


def words_around(
    sentence: str, span: Span, candidates: Sequence[Span]
) -> tuple[list[str], list[str]]:
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

"""Split Vietnamese text into sentences by offsets; the text itself is never touched.

Libraries split "PCT. HĐND" and "1. Công tác", and miss "v.v. Hội nghị", so that an answer may
straddle a boundary. Here a full stop ends a sentence unless one of the reasons below holds.
"""

from bisect import bisect_left
from collections.abc import Iterator

import regex

from retrieval.article import Span

SENTENCE_LIMIT = 1000
"""Code points; an end is forced in a longer run, at a clause or a space where it has one."""

QUOTE_LIMIT = 600
"""Code points; a quotation up to this long stays whole, so that its speaker stands beside it."""

_ABBREVIATIONS = frozenset(
    "tp tx tt gs ts pgs gs.ts pgs.ts ths bs ks cn ls pct ct nsnd nsưt đ/c đc nxb sđt đt stt tel dr "
    "mr mrs ms no st".split()
)
_STOP = regex.compile(r"(?:\.{2,}|[.!?…])[.!?…]*[”\"’'»)\]]*")
_LIST_MARK = regex.compile(
    r"[\s(\[]*(?:(?:điều|khoản|mục|chương|phần|bài|câu|phụ lục)\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|\p{L})[)\]]?\Z",
    regex.IGNORECASE,
)
_WORD_BEFORE = regex.compile(r"[\p{L}\d./]+\Z")
_OPENS_SENTENCE = regex.compile(r"\s*[“\"‘'«(\[–—•+-]*\s*[\p{Lu}\d]")
_OPENS_WORD = regex.compile(r"\p{Lu}\p{Ll}")
_QUOTE = regex.compile(rf"“[^“”\n]{{1,{QUOTE_LIMIT}}}”|\"[^\"\n]{{1,{QUOTE_LIMIT}}}\"")
_NUMBER = regex.compile(r"\d(?:[\d.,/]{0,62}\d)?%?")
_BLANK_TO_THE_END = regex.compile(r"\s*\Z")
_LOOK_BACK = 40
_NUMBER_LIMIT = 64
_CLAUSE = regex.compile(r"[;,:]\s")


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of a settled text, in order.

    Spans do not overlap, carry no white space at either end, and leave out nothing but white
    space; none crosses a line end, cuts a number, or is longer than `SENTENCE_LIMIT`.
    """
    return [
        piece
        for line in regex.finditer(r"[^\n]+", text)
        for sentence in _sentences_of_line(line[0])
        for piece in _within_limit(line[0], sentence)
        for piece in [Span(line.start() + piece.start, line.start() + piece.end)]
    ]


def _sentences_of_line(line: str) -> Iterator[Span]:
    quotes = [Span(*match.span()) for match in _QUOTE.finditer(line)]
    start = 0
    for stop in _STOP.finditer(line):
        if _ends_sentence(line, start, stop, quotes):
            yield from _trimmed(line, start, stop.end())
            start = stop.end()
    yield from _trimmed(line, start, len(line))


def _ends_sentence(line: str, start: int, stop: "regex.Match[str]", quotes: list[Span]) -> bool:
    end = stop.end()
    if _BLANK_TO_THE_END.match(line, end):
        return True
    place = bisect_left(quotes, stop.start(), key=lambda quote: quote.start) - 1
    if place >= 0 and end < quotes[place].end:
        return False
    if not line[end].isspace():
        return _glued(line, stop)
    if _OPENS_SENTENCE.match(line, end) is None:
        return False
    near = max(start, stop.start() - _LOOK_BACK)
    return stop[0][0] != "." or not _is_abbreviation(line[near : stop.start()], stop[0])


def _glued(line: str, stop: "regex.Match[str]") -> bool:
    """Two sentences without a space between them: "… các tỉnh, thành phố.Thủ tướng …"."""
    before = line[max(0, stop.start() - 2) : stop.start()]
    return (
        stop[0] == "."
        and before.islower()
        and before.isalpha()
        and len(before) == 2
        and (_OPENS_WORD.match(line, stop.end()) is not None)
    )


def _is_abbreviation(before: str, stop: str) -> bool:
    """Say whether a full stop after `before` (the sentence so far) belongs to its last word."""
    if stop != ".":
        return False
    if _LIST_MARK.fullmatch(before):
        return True
    match = _WORD_BEFORE.search(before)
    word = match[0] if match else ""
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _trimmed(line: str, start: int, end: int) -> Iterator[Span]:
    piece = line[start:end]
    if piece.strip():
        yield Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))


def _within_limit(line: str, sentence: Span) -> Iterator[Span]:
    """Cut an overlong sentence at a clause, else at a space, else anywhere outside a number."""
    start = sentence.start
    while sentence.end - start > SENTENCE_LIMIT:
        cut = start + _cut(line[start : start + SENTENCE_LIMIT + _NUMBER_LIMIT])
        yield from _trimmed(line, start, cut)
        start = cut
    yield from _trimmed(line, start, sentence.end)


def _cut(window: str) -> int:
    half = SENTENCE_LIMIT // 2
    clauses = [match.end() for match in _CLAUSE.finditer(window, half, SENTENCE_LIMIT)]
    if clauses:
        return clauses[-1]
    space = window.rfind(" ", half, SENTENCE_LIMIT)
    if space > 0:
        return space
    for number in _NUMBER.finditer(window):
        if number.start() < SENTENCE_LIMIT < number.end() and number.start() > 0:
            return number.start()
    return SENTENCE_LIMIT

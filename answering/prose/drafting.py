"""What a model has written so far: the sentences that are whole, and the rest."""

from dataclasses import dataclass, replace

from answering.prose.markers import Mark, Marked, take_markers
from retrieval import Span, settle, split_sentences

_THINKING, _THOUGHT = "<think>", "</think>"
_QUOTES = (("“", "”"), ("«", "»"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, without markers; the offsets of its `marks` lie in `text`.

    `opens_line` says that it began a line.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opens_line: bool = False


class Draft:
    """A reply as it comes in, piece by piece, cut anywhere."""

    def __init__(self) -> None:
        self._written = ""
        self._at_start = True
        self._thinks: bool | None = None

    @property
    def pending(self) -> str:
        """What is written and not yet a whole sentence, without markers."""
        return take_markers(self._written, ended=False).text if self._thinks is False else ""

    def add(self, piece: str) -> list[Sentence]:
        """Take the next piece; return the sentences that became whole by it."""
        self._written = settle(self._written + piece)
        if self._is_thinking(ended=False):
            return []
        marked = take_markers(self._written, ended=False)
        spans = split_sentences(marked.text)
        whole = spans[:-1]
        while whole and not _is_closed(marked.text, whole[-1].end):
            whole.pop()
        return self._cut(marked, whole, spans[len(whole)].start) if whole else []

    def end(self) -> list[Sentence]:
        """Return the last sentences: nothing more will come."""
        if self._is_thinking(ended=True):
            return []
        marked = take_markers(self._written, ended=True)
        spans = split_sentences(marked.text)
        return self._cut(marked, spans, len(marked.text)) if spans else []

    def _is_thinking(self, ended: bool) -> bool:
        """Leave out what a model thinks aloud before it writes."""
        if self._thinks is None:
            opening = self._written.lstrip()
            if not opening or (not ended and _THINKING.startswith(opening)):
                return True
            self._thinks = opening.startswith(_THINKING)
        if self._thinks and _THOUGHT in self._written:
            self._written = self._written.partition(_THOUGHT)[2].lstrip()
            self._thinks = False
        return self._thinks

    def _cut(self, marked: Marked, spans: list[Span], end: int) -> list[Sentence]:
        """Return the sentences at `spans`; keep what is written from `end` of the text on."""
        starts = [0, *(span.end for span in spans)]
        sentences = [
            Sentence(
                span.of(marked.text),
                _marks_of(place, marked, spans, end),
                "\n" in marked.text[start : span.start] or (self._at_start and start == 0),
            )
            for place, (span, start) in enumerate(zip(spans, starts, strict=False))
        ]
        # A line end stays with what follows it, as do the markers behind it.
        line_end = marked.text.rfind("\n", spans[-1].end, end)
        self._written = self._written[marked.sources[line_end if line_end >= 0 else end] :]
        self._at_start = False
        return sentences


def _marks_of(place: int, marked: Marked, spans: list[Span], end: int) -> tuple[Mark, ...]:
    """Return the marks of one of the sentences at `spans`, by their offsets in it."""
    span = spans[place]
    owned = (mark for mark in marked.marks if _owner(marked.text, spans, end, mark) == place)
    return tuple(
        replace(mark, offset=min(max(mark.offset - span.start, 0), len(span))) for mark in owned
    )


def _owner(text: str, spans: list[Span], end: int, mark: Mark) -> int:
    """Return which sentence a marker belongs to: it stands in it, or behind it on its line.

    One on a line of its own belongs to the next sentence, which may begin at `end`, or else to the
    last.
    """
    for place, span in enumerate(spans):
        following = spans[place + 1].start if place + 1 < len(spans) else end
        behind = mark.offset <= following and "\n" not in text[span.end : mark.offset]
        if mark.offset <= span.end or behind:
            return place
        if mark.offset <= following and following < len(text):
            return place + 1
    return len(spans) - (end == len(text))


def _is_closed(text: str, end: int) -> bool:
    """Say whether each quotation opened on the line is closed: a stop inside one ends nothing."""
    line = text[text.rfind("\n", 0, end) + 1 : end]
    paired = all(line.count(opener) <= line.count(closer) for opener, closer in _QUOTES)
    return paired and line.count('"') % 2 == 0

"""Which parts of a long article to draw: those around its citations."""

from collections.abc import Iterable

from retrieval import Span

WHOLE_UP_TO = 30_000
"""Code points: a longer article is drawn in parts, to keep the page light."""

_CONTEXT = 2_000
"""Code points to draw on each side of a citation, before looking for a paragraph's edge."""

_REACH = 500
"""How far to look for that edge."""


def excerpts(text: str, cited: Iterable[Span]) -> tuple[Span, ...]:
    """Return the parts to draw, in order, none touching another; each cited span is in one."""
    if len(text) <= WHOLE_UP_TO:
        return (Span(0, len(text)),)
    parts: list[Span] = []
    for span in sorted(cited):
        part = Span(_start(text, span.start), _end(text, span.end))
        if parts and part.start <= parts[-1].end:
            part = Span(parts[-1].start, max(parts.pop().end, part.end))
        parts.append(part)
    return tuple(parts)


def _start(text: str, cited: int) -> int:
    """Return the start of the paragraph, or else of the word, about a context before `cited`."""
    far = cited - _CONTEXT
    if far <= 0:
        return 0
    return _after(text.rfind("\n", max(0, far - _REACH), far), or_else=_word(text, far, cited))


def _end(text: str, cited: int) -> int:
    """Return the end of the paragraph, or else of the word, about a context after `cited`."""
    far = cited + _CONTEXT
    if far >= len(text):
        return len(text)
    line = text.find("\n", far, far + _REACH)
    space = text.find(" ", far, far + _REACH)
    return next((edge for edge in (line, space) if edge >= 0), far)


def _word(text: str, far: int, cited: int) -> int:
    return _after(text.find(" ", far, cited), or_else=far)


def _after(edge: int, or_else: int) -> int:
    return edge + 1 if edge >= 0 else or_else

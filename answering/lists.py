"""Lists that run over several sentences: where one is opened, all of it is quoted."""

import regex

from retrieval import Span

LIST_LIMIT = 6000
"""Code points: a longer list is quoted up to the last item that fits."""

_OPENS = regex.compile(r":\s*\Z")
_MARKS = (
    regex.compile(
        r"\s*(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|"
        r"(?:một|hai|ba|bốn|năm|sáu) là)\b",
        regex.IGNORECASE,
    ),
    regex.compile(r"\s*\d{1,2}[.)]\s"),
    regex.compile(r"\s*[a-zđ][.)]\s"),
    regex.compile(r"\s*[-–—•+*]\s"),
)
"""What opens an item; a list keeps to one of them."""


def whole_list(text: str, span: Span) -> Span:
    """Return the span of the list that the sentence at `span` opens, or `span` where it opens none.

    A list is opened by a colon at the end of a line; its items are the lines that follow with the
    same kind of mark.
    """
    if not _OPENS.search(span.of(text)):
        return span
    mark, end = None, span.end
    for line in regex.finditer(r"[^\n]*\S[^\n]*", text, pos=span.end):
        mark = mark or next((one for one in _MARKS if one.match(line[0])), None)
        if mark is None or not mark.match(line[0]) or line.end() - span.start > LIST_LIMIT:
            break
        end = line.start() + len(line[0].rstrip())
    return Span(span.start, end)

"""Ask for a day in its place, or after the clause that it opens."""

from collections.abc import Iterator

import regex

from answering.facts import Moment, find_moments
from answering.suggesting.clauses import as_question, end, lies_apart, starts
from answering.suggesting.draft import Draft
from retrieval import Span
from retrieval.kinds import places

_LEAD = regex.compile(r"(?P<joint>(?:vào|từ|đến|ngay từ)\s+)?(?:ngày\s+)?\Z", regex.IGNORECASE)
_AT_ANOTHER = regex.compile(r"(?<!\w)khi(?!\w)")
"""A clause with a moment of its own: "sau khi hợp nhất … từ ngày …"."""

_HAPPENS = regex.compile(
    r"(?<!\w)(?:đã|sẽ|đang|được|bị|tổ chức|diễn ra|họp|dự|thăm|làm việc|ký|ban hành|công bố|trao|"
    r"phát động|tiếp|xảy ra|khánh thành|khởi công|khai mạc|bế mạc|ra mắt|thông qua|phê duyệt|"
    r"triển khai|quyết định|khởi tố|bắt|đón|gặp|phát biểu|chủ trì)(?!\w)"
)
"""Of what a clause must hold one: without, it is but the name of who did something."""

_OPENING_PLACE = regex.compile(r"(?:tại|ở)\s+", regex.IGNORECASE)


def moments(sentence: str) -> Iterator[Draft]:
    """Yield questions for the days that `sentence` states, and for where it opens with a place."""
    for moment in find_moments(sentence):
        if moment.start.day is not None and not lies_apart(sentence, moment.span):
            yield from _day(sentence, moment)
    for place in places(sentence):
        opens = sentence[place.end : place.end + 2] == ", "
        if opens and _OPENING_PLACE.search(sentence, max(0, place.start - 4), place.start):
            yield from _after(sentence, place, "ở đâu")


def _day(sentence: str, moment: Moment) -> Iterator[Draft]:
    lead = _LEAD.search(sentence, 0, moment.span.start)
    opens = lead.start() if lead else moment.span.start
    joint = (lead["joint"] or "") if lead else ""
    before = starts(sentence, opens)
    if sentence[moment.span.end : moment.span.end + 2] == ", " and not joint:
        yield from _after(sentence, moment.span, "khi nào")
    for start in before if joint else []:
        if _AT_ANOTHER.search(sentence, start, opens):
            continue
        asked = "ngày nào" if joint.strip() == "vào" else "khi nào"
        if question := as_question(f"{sentence[start:opens]}{joint}{asked}"):
            yield Draft(question, moment.span)


def _after(sentence: str, value: Span, asked: str) -> Iterator[Draft]:
    """Ask after the main clause that follows, up to where it may stop."""
    for start in starts(sentence, len(sentence)):
        if start <= value.end or not sentence[start].isupper():
            continue
        for stop in _stops(sentence, start):
            if _HAPPENS.search(sentence, start + 1, stop) is None:
                continue
            if question := as_question(f"{sentence[start:stop].rstrip(' ,;')} {asked}"):
                yield Draft(question, value)
        return


def _stops(sentence: str, start: int) -> list[int]:
    """Return where a clause may stop, at its furthest first."""
    whole = len(sentence.rstrip(".!?… "))
    stop, found = end(sentence, start), list[int]()
    while stop < whole:
        found.append(stop)
        stop = end(sentence, stop + 1)
    return [*found, whole][::-1]

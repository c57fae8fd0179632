"""Ask who did a thing, and who holds an office."""

from collections.abc import Iterator, Sequence

import regex

from answering.suggesting.clauses import as_question, end, lies_apart
from answering.suggesting.draft import Draft
from retrieval import Span
from retrieval.kinds import holders
from retrieval.kinds import people as people_in

_DOES = regex.compile(
    r"(?:(?:đã|sẽ|đến|cùng|vừa)\s)*(?:dự và|đến dự|dự|chủ trì|điều hành|chỉ đạo|trao tặng|trao|"
    r"tặng|ký|ban hành|công bố|khai mạc|đề nghị|yêu cầu|biểu dương|phát động|tiếp|thăm)"
    r"(?!\w|\s(?:án|kiến|thảo|báo|toán|định|phòng|luật))"
)
_BEFORE_NAME = regex.compile(r"[^,;:.“”()]{0,60}\Z")
_APPOSED = 90
"""Code points of offices that may stand between a name and what its bearer did."""

_BODY = regex.compile(r"\s+(?:[^,;:.“”()–-]{2,60}?)\s+\Z")


def people(sentence: str) -> Iterator[Draft]:
    """Yield questions for who opens `sentence` as its subject, then for who holds an office."""
    named = [one for one in people_in(sentence) if not lies_apart(sentence, one)]
    if named and _BEFORE_NAME.match(sentence, 0, named[0].start):
        yield from _deeds(sentence, named)
    for holder in holders(sentence):
        between = sentence[holder.office.end : holder.person.start]
        office = sentence[holder.office.start : holder.person.start]
        question = as_question(f"{office}là ai") if _BODY.fullmatch(between) else None
        if question and holder.person in named:
            yield Draft(question, holder.person)


def _deeds(sentence: str, named: Sequence[Span]) -> Iterator[Draft]:
    """Ask who did what the first of those named did."""
    doer = named[0]
    does = _DOES.search(sentence, doer.end, doer.end + _APPOSED)
    if does is None or any(doer.end <= other.start < does.start() for other in named):
        return
    if not _is_apposition(sentence[doer.end : does.start()]):
        return
    short = end(sentence, does.end())
    for stop in dict.fromkeys([end(sentence, short + 1), short]):
        if question := as_question(f"Ai {sentence[does.start() : stop]}"):
            yield Draft(question, doer)


def _is_apposition(between: str) -> bool:
    """Say whether only a name's offices stand before the verb: nothing, or between marks."""
    return not between.strip() or between.lstrip().startswith((",", "-", "–"))

"""Who holds which office, as the sentences of an article put names and ranks together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from retrieval.article import Article, Span
from retrieval.kinds.mentions import people
from retrieval.kinds.ranks import Office, offices_in
from retrieval.sentences import split_sentences

_LEADS = regex.compile(r"[^,;.()–]{0,60}:?\s*\Z")
_TO_ANOTHER = regex.compile(r"[^,;.()–]{0,40}, \Z")
_ACTS = regex.compile(
    r"(?<!\w)(?:được|bị|do|trao|tặng|và(?! (?:Đào tạo|Công nghệ|Môi trường|Xã hội|Du lịch|Đầu tư|"
    r"Truyền thông|Tôn giáo|Phát triển))|cùng|với|cho|gặp|đã|rồi|khi|nói|yêu cầu)(?!\w)"
)
"""What parts an office from a name behind it; a ministry's own "và" does not."""

_OF = r"(?:của|cho|với|và|cùng|do|tại|từ|đến|về)\s"
_APPOSED = regex.compile(rf"\s*(?:,|–|-)\s+(?:(?!{_OF})[^,;.:]{{1,30}}[,-]\s+)?\Z|\s*\(\Z")
"""Between a name and an office behind it: another title may be, another party may not."""

_SEVERAL = regex.compile(r"\b(?:các|gồm)\b", regex.IGNORECASE)
_NEAR = 16
"""Code points before an office in which "các" or "gồm" says that several hold it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person and an office that a text gives them, each by its span there."""

    person: Span
    office: Span
    rank: str


def name_of(person: str) -> str:
    """Return a person's name in the one shape that names are compared in."""
    return person.casefold()


def holders(text: str) -> list[Holder]:
    """Return who holds what by the words of one sentence."""
    named, offices = people(text), offices_in(text)
    return [
        Holder(person, office.span, office.rank)
        for office in offices
        for person in _of_office(text, office.span, named, offices)
    ]


@lru_cache(maxsize=256)
def holders_in(article: Article) -> dict[str, list[tuple[str, Span]]]:
    """Return the ranks that an article gives each person, with the span of each mention."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for sentence in split_sentences(article.text):
        text = sentence.of(article.text)
        for person in people(text):
            found.setdefault(name_of(person.of(text)), [])
        for holder in holders(text):
            office = Span(sentence.start + holder.office.start, sentence.start + holder.office.end)
            found[name_of(holder.person.of(text))].append((holder.rank, office))
    return found


def _of_office(text: str, office: Span, named: list[Span], offices: list[Office]) -> Iterator[Span]:
    """Yield the people of an office: the next name, or all of a list; else the one before it."""
    following = [person for person in named if person.start >= office.end]
    if following and _leads_to(text, office, following[0], offices):
        yield following[0]
        if ":" in text[office.end : following[0].start]:
            yield from _listed(text, following)
        elif _SEVERAL.search(text, max(0, office.start - _NEAR), office.start):
            yield from _joined(text, following)
        return
    before = [person for person in named if person.end <= office.start]
    if before and _is_apposed(text, before[-1], office, offices):
        yield before[-1]


def _leads_to(text: str, office: Span, person: Span, offices: list[Office]) -> bool:
    """Say whether a name is that of an office before it, perhaps with further offices between."""
    between = text[office.end : person.start]
    crossed = [other for other in offices if office.end <= other.span.start < person.start]
    if crossed:
        gap = text[office.end : crossed[0].span.start]
        leads = _TO_ANOTHER.fullmatch(gap) is not None and not _ACTS.search(gap)
        return leads and _leads_to(text, crossed[0].span, person, offices)
    return _LEADS.fullmatch(between) is not None and not _ACTS.search(between)


def _listed(text: str, following: list[Span]) -> Iterator[Span]:
    """Yield the rest of a list of names, up to a semicolon, a full stop or another office."""
    for one, other in pairwise(following):
        between = text[one.end : other.start]
        if regex.search(r"[;.]", between) or offices_in(between):
            return
        yield other


def _joined(text: str, following: list[Span]) -> Iterator[Span]:
    """Yield the names that stand one right behind another: "các Thứ trưởng A, B và C"."""
    for one, other in pairwise(following):
        if text[one.end : other.start] not in {", ", " và "}:
            return
        yield other


def _is_apposed(text: str, person: Span, office: Span, offices: list[Office]) -> bool:
    """Say whether only other offices stand between a name and an office behind it."""
    start = person.end
    for other in offices:
        if person.end <= other.span.start < office.start:
            if not _APPOSED.match(text[start : other.span.start]) and start == person.end:
                return False
            start = other.span.end
    gap = text[start : office.start]
    if start == person.end:
        return _APPOSED.fullmatch(gap) is not None
    return regex.fullmatch(rf"(?!,\s{_OF})[^.;:]{{0,60}}(?:,|–|-)\s+", gap) is not None

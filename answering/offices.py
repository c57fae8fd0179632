"""Who holds an office: every holder that the reports name, each with the newest article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from answering.answer import Answer, Arrangement, Citation, Reply, Statement
from answering.answerer import refusal
from answering.choosing import choose
from answering.dating import newest_first
from answering.grounds import grounds_of
from answering.kinds import Wanted
from retrieval import (
    Article,
    Asked,
    Filter,
    Question,
    Retriever,
    SentenceHit,
    Span,
    fold,
    parse_question,
    people,
    provinces_in,
    tokenize,
)

_PASSAGES = 40
_BEFORE = 90
"""Code points between a person and an office that stands behind them, with others between."""

_WORD = regex.compile(r"\d+|\p{L}[\p{L}\p{M}]*")
_LESSER = frozenset({"pho", "nguyen", "cuu", "tro"})
"""Folded words before an office that make another one of it: deputy, former, assistant to."""

_WHOLE_TITLE = 4
"""Words of an office that must stand together."""

_INSIDE = 4
"""Words of another title that may stand inside an office."""

_ALIKE = tuple(
    (regex.compile(one), other)
    for one, other in (
        (r"\bubnd ", "uy ban nhan dan "),
        (r"\buy ban nhan dan ", "ubnd "),
        (r"\bhdnd ", "hoi dong nhan dan "),
        (r"\bhoi dong nhan dan ", "hdnd "),
        (r"\Abo truong bo ", "bo truong "),
        (r"\Abo truong (?!bo )", "bo truong bo "),
        (r"\Achu tich (?=tinh |huyen |xa |thanh pho )", "chu tich ubnd "),
        (r"(?<=\b(?:ubnd|uy ban nhan dan) )\Z", "tinh "),
        (r"\A(thu tuong|tong bi thu) (?:chinh phu|dang|viet nam|nuoc viet nam) ", r"\1 "),
        (r"\Athu truong bo .*", "thu truong "),
    )
)
"""Ways to write an office, each put beside the others; a shape ends with a blank."""

_SEVERAL = regex.compile(r"\b[Cc]ác\b|\b[Gg]ồm\b|:")
_NEAR = 16
"""Code points before an office in which "các" or "gồm" says that several hold it."""

_CREDIT = regex.compile(r"\((?:Ảnh|Nguồn)\b", regex.IGNORECASE)
_BREAK = regex.compile(r"[;:.!?“”\"\n]|\s(?:và|cùng|với|cho|của|là|đã|do|từ|tại|trao|đề nghị)\s")


@dataclass(frozen=True, slots=True)
class _Holder:
    """A sentence that says who holds the office, and where the name stands in it."""

    hit: SentenceHit
    person: Span
    office: Span


def holders(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return who holds the office, the newest article first; a refusal where no report says."""
    office, place = _office_and_place(wanted.subject)
    ranking = retriever.rank(parse_question(wanted.subject), _PASSAGES, within)
    shapes = _shapes(office)
    found = [holder for hit in ranking.sentences for holder in _holders(hit, shapes, place)]
    if not found:
        choices = choose(question, Asked.PERSON, ranking.sentences[:12], retriever.rarity)
        return refusal(ranking, choices, within, question)
    articles = newest_first({holder.hit.article for holder in found})
    found.sort(key=lambda one: (articles.index(one.hit.article), _is_caption(one.hit.text)))
    by_person: dict[str, _Holder] = {}
    for holder in found:
        name = fold(holder.person.of(holder.hit.article.text)).lower()
        by_person.setdefault(name, holder)
    of_sentence: dict[SentenceHit, list[_Holder]] = {}
    for holder in by_person.values():
        of_sentence.setdefault(holder.hit, []).append(holder)
    statements = [_statement(question, together) for together in of_sentence.values()]
    return Answer(question.text, tuple(statements), within, Arrangement.NEWEST_FIRST)


def _is_caption(text: str) -> bool:
    """A photo's caption names its holder too, but says nothing of them."""
    return _CREDIT.search(text) is not None


def _statement(question: Question, together: Sequence[_Holder]) -> Statement:
    """Quote the sentence that one holder, or several, are named in."""
    hit = together[0].hit
    cited = (Citation(hit.article, hit.span),)
    named = tuple(sorted(holder.person for holder in together))
    return Statement(hit.text, cited, named, grounds=grounds_of(question, hit))


def _office_and_place(subject: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folded words of the office, and the province that its article must be about."""
    words = [fold(token) for token in tokenize(subject)]
    for name in provinces_in(subject):
        for start in range(1, len(words) - len(name) + 1):
            if tuple(words[start : start + len(name)]) == name:
                return (*words[:start], *words[start + len(name) :]), name
    return tuple(words), ()


def _holders(
    hit: SentenceHit, shapes: Sequence[tuple[str, ...]], place: tuple[str, ...]
) -> Iterator[_Holder]:
    if place and " ".join(place) not in _running(hit.article):
        return
    text = hit.text
    for span in _offices(text, shapes):
        for person in _people_beside(text, span):
            yield _Holder(hit, _shifted(person, hit), _shifted(span, hit))


def _offices(text: str, shapes: Sequence[tuple[str, ...]]) -> Iterator[Span]:
    """Yield where `text` names the office itself, in any shape, not a deputy's nor a former one.

    "Bộ trưởng Nội vụ" is the "Bộ trưởng Bộ Nội vụ".
    """
    words = [(fold(m[0]).lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    said = tuple(word for word, _, _ in words)
    for shape in shapes:
        for start in range(len(words)):
            if start and said[start - 1] in _LESSER:
                continue
            if end := _end_of(said, start, shape):
                yield Span(words[start][1], words[end - 1][2])


def _end_of(said: tuple[str, ...], start: int, office: tuple[str, ...]) -> int | None:
    """Return where an office that begins at `start` ends, in words; None where it is not there.

    Another title may stand inside it: "Bí thư Đảng ủy, Bộ trưởng Bộ Nội vụ" is the "Bí thư Đảng ủy
    Bộ Nội vụ".
    """
    for cut in range(len(office), min(len(office), _WHOLE_TITLE) - 1, -1):
        if said[start : start + cut] != office[:cut]:
            continue
        rest, at = office[cut:], start + cut
        for place in range(at, min(at + _INSIDE, len(said)) + 1):
            if said[place : place + len(rest)] == rest:
                return place + len(rest)
    return None


def _shapes(office: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the ways to write an office: "UBND" or in full, "Bộ trưởng Bộ Nội vụ" or "Nội vụ"."""
    said = f"{' '.join(office)} "
    shapes = [said]
    for one, other in _ALIKE:
        shapes = list(dict.fromkeys([*shapes, *(one.sub(other, shape) for shape in shapes)]))
    return list(dict.fromkeys(tuple(shape.split()) for shape in shapes))


def _people_beside(text: str, office: Span) -> list[Span]:
    """Return who follows the office at once, or stands before it in a run of titles.

    Several may hold one office, named one behind another: "các Thứ trưởng: A, B, C".
    """
    named = people(text)
    after = [span for span in named if span.start >= office.end]
    if after and text[office.end : after[0].start].strip() in {"", ":", "-", "–"}:
        if not _SEVERAL.search(text, max(0, office.start - _NEAR), after[0].start):
            return after[:1]
        together = [after[0]]
        for span in after[1:]:
            if text[together[-1].end : span.start] not in {", ", " và "}:
                break
            together.append(span)
        return together
    before = [span for span in named if span.end <= office.start <= span.end + _BEFORE]
    if before and not _BREAK.search(text[before[-1].end : office.start]):
        return before[-1:]
    return []


def _shifted(span: Span, hit: SentenceHit) -> Span:
    return Span(hit.span.start + span.start, hit.span.start + span.end)


@lru_cache(maxsize=256)
def _running(article: Article) -> str:
    return " ".join(map(fold, tokenize(f"{article.text} {article.title}")))

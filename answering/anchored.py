"""Which articles the times and doers of one side mean, and whose words a sentence gives."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from answering.aligned import aligned, cut
from answering.anchors import Anchor, AnchorKind, anchors_in
from answering.other_years import YEARS_OF_TERMS
from retrieval import Article, find_dates, fold, provinces_in, tokenize
from retrieval.kinds import offices_in, people

_NEAR_BEST = 0.75
"""The least share of the best fit with which an article is meant, too."""

_YEAR = regex.compile(r"(?:19|20)\d\d")
_ROMAN = {"10": "x", "11": "xi", "12": "xii", "13": "xiii", "14": "xiv", "15": "xv", "16": "xvi"}
_MIDYEAR = regex.compile(r"\b(?:giua|mid|6 thang|sau thang)\b")
_RANKS = (
    ("tong bi thu", "tổng bí thư"),
    ("thu tuong|ttg|tttg|ttcp|prime minister|pm", "thủ tướng"),
    ("bo truong|minister", "bộ trưởng"),
    ("thu truong", "thứ trưởng"),
    ("chu tich|chairman|chairwoman|ct", "chủ tịch ubnd"),
    ("bi thu|secretary", "bí thư"),
    ("giam doc|director", "giám đốc"),
)
_BODIES = (
    (r"dang uy bo|dang bo bo", "Đảng ủy Bộ"),
    (r"so|snv|department", "Sở"),
    (r"bo|bnv|ministry", "Bộ"),
)


def meant(texts: str, other: str, articles: Iterable[Article]) -> list[Article]:
    """Return the articles that best fit the anchors of one side that the other side has not."""
    others = {one.value for one in anchors_in(other)}
    own = [one for one in anchors_in(texts) if one.value not in others]
    if not own:
        return []
    fits = {article.id: (article, _fit(own, texts, article)) for article in articles}
    best = max((fit for _, fit in fits.values()), default=0.0)
    if best <= 0:
        return []
    return [article for article, fit in fits.values() if fit >= _NEAR_BEST * best]


def _fit(anchors: Sequence[Anchor], text: str, article: Article) -> float:
    """Return how well an article fits; 0 where it lacks a time that is named."""
    times = [_times(one, text, article) for one in anchors if one.kind is AnchorKind.TIME]
    if not all(times):
        return 0.0
    return sum(times) + sum(_doer(one, article) for one in anchors if one.kind is AnchorKind.DOER)


def _times(anchor: Anchor, text: str, article: Article) -> float:
    value = anchor.value
    held = _held(article)
    if "/" in value:
        return float(any(_same_day(value, day) for day in held.days))
    if regex.fullmatch(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d", value):
        return float(value.replace(" ", "").replace("–", "-") in held.low.replace("–", "-"))
    if not _YEAR.fullmatch(value):
        return float(f" {_ROMAN.get(value, value)} " in held.words)
    midyear = _MIDYEAR.search(aligned(anchor.span.of(text)))
    if midyear and regex.search(rf"6 thang[^.]{{0,20}}{value}", held.low):
        return 1.5
    return min(1.0, 0.5 * held.years.count(value) + (0.5 if value in held.opening else 0))


def _same_day(asked: str, held: tuple[int | None, int, int | None]) -> bool:
    parts = [int(part) for part in asked.split("/")]
    day, month, year = held
    if len(parts) == 3:
        return (day, month, year or parts[2]) == tuple(parts)
    if parts[1] > 31:
        return (month, year or parts[1]) == tuple(parts)
    return (day, month) == tuple(parts)


def _doer(anchor: Anchor, article: Article) -> float:
    held, value = _held(article), anchor.value
    words = value.split()
    if any(tuple(words[-size:]) in held.names for size in (4, 3, 2) if len(words) >= size):
        return 1.0
    score = 0.0
    if len(words) > 1 and tuple(words[-1:]) in held.names and not provinces_in(value):
        score += 1.0
    rank = _rank(value)
    if rank and not score:
        score += 0.6 if any(one.startswith(rank) for one in held.ranks) else 0.0
    if place := provinces_in(value):
        score += 1.0 if f" {' '.join(place[0])} " in held.words else 0.0
    elif not rank:
        score += _prominence(value, held)
    return score


def _rank(value: str) -> str:
    return next((rank for cue, rank in _RANKS if regex.search(rf"\b(?:{cue})\b", value)), "")


def _prominence(value: str, held: "_Held") -> float:
    for cue, body in _BODIES:
        if regex.search(rf"\b(?:{cue})\b", value):
            many = held.bodies[body]
            return float(
                many > 0 and many >= max(held.bodies.values()) / (2 if body[0] != "S" else 1)
            )
    return 0.3 if f" {value} " in held.words else 0.0


class _Held:
    """What an article holds, read once."""

    def __init__(self, article: Article) -> None:
        whole = f"{article.title}\n{article.text}"
        self.low = aligned(whole)
        self.words = f" {' '.join(fold(token) for token in tokenize(whole))} "
        dated = article.date
        self.days = [(one.day, one.month, one.year) for one in find_dates(whole)]
        plain = cut(whole, YEARS_OF_TERMS)
        self.years = _YEAR.findall(plain) + ([str(dated.year)] if dated else [])
        self.opening = plain[:400]
        self.names = {
            tuple(name[-size:])
            for span in people(whole)
            for name in [aligned(span.of(whole)).split()]
            for size in range(1, len(name) + 1)
        }
        self.ranks = {
            office.rank
            for office in offices_in(whole)
            if any(0 <= span.start - office.span.end <= 20 for span in people(whole))
        }
        self.bodies = {
            "Đảng ủy Bộ": 4 * len(regex.findall(r"Đảng ủy Bộ", whole)),
            "Sở": len(regex.findall(r"\bSở\b", whole)),
            "Bộ": len(regex.findall(r"\bBộ\b(?! (?:Chính trị|trưởng))", whole)),
        }


@lru_cache(maxsize=512)
def _held(article: Article) -> _Held:
    return _Held(article)


def speaks(asked: str, hit_start: int, article: Article) -> bool | None:
    """Say whether the words at a place of an article are of a person that a side names.

    The last person or office that opens a sentence at or before it; None where none is asked for.
    """
    doers = [one for one in anchors_in(asked) if one.kind is AnchorKind.DOER]
    wanted = [(_rank(one.value), tuple(one.value.split()[-1:])) for one in doers]
    wanted = [(rank, name) for rank, name in wanted if rank or name in _held(article).names]
    if not wanted:
        return None
    speaker = None
    for start, rank, name in _openings(article):
        if start > hit_start:
            break
        speaker = (rank, name)
    if speaker is None:
        return None
    return any(
        (rank and speaker[0].startswith(rank)) or (name and speaker[1] == name)
        for rank, name in wanted
    )


_SENTENCE = regex.compile(r"[^.\n]+")
_OPENING = 90


@lru_cache(maxsize=512)
def _openings(article: Article) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return who opens sentences of an article, in order: where, of what rank, by what name."""
    found = []
    for match in _SENTENCE.finditer(article.text):
        opening = match[0][:_OPENING]
        offices = [
            one
            for one in offices_in(opening)
            if not regex.match(r" (?:Chính phủ|nước)", opening[one.span.end :])
        ]
        named = people(opening)
        if offices or named:
            rank = offices[-1].rank if offices else ""
            name = tuple(aligned(named[0].of(opening)).split()[-1:]) if named else ()
            found.append((match.start(), rank, name))
    return found

"""An office as questions and reports write it: a rank, the body that it is of, and a province."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from retrieval import LONG_FORMS, fold, provinces_in, tokenize
from retrieval.kinds import RANKS

Words = tuple[str, ...]

_WRITTEN_OUT = {fold(short): fold(long) for short, long in LONG_FORMS.items()} | {
    "nv": "noi vu",
    "tp": "thanh pho",
}
"""Short forms as offices have them; elsewhere some may be other words."""

_RANK = regex.compile(rf"(?:{fold(RANKS)})\b")
_COUNCIL = regex.compile(r"\A((?:pho )?chu tich) ((?:uy ban|hoi dong) nhan dan)\Z")
_IDLE = frozenset({"của", "cua", "ở", "tại", "thuộc", "đang", "hiện", "of", "the"})
_LEVEL = regex.compile(r"\b(?:thanh pho|tinh)\b(?! uy\b)")
"""What adds nothing to the body of an office: some only with its diacritics, as "tại" is not "tài".
"""

_NATIONAL = regex.compile(
    r"\b(?:chinh phu|dang|viet nam|nuoc|ta|minh|cong san|chxhcn|trung uong)\b"
)
_OF_A_NATION = frozenset({"thu tuong", "tong bi thu", "pho thu tuong", "chu tich nuoc"})
_OF_MINISTRY = frozenset({"bo truong", "thu truong"})
_OF_COMMITTEE = frozenset({"chu tich", "pho chu tich"})
_COMMITTEE = ("uy", "ban", "nhan", "dan")


@dataclass(frozen=True, slots=True)
class Title:
    """An office in folded words: "bo truong" of "noi vu", "chu tich" of "uy ban nhan dan".

    `body` is without the words that add nothing, so that two ways to write it are one; `place` is
    a province, or nothing where none is said.
    """

    rank: str
    body: Words
    place: Words

    @property
    def of_ministry(self) -> bool:
        """Whether the body is a ministry, whose "Bộ" is not among its words."""
        return self.rank in _OF_MINISTRY


def read_title(text: str) -> Title | None:
    """Return the title that `text` opens with, None where it opens with no rank."""
    said = " ".join(_WRITTEN_OUT.get(word, word) for word in _bare(text))
    place = next(iter(provinces_in(said)), ())
    said = (
        regex.sub(rf"(?:\b(?:tinh|thanh pho) )?\b{' '.join(place)}\b", "", said) if place else said
    )
    rank = _RANK.match(said)
    if rank is None:
        return None
    return _title(rank[0], said[rank.end() :], place, bool(regex.search(r"\btinh\b", said)))


def _bare(text: str) -> Iterator[str]:
    """Yield the folded words of a title, without those that only join them."""
    return (fold(token) for token in tokenize(text) if token not in _IDLE)


def _title(rank: str, rest: str, place: Words, of_province: bool) -> Title:
    if council := _COUNCIL.match(rank):
        rank, rest = council[1], f"{council[2]} {rest}"
    if rank in _OF_A_NATION:
        rest = _NATIONAL.sub("", rest)
    body = tuple(_LEVEL.sub("", rest).split())
    if rank in _OF_MINISTRY and body[:1] == ("bo",):
        body = body[1:]
    if rank in _OF_COMMITTEE and not body and (place or of_province):
        body = _COMMITTEE
    return Title(rank, body, place)


def is_said_by(asked: Title, said: Title, beside: Sequence[Words]) -> bool:
    """Say whether a title in a report is the one asked for, so far as rank and body tell.

    What the title leaves out of the body may be said by what stands `beside` it: "Bí thư Đảng ủy,
    Bộ trưởng Bộ Nội vụ" is the secretary of the "Đảng ủy Bộ Nội vụ".
    """
    if asked.rank != said.rank or (asked.place and said.place and asked.place != said.place):
        return False
    alike = sum(1 for _ in _common(asked.body, said.body))
    rest = asked.body[alike:]
    if not rest:
        return True
    if alike < len(said.body):
        return False
    return any(words[: len(rest)] == rest for words in beside)


def _common(one: Words, other: Words) -> Words:
    """Return the words that both open with."""
    alike = [a for a, b in zip(one, other, strict=False)]
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return tuple(alike[:place])
    return tuple(alike)

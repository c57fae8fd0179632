"""Where a fact stands: the words around it, which say what it is a fact of.

A figure that a report holds may be the figure of something else: 69,1% is what communes fell by,
not what departments did.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import regex

from answering.checking.evidence import Claim, Evidence
from answering.checking.words import words_of
from retrieval import Span, is_particle

Value = TypeVar("Value")

_REACH = 7
"""Words on either side that are looked at."""

_BREAK = regex.compile(r"[.;:]\s|[()]")
_BREAK_AFTER = regex.compile(r"[,.;:]\s|[()]")
"""A comma ends what a figure counts, but not what it is said of: "giảm 65,2% …, 69,1% …"."""

_AFTER = 1.5
"""What a word after a fact weighs beside one before it: what a number counts comes after it. Set by
hand."""


@dataclass(frozen=True, slots=True)
class Mention(Generic[Value]):
    """A value at a span of a sentence."""

    span: Span
    value: Value


@dataclass(frozen=True, slots=True)
class Slot:
    """The words before and after a mention, nearest last and first."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated(Generic[Value]):
    """A mention in a sentence of the evidence, and how well its place fits a claim's, 0 to 1."""

    evidence: Evidence
    mention: Mention[Value]
    fit: float

    @property
    def text(self) -> str:
        """The mention in the article's own characters."""
        return self.mention.span.of(self.evidence.text)


def slot_of(text: str, span: Span, others: Iterable[Span], counts: bool) -> Slot:
    """Return the words around a span of a sentence, within its clause and up to other mentions.

    `counts` says whether it is a number of things, which a comma ends. What opens a bracket is said
    of what stands before it: "ngày truyền thống (28/8)".
    """
    starts = [
        match.end()
        for match in _BREAK.finditer(text, 0, span.start)
        if match[0] != "(" or text[match.end() : span.start].strip()
    ]
    ending = _BREAK_AFTER if counts else _BREAK
    ends = [match.start() for match in ending.finditer(text, span.end)]
    starts += [other.end for other in others if other.end <= span.start]
    ends += [other.start for other in others if other.start >= span.end]
    first, last = max(starts, default=0), min(ends, default=len(text))
    return Slot(
        tuple(_words(text[first : span.start])[-_REACH:]),
        tuple(_words(text[span.end : last])[:_REACH]),
    )


def _words(text: str) -> list[str]:
    return [word.text for word in words_of(text) if not is_particle(word.text)]


def fit_of(claimed: Slot, stated: Slot, claim: Claim) -> float:
    """Return how much of what stands around a claimed fact stands around a stated one, 0 to 1.

    Words on the other side count for half: "160 nhiệm vụ đã hoàn thành" is "đã hoàn thành 160
    nhiệm vụ".
    """
    total = found = 0.0
    sides: Sequence[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], float]] = (
        (claimed.before, stated.before, stated.after, 1.0),
        (claimed.after, stated.after, stated.before, _AFTER),
    )
    for mine, same, other, weight in sides:
        for word in dict.fromkeys(mine):
            worth = weight * claim.rarity.get(word, 1.0)
            meant = claim.meant.get(word, frozenset()) | {word}
            total += worth
            found += worth * (1.0 if meant & set(same) else 0.5 if meant & set(other) else 0.0)
    return found / total if total else 0.0

"""What a text holds of the kind of thing that a question asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from retrieval.article import Span
from retrieval.kinds.asked import Asked
from retrieval.kinds.holding import holders
from retrieval.kinds.mentions import (
    amounts,
    capitalised,
    dates,
    number_words,
    people,
    places,
    possible_people,
    possible_places,
    titled_people,
)
from retrieval.kinds.ranks import offices_in, same_rank
from retrieval.sentence_words import folded_words_of
from retrieval.vietnamese import fold

_CAUSE = regex.compile(
    r"(?<!\w)(?:vì(?! vậy| thế)|do(?! đó| vậy| (?-i:\p{Lu}))|bởi|nhằm|nhờ|khiến|dẫn đến|"
    r"nguyên nhân|lý do|lí do|xuất phát từ|là dịp)(?!\w)",
    regex.IGNORECASE,
)
"""What tells a cause; "do" before a name tells who did it."""

_PERHAPS_CAUSE = regex.compile(r"(?<!\w)(?:do|để|nên|tránh|giúp|vì)(?!\w)", regex.IGNORECASE)
_WHICH = regex.compile(r"(?: \w+){0,5} nao\b|(?: \w+){0,8} (?:la ai|ten (?:la )?gi|ten la ai)\b")
_WHO_IS = regex.compile(r"\bai (?:la|lam|giu chuc|dang la) \Z")


@dataclass(frozen=True, slots=True)
class Held:
    """What a text holds of the kind asked for, beyond what the question says already.

    `spans` are mentions of it; `surely` says that they are of the very kind, `loosely` that they
    may be, or that the text gives a name where no kind is asked for.
    """

    spans: tuple[Span, ...] = ()
    surely: bool = False
    loosely: bool = False

    @classmethod
    def of(cls, strict: Sequence[Span], loose: Sequence[Span] = ()) -> "Held":
        """Keep the mentions of the very kind, or where there are none, those that may be."""
        return cls(tuple(strict or loose), bool(strict), not strict and bool(loose))


def held_kind(question: str, asked: Asked, text: str) -> Held:
    """Return what `text`, a sentence, holds of the kind that `question` asks for.

    Where the holder of an office is asked for, only people to whom the text gives that office.
    """
    if asked is Asked.REASON:
        surely = _CAUSE.search(text) is not None
        return Held((), surely, not surely and _PERHAPS_CAUSE.search(text) is not None)
    said = _padded(question)
    strict, loose = (
        [span for span in spans if _padded(span.of(text)) not in said]
        for spans in _mentions(asked, text)
    )
    if asked is Asked.OTHER:
        return Held(loosely=bool(loose))
    if asked is Asked.PERSON and (wanted := _office_asked_for(question)):
        holding = [one.person for one in holders(text) if same_rank(one.rank, wanted)]
        return Held.of([span for span in strict if span in holding])
    return Held.of(strict, loose)


@lru_cache(maxsize=4096)
def _mentions(asked: Asked, text: str) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return what a sentence mentions that is of the very kind, and what may be."""
    match asked:
        case Asked.AMOUNT:
            return amounts(text), number_words(text)
        case Asked.DATE:
            return dates(text), ()
        case Asked.PERSON:
            return sorted([*people(text), *titled_people(text)]), possible_people(text)
        case Asked.PLACE:
            return places(text), possible_places(text)
        case _:
            return (), capitalised(text)


@lru_cache(maxsize=4096)
def _padded(text: str) -> str:
    """Return folded words between spaces, so that whole ones are found in it."""
    return f" {' '.join(folded_words_of(text))} "


@lru_cache(maxsize=64)
def _office_asked_for(question: str) -> str:
    """Return the office whose holder is asked for, "" for none: "Phó Chủ tịch nào", "ai là …"."""
    for office in offices_in(question):
        folded = fold(question).lower()
        before, after = folded[: office.span.start], folded[office.span.end :]
        if _WHICH.match(after) or _WHO_IS.search(before):
            return office.rank
    return ""

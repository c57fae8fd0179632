"""The spans of a sentence that hold the kind of thing that a question asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from answering.asked import Asked
from answering.holding import holders
from answering.mentions import (
    amounts,
    capitalised,
    dates,
    number_words,
    people,
    places,
    possible_people,
)
from answering.ranks import offices_in, same_rank
from answering.sentence_words import folded_words_of
from retrieval import Question, Span, fold

_CAUSE = regex.compile(
    r"(?<!\w)(?:vì|do|bởi|nhằm|nhờ|để|nên|khiến|dẫn đến|nguyên nhân|lý do|lí do|tránh|giúp)(?!\w)",
    regex.IGNORECASE,
)
_WHICH = regex.compile(r"(?: \w+){0,5} nao\b|(?: \w+){0,8} (?:la ai|ten (?:la )?gi|ten la ai)\b")
_WHO_IS = regex.compile(r"\bai (?:la|lam|giu chuc|dang la) \Z")


@dataclass(frozen=True, slots=True)
class Held:
    """What a sentence holds of the kind asked for, beyond what the question says already.

    `spans` are mentions of it; `surely` says that they are of the very kind, `loosely` that they
    may be, or that the sentence gives a reason or a name where that is asked for.
    """

    spans: tuple[Span, ...] = ()
    surely: bool = False
    loosely: bool = False


def held_kind(question: Question, asked: Asked, sentence: str) -> Held:
    """Return what `sentence` holds of the kind that `question` asks for."""
    said = f" {' '.join(folded_words_of(question.text))} "

    def new(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(
            span
            for span in spans
            if f" {' '.join(folded_words_of(span.of(sentence)))} " not in said
        )

    strict: tuple[Span, ...] = ()
    loose: tuple[Span, ...] = ()
    match asked:
        case Asked.AMOUNT | Asked.DATE | Asked.PLACE:
            strict, loose = map(new, _mentions(asked, sentence))
        case Asked.PERSON:
            strict, loose = map(new, _mentions(asked, sentence))
            wanted = _office_asked_for(question)
            if wanted:
                held = [one.person for one in holders(sentence) if same_rank(one.rank, wanted)]
                strict, loose = tuple(span for span in strict if span in held), ()
        case Asked.REASON:
            return Held(surely=_CAUSE.search(sentence) is not None)
        case _:
            return Held(loosely=bool(new(_mentions(asked, sentence)[1])))
    return Held(strict or loose, bool(strict), not strict and bool(loose))


@lru_cache(maxsize=4096)
def _mentions(asked: Asked, sentence: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what a sentence mentions that is of the very kind, and what may be."""
    match asked:
        case Asked.AMOUNT:
            return tuple(amounts(sentence)), tuple(number_words(sentence))
        case Asked.DATE:
            return tuple(dates(sentence)), ()
        case Asked.PERSON:
            return tuple(people(sentence)), tuple(possible_people(sentence))
        case Asked.PLACE:
            return tuple(places(sentence)), tuple(capitalised(sentence))
        case _:
            return (), tuple(capitalised(sentence))


def _office_asked_for(question: Question) -> str:
    """Return the office whose holder is asked for, "" for none: "Phó Chủ tịch nào", "ai là …"."""
    for office in offices_in(question.text):
        folded = fold(question.text).lower()
        before, after = folded[: office.span.start], folded[office.span.end :]
        if _WHICH.match(after) or _WHO_IS.search(before):
            return office.rank
    return ""

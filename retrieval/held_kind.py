"""What a text holds of the kind of thing that a question asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from retrieval.article import Span
from retrieval.asked import Asked
from retrieval.mentions import (
    amounts,
    capitalised,
    dates,
    number_words,
    people,
    places,
    possible_people,
)
from retrieval.vietnamese import fold, tokenize

_CAUSE = regex.compile(
    r"(?<!\w)(?:vì|do|bởi|nhằm|nhờ|để|nên|khiến|dẫn đến|nguyên nhân|lý do|lí do|tránh|giúp)(?!\w)",
    regex.IGNORECASE,
)


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
    """Return what `text` holds of the kind that `question` asks for."""
    said = _padded(question)

    def new(spans: Sequence[Span]) -> list[Span]:
        return [span for span in spans if _padded(span.of(text)) not in said]

    match asked:
        case Asked.AMOUNT:
            return Held.of(new(amounts(text)), new(number_words(text)))
        case Asked.DATE:
            return Held.of(new(dates(text)))
        case Asked.PERSON:
            return Held.of(new(people(text)), new(possible_people(text)))
        case Asked.PLACE:
            return Held.of(new(places(text)), new(capitalised(text)))
        case Asked.REASON:
            return Held(surely=_CAUSE.search(text) is not None)
        case _:
            return Held(loosely=bool(new(capitalised(text))))


def _padded(text: str) -> str:
    """Return folded tokens between spaces, so that whole words are found in it."""
    return f" {' '.join(fold(token) for token in tokenize(text))} "

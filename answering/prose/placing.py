"""Does a value stand in the sentence cited beside what a model wrote around it?"""

from collections.abc import Iterator

import regex

from answering.checking import CheckedSentence, Fact, FactKind
from retrieval import content_words

_CLAUSE = regex.compile(r"[,;:]\s| và (?=\p{L}+ )|\. ")
_RIVALS = {
    FactKind.DATE: regex.compile(r"\d/\d"),
    FactKind.PERCENT: regex.compile(r"%"),
    FactKind.MONEY: regex.compile(r"đồng"),
}
"""What another value of the same kind looks like: days, not years, which go with anything."""

_EVENT = regex.compile(
    r"\b(?!(?:Ngày|Từ|Vào|Trong|Năm|Đến|Sáng|Trưa|Chiều|Tối|Hôm|Cuối|Đầu|Trước|Sau|Kể)\b)"
    r"\p{Lu}\p{Ll}+ \p{Ll}+(?= \Z)"
)
"""A name right before a day, which is the name of that day: "Quốc khánh 2/9"."""


def stands_in_place(text: str, fact: Fact, checked: CheckedSentence) -> bool:
    """Say whether a value stands where the sentence cited speaks of what is written around it.

    No other clause of that sentence with such a value may hold more than twice as many of those
    words.
    """
    rival = _RIVALS.get(fact.kind)
    if rival is None or fact.citation is None or not rival.search(fact.found):
        return True
    around = content_words(_beside(text, fact, checked), False)
    clauses = [clause for clause in _clauses(fact.citation.quote) if rival.search(clause)]
    own = [_held(around, clause) for clause in clauses if fact.found in clause]
    most = max((_held(around, clause) for clause in clauses), default=0)
    return not own or 2 * max(own) >= most


def _beside(text: str, fact: Fact, checked: CheckedSentence) -> str:
    """Return what is written around a value, from the value before it to the one behind it."""
    values = [one.span for one in checked.facts if one.kind in _RIVALS]
    start = max((one.end for one in values if one.end <= fact.span.start), default=0)
    end = min((one.start for one in values if one.start >= fact.span.end), default=len(text))
    return f"{text[start : fact.span.start]} {text[fact.span.end : end]}"


def _clauses(quote: str) -> Iterator[str]:
    start = 0
    for end in _CLAUSE.finditer(quote):
        yield quote[start : end.start()]
        start = end.end()
    yield quote[start:]


def _held(words: list[str], clause: str) -> int:
    return len(set(words) & set(content_words(clause, False)))


def names_its_day(text: str, fact: Fact) -> bool:
    """Say whether a day that a report states by the name of an event is said of that event."""
    if fact.kind is not FactKind.DATE or fact.citation is None:
        return True
    quote = fact.citation.quote
    names = [
        event[0].lower()
        for place in regex.finditer(rf"(?<!\d){regex.escape(fact.found)}(?!\d)", quote)
        if (event := _EVENT.search(quote, 0, place.start()))
    ]
    is_day = any(map(str.isdigit, fact.found)) and not fact.found.lower().startswith("năm")
    return not is_day or not names or any(name in text.lower() for name in names)

"""Whether an article is about what a question names: its numbers, years, dates and names.

A passage that looks alike but is about another year or another province is no answer, however
near its words come.
"""

from dataclasses import dataclass
from functools import lru_cache

import regex

from retrieval import (
    LONG_FORMS,
    NUMBER,
    Article,
    Question,
    QuestionForm,
    canonical_number,
    find_dates,
    fold,
    tokenize,
)

_NAME = regex.compile(r"(?<!\w)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+")
_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}{2,}(?!\w)")
_NUMBER = regex.compile(rf"(?<![\w/]){NUMBER}")

_LONG_FORMS = {
    fold(short): " ".join(fold(token) for token in tokenize(long))
    for short, long in LONG_FORMS.items()
}
_OPENERS = frozenset(
    "ong ba anh chi tai o theo trong nam ngay ai viec so cac nhung khi vi nganh dong hay xin tu "
    "den cho ve co".split()
)
"""Folded words that open a question, with a capital that names nothing."""

_Date = tuple[int | None, int, int | None]
"""Day, month, year."""


@dataclass(frozen=True, slots=True)
class _Held:
    """What one article mentions, ready to be looked up."""

    numbers: frozenset[str | None]
    dates: tuple[_Date, ...]
    words: frozenset[str]
    running: str


def missing_from(article: Article, question: Question) -> tuple[str, ...]:
    """Return the numbers, dates and names of `question` that `article` nowhere mentions.

    As the question writes them, in its order, each once. Names are looked for only in a question
    with diacritics: without, "phu tho" is like any other two words, and English translates names.
    """
    text, held = question.text, _held(article)
    absent = [*_absent_numbers(held, text), *_absent_dates(held, text)]
    absent += _absent_capitals(held, text)
    if question.form is QuestionForm.ACCENTED:
        absent += _absent_names(held, text)
    return tuple(sorted(dict.fromkeys(absent), key=text.find))


@lru_cache(maxsize=1024)
def _held(article: Article) -> _Held:
    """Read an article once: a question weighs a dozen sentences of a few articles."""
    stated = f"{article.date:%d/%m/%Y} {article.date:%Y}" if article.date else ""
    year = article.date.year if article.date else None
    whole = f"{article.title}\n{stated}\n{article.text}"
    tokens = [fold(token) for token in tokenize(whole)]
    written_out = [_LONG_FORMS[token] for token in dict.fromkeys(tokens) if token in _LONG_FORMS]
    return _Held(
        numbers=frozenset(canonical_number(match[0]) for match in _NUMBER.finditer(whole)),
        dates=tuple((found.day, found.month, found.year or year) for found in find_dates(whole)),
        words=frozenset(tokens),
        running=f" {' '.join(tokens)} | {' | '.join(written_out)} ",
    )


def _absent_numbers(held: _Held, text: str) -> list[str]:
    dates = [mention.span for mention in find_dates(text)]
    return [
        match[0]
        for match in _NUMBER.finditer(text)
        if canonical_number(match[0]) not in held.numbers
        and not any(span.start <= match.start() < span.end for span in dates)
    ]


def _absent_dates(held: _Held, text: str) -> list[str]:
    return [
        asked.span.of(text)
        for asked in find_dates(text)
        if not any(_agree((asked.day, asked.month, asked.year), stated) for stated in held.dates)
    ]


def _agree(asked: _Date, stated: _Date) -> bool:
    """Two dates agree where both say the same of whatever both of them say."""
    return all(a is None or s is None or a == s for a, s in zip(asked, stated, strict=True))


def _absent_capitals(held: _Held, text: str) -> list[str]:
    """Return the abbreviations and Roman numerals that neither the article nor our table knows."""
    if text.isupper():
        return []
    return [
        match[0]
        for match in _CAPITALS.finditer(text)
        if fold(match[0]).lower() not in held.words | _LONG_FORMS.keys()
    ]


def _absent_names(held: _Held, text: str) -> list[str]:
    return [name for match in _NAME.finditer(text) if (name := _absent_name(match, held.running))]


def _absent_name(match: "regex.Match[str]", running: str) -> str | None:
    """Return the name where it is not held; a question's first word has its capital anyway."""
    words = [fold(token) for token in tokenize(match[0])]
    readings = [words]
    if match.start() == 0 and words[0] in _OPENERS:
        readings = [words[1:]]
    elif match.start() == 0:
        readings.append(words[1:])
    readings = [reading for reading in readings if len(reading) > 1]
    if not readings or any(f" {' '.join(reading)} " in running for reading in readings):
        return None
    return match[0]

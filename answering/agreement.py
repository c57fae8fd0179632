"""Whether an article is about what a question names: its numbers, dates, ranks and names.

A passage that looks alike but is about another year or another province is no answer, however
near its words come.
"""

from dataclasses import dataclass
from functools import lru_cache

import regex

from answering.initials import initials_of, spelt_out
from answering.stated_numbers import DIGITS, is_of_period, numbers_in
from retrieval import (
    LONG_FORMS,
    Article,
    Question,
    QuestionForm,
    Span,
    canonical_number,
    find_dates,
    fold,
    tokenize,
)

_NAME = regex.compile(r"(?<!\w)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+")
_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}{2,}(?!\w)")
_MONTH = regex.compile(r"th[áa]ng (\d{1,2})(?![\d/])", regex.IGNORECASE)
_ROMAN = regex.compile(r"[IVX]+")
_RANK = regex.compile(
    r"(?<!\w)hạng (?:nhất|nhì|hai|ba|tư|đặc biệt|\d+|[IVX]+)(?!\w)", regex.IGNORECASE
)

_LONG_FORMS = {
    fold(short): " ".join(fold(token) for token in tokenize(long))
    for short, long in LONG_FORMS.items()
}
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ALSO_CALLED = {"ha noi": "thu do", "sai gon": "ho chi minh", "ho chi minh": "sai gon"}
"""Folded names, and what a text may call the same place."""

_INITIALS = 2
"""Letters of an abbreviation that may be anyone's own: "KH" for a plan, "HN" for a conference."""

_OPENERS = frozenset(
    "ong ba anh chi tai o theo trong nam ngay ai viec so cac nhung khi vi nganh dong hay xin tu "
    "den cho ve co".split()
)
"""Folded words that open a question, with a capital that names nothing."""

_Date = tuple[int | None, int, int | None]
"""Day, month, year."""


@dataclass(frozen=True, slots=True)
class _Held:
    """What one article mentions, ready to be looked up; `years` says whether it names any year."""

    numbers: frozenset[str]
    dates: tuple[_Date, ...]
    years: bool
    words: frozenset[str]
    running: str
    initials: str

    def mentions(self, name: str) -> bool:
        """Say whether the article names something, given folded, by this name or another."""
        names = (name, _ALSO_CALLED.get(name, name))
        return any(f" {one} " in self.running for one in names)


@dataclass(frozen=True, slots=True)
class Missing:
    """What a question names and an article nowhere mentions.

    `decisive` holds another number, date, rank, province or ministry: the article is then about
    something else. `other` holds other names, which may be spelt in several ways, and a year where
    the article names none at all.
    """

    decisive: tuple[str, ...]
    other: tuple[str, ...]

    def in_order(self, question: Question) -> tuple[str, ...]:
        """Return all of it as the question writes it, in its order, each once."""
        found = dict.fromkeys((*self.decisive, *self.other))
        whole = [part for part in found if not any(part != o and part in o for o in found)]
        return tuple(sorted(whole, key=question.text.find))


def missing_from(article: Article, question: Question) -> Missing:
    """Return the numbers, dates and names of `question` that `article` nowhere mentions.

    Names outside the lists of provinces and ministries are looked for only in a question with
    diacritics: without, they are like any other words, and English translates them.
    """
    text, held = question.text, _held(article)
    times = [*_absent_numbers(held, text), *_absent_dates(held, text)]
    decisive = [time for time in times if held.years or not _YEAR.search(time)]
    other = [time for time in times if time not in decisive]
    decisive += [*_absent_ranks(held, text), *_absent_places(held, question)]
    capitals = _absent_capitals(held, text)
    decisive += [numeral for numeral in capitals if _ROMAN.fullmatch(numeral)]
    other += [short for short in capitals if not _ROMAN.fullmatch(short)]
    if question.form is QuestionForm.ACCENTED:
        other += _absent_names(held, text)
    rest = [name for name in dict.fromkeys(other) if name not in decisive]
    return Missing(tuple(dict.fromkeys(decisive)), tuple(rest))


@lru_cache(maxsize=1024)
def _held(article: Article) -> _Held:
    """Read an article once: a question weighs a dozen sentences of a few articles."""
    stated = f"{article.date:%d/%m/%Y} {article.date:%Y}" if article.date else ""
    year = article.date.year if article.date else None
    whole = f"{article.title}\n{stated}\n{article.text}"
    tokens = [fold(token) for token in tokenize(whole)]
    written_out = [_LONG_FORMS[token] for token in dict.fromkeys(tokens) if token in _LONG_FORMS]
    return _Held(
        numbers=numbers_in(whole),
        dates=(
            *((found.day, found.month, found.year or year) for found in find_dates(whole)),
            *((None, int(match[1]), year) for match in _MONTH.finditer(whole)),
        ),
        years=_YEAR.search(whole) is not None,
        words=frozenset(tokens),
        initials=initials_of(whole),
        running=f" {' '.join(tokens)} | {' | '.join(written_out)} ",
    )


def _absent_numbers(held: _Held, text: str) -> list[str]:
    dates = [mention.span for mention in find_dates(text)]
    months = {month for _, month, _ in held.dates}
    dates += [Span(*m.span()) for m in _MONTH.finditer(text) if int(m[1]) in months]
    return [
        match[0]
        for match in DIGITS.finditer(text)
        if canonical_number(match[0]) not in held.numbers
        and not is_of_period(text[: match.start()], match[0], held.numbers)
        and not any(span.start <= match.start() < span.end for span in dates)
    ]


def _absent_dates(held: _Held, text: str) -> list[str]:
    return [
        asked.span.of(text)
        for asked in find_dates(text)
        if not any(_agree((asked.day, asked.month, asked.year), stated) for stated in held.dates)
    ]


def _absent_ranks(held: _Held, text: str) -> list[str]:
    """Return the classes of an award or a road that the article does not state: "hạng Ba"."""
    stated = ((match[0], " ".join(map(fold, tokenize(match[0])))) for match in _RANK.finditer(text))
    return [rank for rank, words in stated if f" {words} " not in held.running]


def _absent_places(held: _Held, question: Question) -> list[str]:
    """Return the provinces, ministries and departments that are not held, as they are asked."""
    low = fold(question.text).lower()
    places = (" ".join(name) for name in question.names if not name[0].isdigit())
    return [
        question.text[low.find(place) : low.find(place) + len(place)]
        for place in places
        if not held.mentions(place) and place in low and len(low) == len(question.text)
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
        and not numbers_in(match[0]) & held.numbers
        and (_ROMAN.fullmatch(match[0]) or _abbreviates_nothing(match[0], held))
    ]


def _abbreviates_nothing(capitals: str, held: _Held) -> bool:
    return len(capitals) > _INITIALS and not spelt_out(capitals, held.initials)


def _absent_names(held: _Held, text: str) -> list[str]:
    return [name for match in _NAME.finditer(text) if (name := _absent_name(match, held))]


def _absent_name(match: "regex.Match[str]", held: _Held) -> str | None:
    """Return the name where it is not held; a question's first word has its capital anyway."""
    words = [fold(token) for token in tokenize(match[0])]
    readings = [words]
    if match.start() == 0 and words[0] in _OPENERS:
        readings = [words[1:]]
    elif match.start() == 0:
        readings.append(words[1:])
    readings = [reading for reading in readings if len(reading) > 1]
    if not readings or any(held.mentions(" ".join(reading)) for reading in readings):
        return None
    return match[0]

"""Whether an article is about what a question names: its numbers, years, dates and names.

A passage that looks alike but is about another year or another province is no answer, however
near its words come.
"""

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


def missing_from(article: Article, question: Question) -> tuple[str, ...]:
    """Return the numbers, dates and names of `question` that `article` nowhere mentions.

    As the question writes them, in its order, each once. Names are looked for only in a question
    with diacritics: without, "phu tho" is like any other two words, and English translates names.
    """
    text = question.text
    absent = [*_absent_numbers(article, text), *_absent_dates(article, text)]
    absent += _absent_capitals(article, text)
    if question.form is QuestionForm.ACCENTED:
        absent += _absent_names(article, text)
    return tuple(sorted(dict.fromkeys(absent), key=text.find))


def _absent_numbers(article: Article, text: str) -> list[str]:
    dates = [mention.span for mention in find_dates(text)]
    held = {canonical_number(match[0]) for match in _NUMBER.finditer(_whole(article))}
    return [
        match[0]
        for match in _NUMBER.finditer(text)
        if canonical_number(match[0]) not in held
        and not any(span.start <= match.start() < span.end for span in dates)
    ]


def _absent_dates(article: Article, text: str) -> list[str]:
    year = article.date.year if article.date else None
    held = [(m.day, m.month, m.year or year) for m in find_dates(_whole(article))]
    return [
        mention.span.of(text)
        for mention in find_dates(text)
        if not any(_agree((mention.day, mention.month, mention.year), stated) for stated in held)
    ]


def _agree(asked: tuple[int | None, ...], stated: tuple[int | None, ...]) -> bool:
    """Two dates agree where both say the same of whatever both of them say."""
    return all(a is None or s is None or a == s for a, s in zip(asked, stated, strict=True))


def _absent_capitals(article: Article, text: str) -> list[str]:
    """Return the abbreviations and Roman numerals that neither the article nor our table knows."""
    if text.isupper():
        return []
    held = {fold(token) for token in tokenize(_whole(article))}
    return [
        match[0]
        for match in _CAPITALS.finditer(text)
        if fold(match[0]).lower() not in held | _LONG_FORMS.keys()
    ]


def _absent_names(article: Article, text: str) -> list[str]:
    tokens = [fold(token) for token in tokenize(_whole(article))]
    written_out = [_LONG_FORMS[token] for token in dict.fromkeys(tokens) if token in _LONG_FORMS]
    held = f" {' '.join(tokens)} | {' | '.join(written_out)} "
    return [name for match in _NAME.finditer(text) if (name := _absent_name(match, held))]


def _absent_name(match: "regex.Match[str]", held: str) -> str | None:
    """Return the name where it is not held; a question's first word has its capital anyway."""
    words = [fold(token) for token in tokenize(match[0])]
    readings = [words]
    if match.start() == 0 and words[0] in _OPENERS:
        readings = [words[1:]]
    elif match.start() == 0:
        readings.append(words[1:])
    readings = [reading for reading in readings if len(reading) > 1]
    if not readings or any(f" {' '.join(reading)} " in held for reading in readings):
        return None
    return match[0]


def _whole(article: Article) -> str:
    stated = f"{article.date:%d/%m/%Y} {article.date:%Y}" if article.date else ""
    return f"{article.title}\n{stated}\n{article.text}"

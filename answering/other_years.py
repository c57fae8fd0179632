"""Whether a sentence tells of the day and the year that a question asks about, or of another."""

from functools import lru_cache

import regex

from answering.aligned import aligned, cut
from retrieval import Article, DateMention, find_dates
from retrieval.spelt_dates import in_digits

_YEAR = regex.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d|%|/\p{Lu})")
"""A year, and no part of a document's number ("29/2023/NĐ-CP")."""

_TERM = regex.compile(r"\b(?:giai doan|nhiem k[yi]|thoi k[yi])\b")
YEARS_OF_TERMS = regex.compile(rf"{_TERM.pattern} (?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
"""The name of a term of office or of a plan, folded."""

_PERIOD = regex.compile(r"((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d)")


_YEAR_OF_SAYING = regex.compile(
    r"\bnam ((?:19|20)\d\d),? (?=(?:da )?(?:noi|cho biet|phat bieu|khang dinh|nhac lai|neu)\b)"
)
"""The year in which somebody speaks, folded: "Bộ trưởng năm 2022 nói …"."""


def tells_of_another_year(question: str, sentence: str, article: Article) -> bool:
    """Say whether a sentence states years, and none of those that the question names.

    "Phương châm năm 2026" is not answered by what a sentence says of 2025, though the article has
    2026 elsewhere. A question that names a day may name its year for that day's sake; one that
    names the year in which somebody speaks may mean any year, said in that one's articles.
    """
    if article.date and _years_of_saying(question) == {article.date.year}:
        question = cut(question, _YEAR_OF_SAYING)
    asked = _years(question)
    if not asked or any(mention.day for mention in _dates(question)):
        return False
    said = _years(sentence)
    return bool(said) and not asked & said


def _years_of_saying(question: str) -> set[int]:
    """Return the years in which, by a question, somebody speaks."""
    return {int(match[1]) for match in _YEAR_OF_SAYING.finditer(aligned(question))}


def years_named(question: str) -> tuple[str, ...]:
    """Return the years that a question names, as it writes them, each once."""
    named = (match[0] for match in _YEAR.finditer(question))
    return tuple(dict.fromkeys(named))


def years_only_in_terms(question: str, article: Article) -> bool:
    """Say whether an article has the years that a question names in names of terms alone.

    "Quy hoạch giai đoạn 2021-2030" tells nothing of 2021. A question that names a term, too, or a
    day, may mean it.
    """
    asked = _years(question)
    if not asked or _TERM.search(aligned(question)) or any(one.day for one in _dates(question)):
        return False
    plain, all_years = _years_of(article)
    return bool(asked & all_years) and not asked & plain


def states_the_day(question: str, sentence: str, article: Article) -> bool:
    """Say whether a sentence states a day that the question names; its year may be left out."""
    asked = [mention for mention in _dates(question) if mention.day]
    if not asked:
        return False
    year = article.date.year if article.date else None
    return any(
        (one.day, one.month) == (said.day, said.month)
        and (one.year is None or (said.year or year) in {None, one.year})
        for one in asked
        for said in _dates(sentence)
    )


@lru_cache(maxsize=1024)
def _years_of(article: Article) -> tuple[frozenset[int], frozenset[int]]:
    """Return the years that an article names outside the names of terms, and all of them."""
    whole = f"{article.title}\n{article.text}"
    dated = {article.date.year} if article.date else set[int]()
    return _years(cut(whole, YEARS_OF_TERMS)) | dated, _years(whole) | dated


@lru_cache(maxsize=4096)
def _years(text: str) -> frozenset[int]:
    """Return the years that a text names, those within its periods too."""
    years = {int(match[0]) for match in _YEAR.finditer(text)}
    for match in _PERIOD.finditer(text):
        years.update(range(int(match[1]), int(match[2]) + 1))
    return frozenset(years)


@lru_cache(maxsize=4096)
def _dates(text: str) -> tuple[DateMention, ...]:
    return tuple(find_dates(in_digits(text)))

"""Which articles an occasion means: those of its year, or the one that search finds for it."""

from collections.abc import Sequence

import regex

from answering.asked_office import AskedOffice
from answering.dating import year_of
from retrieval import Article, SentenceHit, find_dates

_YEAR = regex.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")


def of_the_occasion(
    asked: AskedOffice, question: str, sentences: Sequence[SentenceHit]
) -> frozenset[Article]:
    """Return the articles that an occasion means, of those whose sentences search found.

    A year alone means each article of it. Otherwise the best one whose days and years agree.
    """
    articles = list(dict.fromkeys(hit.article for hit in sentences))
    years = {int(year) for year in _YEAR.findall(asked.occasion)}
    days = {(one.day, one.month) for one in find_dates(question) if one.day}
    if asked.only_time and years and not days:
        return frozenset(one for one in articles if year_of(one) in years)
    agreeing = (one for one in articles if _agrees(one, days, years))
    best = next(agreeing, None)
    return frozenset({best} if best else ())


def _agrees(article: Article, days: set[tuple[int, int]], years: set[int]) -> bool:
    text = f"{article.title}\n{article.text}"
    said = {(one.day, one.month) for one in find_dates(text)}
    named = {int(year) for year in _YEAR.findall(text)}
    if article.date:
        said.add((article.date.day, article.date.month))
        named.add(article.date.year)
    return days <= said and years <= named

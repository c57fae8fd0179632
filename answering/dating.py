"""The order of articles in time, where some state no date."""

from collections.abc import Iterable

from retrieval import Article, years_in


def newest_first(articles: Iterable[Article]) -> list[Article]:
    """Return articles from the newest to the oldest; those of one time by id.

    An article without a date is put at the last year that its text names alone, before those
    dated in that year: an order to read in, never shown as a date.
    """
    return sorted(sorted(articles, key=lambda article: article.id), key=_time, reverse=True)


def oldest_first(articles: Iterable[Article]) -> list[Article]:
    """Return articles from the oldest to the newest; those of one time by id."""
    return sorted(sorted(articles, key=lambda article: article.id), key=_time)


def year_of(article: Article) -> int:
    """Return the year that an article is of, so far as it says; 0 where it says none."""
    return _time(article)[0]


def _time(article: Article) -> tuple[int, int, int]:
    if article.date:
        return article.date.year, article.date.month, article.date.day
    years = [int(year) for year in years_in(f"{article.title}\n{article.text}")]
    return max(years, default=0), 0, 0

"""The collection as a reader looks through it: found by words of the title, sorted as they like."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from retrieval import AlphabetKey, Article, alphabetical, fold, tokenize
from web import words
from web.tongues import Tongue, current, speaking


class Order(Enum):
    """What a list is sorted by; between equals the title decides, then the file.

    What states no date, or no source, comes last.
    """

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"
    LONGEST = "longest"
    SHORTEST = "shortest"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the catalogue; `length` counts its words, which are parted by white space.

    `exact` and `folded` are the words that it is found by, a blank before each: of its title,
    source, file and date. `place` is that of its title in the alphabet.
    """

    article: Article
    length: int
    exact: str
    folded: str
    place: AlphabetKey


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of a collection, in the order of their titles."""

    entries: tuple[Entry, ...]

    def found(self, sought: str, order: Order = Order.NEWEST) -> list[Entry]:
        """Return the entries that hold every word of `sought`, or a word that begins with it.

        A word typed with diacritics is looked for with them, one typed without is found either way.
        """
        wanted = tokenize(sought)
        entries = [entry for entry in self.entries if all(_holds(entry, word) for word in wanted)]
        return sorted(entries, key=_KEYS[order])


def catalogue_of(articles: tuple[Article, ...]) -> Catalogue:
    """Return the catalogue of a collection, made once; an article that stays keeps its entry.

    Dates are found as the reader's language writes them.
    """
    return _catalogue_of(articles, current())


@lru_cache(maxsize=4)
def _catalogue_of(articles: tuple[Article, ...], tongue: Tongue) -> Catalogue:
    with speaking(tongue):
        entries = [_entry(article, words.date(article.date)) for article in articles]
    return Catalogue(tuple(sorted(entries, key=lambda one: (one.place, one.article.id))))


@lru_cache(maxsize=50_000)
def _entry(article: Article, dated: str) -> Entry:
    said = [article.title, article.source or "", article.id, dated]
    exact = tokenize(" ".join(said))
    return Entry(
        article,
        length=len(article.text.split()),
        exact=f" {' '.join(exact)}",
        folded=f" {' '.join(map(fold, exact))}",
        place=alphabetical(article.title),
    )


def _holds(entry: Entry, word: str) -> bool:
    among = entry.folded if word == fold(word) else entry.exact
    return f" {word}" in among


def _newest(entry: Entry) -> float:
    stated = entry.article.date
    return -stated.toordinal() if stated else math.inf


def _oldest(entry: Entry) -> float:
    stated = entry.article.date
    return stated.toordinal() if stated else math.inf


def _by_source(entry: Entry) -> tuple[bool, AlphabetKey]:
    return not entry.article.source, _source_key(entry.article.source or "")


@lru_cache(maxsize=10_000)
def _source_key(source: str) -> AlphabetKey:
    return alphabetical(source)


_KEYS: dict[Order, Callable[[Entry], Any]] = {
    Order.NEWEST: _newest,
    Order.OLDEST: _oldest,
    Order.TITLE: lambda entry: 0,  # as they are
    Order.SOURCE: _by_source,
    Order.LONGEST: lambda entry: -entry.length,
    Order.SHORTEST: lambda entry: entry.length,
}


def page_of(entries: Sequence[Entry], number: int, size: int) -> Sequence[Entry]:
    """Return the entries of page `number`, from 1."""
    return entries[(number - 1) * size : number * size]

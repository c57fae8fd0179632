"""What a file handed in would become, for a person to look over before it is kept."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

import regex

from messages import Message
from retrieval import Article, Refusal, settle

_ADDRESS = regex.compile(r"https?://[^\s<>\"']+\Z", regex.IGNORECASE)

FACT_LIMIT = 500
"""Code points of a title or a source, and four times that of an address."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of an article beside its text: all that a person may correct."""

    title: str
    date: datetime.date | None = None
    source: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, article: Article) -> "Facts":
        """Return those of an article."""
        return cls(article.title, article.date, article.source, article.url)

    def settled(self) -> "Facts":
        """Return the same, each a settled line; blank is None, or for the title empty."""
        title, source, url = (
            " ".join(settle(fact or "").split()) for fact in (self.title, self.source, self.url)
        )
        return Facts(title, self.date, source or None, url or None)


def is_address(url: str) -> bool:
    """Say whether a link to `url` leads to a page; one that starts `javascript:` runs something."""
    return _ADDRESS.match(url) is not None and len(url) <= 4 * FACT_LIMIT


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that says the same as a proposal, or nearly (see `likeness`).

    `same` where the texts are equal; `likeness` is the share of all runs of five words in either
    that stand in both, from 0 to 1; of the shorter text's, where it is a piece of the longer.
    """

    article: Article
    same: bool
    likeness: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """An article that is not in the collection yet: its settled text and what it seems to be.

    `name` is the file's, as given; a file in a zip is `archive.zip/inner.txt`. `warnings` say, for
    the reader, what was done to read it. `duplicates` come nearest first; where there is one,
    `Library.add` wants to be told.
    """

    name: str
    facts: Facts
    text: str
    warnings: tuple[Message, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()

    def corrected(self, facts: Facts) -> "Proposal":
        """Return it with other facts: what a person changed before saving."""
        return replace(self, facts=facts)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What came of one file handed in: proposals, and what could not be read, each with why."""

    proposals: tuple[Proposal, ...]
    refusals: tuple[Refusal, ...] = ()

    @classmethod
    def joined(cls, parts: Iterable["Proposed"]) -> "Proposed":
        """Return what came of several files, in order."""
        parts = tuple(parts)
        return cls(
            tuple(proposal for part in parts for proposal in part.proposals),
            tuple(refusal for part in parts for refusal in part.refusals),
        )

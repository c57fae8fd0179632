"""What a question gets: an answer whose every statement is quoted, or word that there is none.

Two more kinds of reply say nothing of what the reports hold, and so quote nothing: what there is to
ask, and a word in return for a greeting.
"""

from dataclasses import dataclass, replace
from enum import Enum

from answering.grounds import Grounds
from retrieval import EVERYTHING, Article, Filter, Span


@dataclass(frozen=True, slots=True)
class Citation:
    """The place in an article that a statement stands on."""

    article: Article
    span: Span

    @property
    def quote(self) -> str:
        """The cited characters: a slice, so it cannot disagree with the article."""
        return self.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer, neighbouring ones or one whole list, and what it stands on.

    `text` is the reports' own words: the quote of its first citation. `highlights` are spans of
    that citation's article, inside its span, that hold the very words asked for; often none.
    `under` is the side of a comparison that it belongs to, or empty. `grounds` say why it was
    chosen, None where it was not by its words.
    """

    text: str
    citations: tuple[Citation, ...]
    highlights: tuple[Span, ...] = ()
    under: str = ""
    grounds: Grounds | None = None

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a statement needs at least one citation")
        if not all(self.citations[0].span.holds(highlight) for highlight in self.highlights):
            raise ValueError("a highlight must lie inside its statement's first citation")

    def also(self, citation: Citation) -> "Statement":
        """Return the statement with one more citation, of the same words elsewhere."""
        return replace(self, citations=(*self.citations, citation))


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage that comes near a question that it does not answer; a higher score is nearer."""

    citation: Citation
    score: float


class Arrangement(Enum):
    """How the statements of an answer are to be read."""

    BEST_FIRST = "best first"
    SIDE_BY_SIDE = "side by side"
    BY_ARTICLE = "by article"
    NEWEST_FIRST = "newest first"
    IN_ORDER = "in order"


@dataclass(frozen=True, slots=True)
class Answer:
    """The sentences that answer a question, all from articles that `within` allows.

    `arrangement` says how they are ordered; for most questions the best comes first. `lacking`
    names the sides of a comparison that the reports say nothing of. `confidence`, 0 to 1, is how
    likely it is that the first statement answers.
    """

    question: str
    statements: tuple[Statement, ...]
    within: Filter = EVERYTHING
    arrangement: Arrangement = Arrangement.BEST_FIRST
    lacking: tuple[str, ...] = ()
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.statements:
            raise ValueError("an answer needs at least one statement; see NoAnswer")


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The reports do not say: what of the question they lack, and the nearest that they hold.

    The reports are those that `within` allows: others may say it. `missing` quotes the parts of the
    question that the nearest article does not mention; it may be empty. `apart` quotes years and
    ranks that the nearest sentence does not tell of, but of others: its article may mention them.
    `confidence`, 0 to 1, is how likely it was that the nearest sentence answers after all.
    """

    question: str
    missing: tuple[str, ...]
    nearest: tuple[Nearest, ...]
    within: Filter = EVERYTHING
    confidence: float = 0.0
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in the collection: its articles that `within` allows, the newest first."""

    question: str
    articles: tuple[Article, ...]
    within: Filter = EVERYTHING
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Courtesy:
    """A greeting or thanks, which is answered in a word on what the assistant can do."""

    question: str
    within: Filter = EVERYTHING
    confidence: float = 1.0


Reply = Answer | NoAnswer | Contents | Courtesy

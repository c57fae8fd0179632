"""What a question gets: an answer whose every statement is quoted, or word that there is none."""

from dataclasses import dataclass

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
    """One sentence of an answer, and what it stands on.

    `text` is the reports' own words: the quote of its first citation. `highlights` are spans of
    that citation's article, inside its span, that hold the very words asked for; often none.
    """

    text: str
    citations: tuple[Citation, ...]
    highlights: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a statement needs at least one citation")
        if not all(self.citations[0].span.holds(highlight) for highlight in self.highlights):
            raise ValueError("a highlight must lie inside its statement's first citation")


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage that comes near a question that it does not answer; a higher score is nearer."""

    citation: Citation
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The sentences that answer a question, the best first, all from articles `within` allows."""

    question: str
    statements: tuple[Statement, ...]
    within: Filter = EVERYTHING

    def __post_init__(self) -> None:
        if not self.statements:
            raise ValueError("an answer needs at least one statement; see NoAnswer")


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The reports do not say: what of the question they lack, and the nearest that they hold.

    The reports are those that `within` allows: others may say it. `missing` quotes the parts of the
    question that the nearest article does not mention; it may be empty.
    """

    question: str
    missing: tuple[str, ...]
    nearest: tuple[Nearest, ...]
    within: Filter = EVERYTHING


Reply = Answer | NoAnswer

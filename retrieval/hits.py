"""What search found: passages, and the sentences of those passages, best first."""

from dataclasses import dataclass, field

from embeddings import Vectors
from retrieval.article import Article, Span
from retrieval.passages import Passage
from retrieval.question import Question


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question. `score` is higher for better; `rank` counts from 1."""

    passage: Passage
    score: float
    rank: int


@dataclass(frozen=True, slots=True)
class SentenceHit:
    """A sentence of a found passage. `score` and its passage's compare within one question.

    `cosine`, of the question's vector and the titled sentence's, and `match`, how well its tokens
    are matched on average (see `late_interaction`), compare across questions; both are at most 1,
    higher is nearer. `standing` is how far the cosine lies above the mean of all candidate
    sentences', in their standard deviations; the usual 3 where they are too few to tell.
    `passage_standing` is the passage's score, which says as much of passages, or what is usual
    where those are too few. `row` is its row in the index that found it.
    """

    passage: Passage
    span: Span
    score: float
    passage_score: float
    cosine: float
    match: float
    standing: float
    passage_standing: float
    row: int = field(compare=False, repr=False)

    @property
    def article(self) -> Article:
        """The article that the sentence stands in."""
        return self.passage.article

    @property
    def text(self) -> str:
        """The sentence in the article's own characters."""
        return self.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Ranking:
    """What one question found: passages, and the sentences of those passages, best first.

    `wording` is the question as it was encoded, word for word, `tokens` the vectors of its tokens.
    """

    question: Question
    hits: tuple[Hit, ...]
    sentences: tuple[SentenceHit, ...]
    wording: str
    tokens: Vectors = field(compare=False, repr=False)

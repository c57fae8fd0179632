"""Search: a question in, the passages that may answer it out, best first."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from embeddings import Encoder, Reranker, TokenVectors, Vectors
from retrieval.article import Article, Span
from retrieval.candidates import Candidates, gather
from retrieval.context import context_of
from retrieval.filters import EVERYTHING, Filter
from retrieval.hits import Hit, Ranking, SentenceHit
from retrieval.index import Index
from retrieval.index_facts import IndexFacts
from retrieval.kind_signal import hold_kind
from retrieval.late_interaction import match_tokens
from retrieval.postings import Mask, Rows
from retrieval.question import Question, parse_question
from retrieval.question_form import QuestionForm
from retrieval.scoring import best_together, ranked_sentences, scores_of
from retrieval.telling import telling
from retrieval.vietnamese import canonical_text
from retrieval.weights import PASSAGE_WEIGHTS, Weights
from retrieval.word_vectors import TokensOfText
from retrieval.wordings import Encoded, encode

MATCHED = 40
"""Passages whose words are matched one by one, of those that the other signals put first."""

LOOKED_THROUGH = 12
"""Passages looked through for the kind of thing asked for; 20 or all 40 rank no better. No
more where more are asked for: up to `MATCHED`, the first ones are then the same."""

READ_IN_PAIRS = 24
"""Passages that a re-ranker reads together with the question, where one is set."""


class Retriever:
    """Search over one immutable index; safe to call from several threads.

    `weights` say how much each signal of a passage counts, by the question's form; a benchmark
    leaves some out to see what they are worth.
    """

    def __init__(
        self,
        index: Index,
        encoder: Encoder,
        weights: Mapping[QuestionForm, Weights] = PASSAGE_WEIGHTS,
        reranker: Reranker | None = None,
    ) -> None:
        self._index = index
        self._encoder = encoder
        self._weights = weights
        self._reranker = reranker

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that search covers, ordered by id."""
        return self._index.layout.articles

    @property
    def size(self) -> int:
        """The number of passages that search covers."""
        return int(self._index.live.sum())

    @property
    def facts(self) -> IndexFacts:
        """What is known of the index and the encoder."""
        return IndexFacts.of(self._index, self._encoder)

    def search(self, question: str, k: int = 10, within: Filter = EVERYTHING) -> tuple[Hit, ...]:
        """Return at most `k` passages for `question`, best first; ties go by article and place.

        The same question gets the same hits each time. Raises `QuestionRefused` for a question
        that is empty, too long, or without a letter or digit, and where `within` leaves no article;
        `ValueError` for `k` below 1.
        """
        parsed = parse_question(question)
        candidates, scores = self._found(
            encode(parsed, self._index, self._encoder), parsed, k, within
        )
        return self._hits(candidates, scores, _best(scores, k))

    def rank(self, question: Question, k: int = 10, within: Filter = EVERYTHING) -> Ranking:
        """Return the passages of `search`, with their sentences ranked among themselves."""
        encoded = encode(question, self._index, self._encoder)
        candidates, scores = self._found(encoded, question, k, within)
        best = _best(scores, k)
        hits = self._hits(candidates, scores, best)
        passages = dict(zip(best.tolist(), (hit.passage for hit in hits), strict=True))
        sentences = ranked_sentences(question, candidates, scores, passages)
        return Ranking(question, hits, sentences, encoded.wording, encoded.tokens[0])

    def tokens_of_question(self, ranking: Ranking) -> TokensOfText:
        """Return where the tokens of a question stand in it, and their vectors."""
        return self._in_place(ranking.question.text, ranking.wording, ranking.tokens)

    def tokens_of(self, hit: SentenceHit) -> TokensOfText:
        """Return where the tokens of a sentence stand in it, and their vectors."""
        vectors = self._index.sentence_tokens(hit.row)
        return self._in_place(hit.text, canonical_text(hit.text), vectors)

    def _in_place(self, text: str, encoded: str, vectors: Vectors | TokenVectors) -> TokensOfText:
        """Find each token of a text where it stands in the text as encoded.

        A canonical spelling is as long as the one written; where one is not, no place is known.
        """
        spans = self._encoder.token_spans([encoded])[0] if len(encoded) == len(text) else []
        return TokensOfText(vectors, spans)

    def _found(
        self, encoded: Encoded, question: Question, k: int, within: Filter
    ) -> tuple[Candidates, npt.NDArray[np.float64]]:
        """Return the candidate passages and their scores. Raises `ValueError` for `k` below 1."""
        if k < 1:
            raise ValueError(f"k must be at least 1, got {k}")
        found = gather(self._index, question, encoded.vector, self._allowed(within))
        candidates = self._read_closely(question, found, encoded.tokens, k)
        return candidates, self._scores(question, candidates)

    def _hits(
        self, candidates: Candidates, scores: npt.NDArray[np.float64], best: Rows
    ) -> tuple[Hit, ...]:
        return tuple(
            Hit(self._index.layout.passage(candidates.passages[place]), float(scores[place]), rank)
            for rank, place in enumerate(best, start=1)
        )

    def telling(self, article: Article, count: int) -> tuple[Span, ...]:
        """Return at most `count` sentences that stand for an article, in its order.

        Raises `ValueError` for an article that is not held.
        """
        return telling(self._index, article, count)

    def rarity(self, terms: Sequence[str], folded: bool) -> Vectors:
        """Return how rare each term of a channel is among the sentences, shape (len(terms),).

        The inverse document frequency of BM25: near 0 for a term of every sentence, highest for
        one of none.
        """
        channel = self._index.sentence_folded if folded else self._index.sentence_exact
        return np.array([channel.rarity(term) for term in terms], dtype=np.float32)

    def _allowed(self, within: Filter) -> Mask:
        """Return which passages may be found."""
        live = self._index.live
        if within.empty:
            return live
        allowed: Mask = live & within.over(self.articles)[self._index.layout.split.passage_article]
        return allowed

    def _scores(self, question: Question, candidates: Candidates) -> npt.NDArray[np.float64]:
        """Return one score a candidate passage."""
        return scores_of(self._weighing(question), candidates)

    def _weighing(self, question: Question) -> Weights:
        """Return what each signal of a passage counts for a question."""
        weights = self._weights[question.form]
        return weights.bridged() if question.everyday else weights

    def _read_closely(
        self, question: Question, candidates: Candidates, tokens: Sequence[Vectors], k: int
    ) -> Candidates:
        """Keep the candidates that come first, and add the signals that cost more to draw."""
        weights = self._weights[question.form]
        if weights.passage_tokens or weights.sentence_tokens:
            candidates = self._first(question, candidates, max(k, MATCHED))
            candidates = match_tokens(self._index, candidates, tokens)
        if weights.sentence_together:
            together = best_together(self._weighing(question), candidates)
            candidates = candidates.with_signal("sentence_together", together)
        if weights.passage_kind:
            first = _best(self._scores(question, candidates), LOOKED_THROUGH)
            kind = hold_kind(self._index.layout, question, candidates, first)
            candidates = candidates.with_signal("passage_kind", kind)
        if self._reranker:
            candidates = self._first(question, candidates, max(k, READ_IN_PAIRS))
            pairs = self._pairs(question, candidates.passages)
            candidates = candidates.with_signal("passage_pair", pairs)
        return candidates

    def _first(self, question: Question, candidates: Candidates, count: int) -> Candidates:
        scores = self._scores(question, candidates)
        return candidates.kept(np.sort(np.argsort(-scores, kind="stable")[:count]))

    def _pairs(self, question: Question, passages: Rows) -> npt.NDArray[np.float64]:
        """Return what the re-ranker makes of the question and each passage in its context."""
        assert self._reranker is not None
        found = [self._index.layout.passage(row) for row in passages.tolist()]
        texts = [f"{context_of(passage.article)}\n{passage.text}" for passage in found]
        return self._reranker.score(question.text, texts)


def _best(scores: npt.NDArray[np.float64], k: int) -> Rows:
    """Return the places of the `k` highest scores; ties keep the candidates' order."""
    return np.argsort(-scores, kind="stable")[:k]

"""Search: a question in, the passages that may answer it out, best first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from embeddings import Encoder, Reranker, TokenVectors, Vectors
from retrieval.abbreviations import written_out
from retrieval.accents import restore
from retrieval.article import Article, Span
from retrieval.candidates import Candidates, Signals, gather, match_tokens
from retrieval.context import context_of
from retrieval.everyday import in_official_words
from retrieval.filters import EVERYTHING, Filter
from retrieval.fusion import fuse, standardise
from retrieval.index import Index
from retrieval.index_facts import IndexFacts
from retrieval.passages import Passage
from retrieval.postings import Mask, Rows
from retrieval.question import Question, parse_question
from retrieval.question_form import QuestionForm
from retrieval.vietnamese import canonical_text
from retrieval.weights import PASSAGE_WEIGHTS, SENTENCE_WEIGHTS, Weights
from retrieval.word_vectors import TokensOfText


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
    are matched on average (see `candidates.match_tokens`), compare across questions; both are at
    most 1, higher is nearer. `standing` is how far the cosine lies above the mean of all candidate
    sentences', in their standard deviations; the usual 3 where they are too few to tell. `row` is
    its row in the index that found it.
    """

    passage: Passage
    span: Span
    score: float
    passage_score: float
    cosine: float
    match: float
    standing: float
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


class _Encoded(NamedTuple):
    """A question's vector and tokens, of all its wordings, and its first wording with its own."""

    vector: Vectors
    tokens: Vectors
    wording: str
    own: Vectors


MATCHED = 40
"""Passages whose words are matched one by one, of those that the other signals put first."""

TELLING = 60
"""Code points of a sentence that can stand for its article."""

VARIETY = 0.7
"""How much a sentence of a summary loses by being like those taken already."""

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
        candidates, scores = self._found(self._encoded(parsed), parsed, k, within)
        return self._hits(candidates, scores, _best(scores, k))

    def rank(self, question: Question, k: int = 10, within: Filter = EVERYTHING) -> Ranking:
        """Return the passages of `search`, with their sentences ranked among themselves."""
        encoded = self._encoded(question)
        candidates, scores = self._found(encoded, question, k, within)
        best = _best(scores, k)
        hits = self._hits(candidates, scores, best)
        passages = dict(zip(best.tolist(), (hit.passage for hit in hits), strict=True))
        sentences = self._sentences(question, candidates, scores, passages)
        return Ranking(question, hits, sentences, encoded.wording, encoded.own)

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
        self, encoded: _Encoded, question: Question, k: int, within: Filter
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

        Each time the one nearest to the middle of all its sentences and least like those taken
        (maximal marginal relevance, Carbonell and Goldstein 1998); captions and scraps are passed
        over. Raises `ValueError` for an article that is not held.
        """
        rows = self._index.layout.sentences_of_article(article)
        spans = [self._index.layout.sentence(row)[1] for row in rows.tolist()]
        whole = [place for place, span in enumerate(spans) if len(span) >= TELLING]
        whole = whole or list(range(len(spans)))
        vectors = self._index.sentence_vectors(rows[whole])
        middle = vectors.mean(axis=0)
        near = standardise(vectors @ middle)
        taken: list[int] = []
        while len(taken) < min(count, len(whole)):
            like = vectors @ vectors[taken].T if taken else np.zeros((len(whole), 1))
            gain = near - VARIETY * standardise(like.max(axis=1))
            gain[taken] = -np.inf
            taken.append(int(np.argmax(np.round(gain, 6))))
        return tuple(sorted(spans[whole[place]] for place in taken))

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
        return fuse(_weighed(self._weighing(question), candidates.passage_signals))

    def _weighing(self, question: Question) -> Weights:
        """Return what each signal of a passage counts for a question."""
        weights = self._weights[question.form]
        return weights.bridged() if question.everyday else weights

    def _read_closely(
        self, question: Question, candidates: Candidates, tokens: Vectors, k: int
    ) -> Candidates:
        """Keep the candidates that come first, and add the signals that cost more to draw."""
        weights = self._weights[question.form]
        if weights.passage_tokens or weights.sentence_tokens:
            candidates = self._first(question, candidates, max(k, MATCHED))
            candidates = match_tokens(self._index, candidates, tokens)
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

    def _encoded(self, question: Question) -> _Encoded:
        """Encode a question as the collection would put it, in each of its wordings.

        Of 5 English golden questions (dev) and 15 on news, the right passage came first for 15 as
        they are, for 17 in both languages; of 22 with abbreviations, for 16 as they are, for 18
        written out, and for 18 both ways, of which the right one stands higher.
        """
        wordings = self._wordings(question)
        encoded = self._encoder.encode_questions(wordings)
        vector = np.sum([one.vector for one in encoded], axis=0)
        tokens = np.concatenate([one.tokens for one in encoded])
        return _Encoded(vector / np.linalg.norm(vector), tokens, wordings[0], encoded[0].tokens)

    def _wordings(self, question: Question) -> tuple[str, ...]:
        """Return the canonical texts that stand for a question.

        Diacritics are given back where it has none; a foreign question stands beside the
        glossary's Vietnamese, abbreviations beside their long forms.
        """
        text = canonical_text(question.text)
        match question.form:
            case QuestionForm.FOREIGN:
                other = canonical_text(question.searched)
            case QuestionForm.UNACCENTED:
                exact = self._index.passage_exact
                text = restore(text, self._index.readings, exact.frequency)
                other = written_out(text)
            case _:
                other = written_out(text)
        official = in_official_words(other) if question.everyday else other
        return tuple(dict.fromkeys((text, other, official)))

    def _sentences(
        self,
        question: Question,
        candidates: Candidates,
        scores: npt.NDArray[np.float64],
        passages: Mapping[int, Passage],
    ) -> tuple[SentenceHit, ...]:
        """Rank the sentences of the best passages, which are given by their place."""
        chosen = np.flatnonzero(np.isin(candidates.owner, list(passages)))
        owners = candidates.owner[chosen].tolist()
        within = chosen - np.searchsorted(candidates.owner, candidates.owner[chosen])
        signals = {name: of[chosen] for name, of in candidates.sentence_signals.items()}
        signals["passage_score"] = scores[candidates.owner[chosen]]
        matched = "sentence_tokens" in signals
        fused = fuse(_weighed(SENTENCE_WEIGHTS[question.form], signals))
        return tuple(
            SentenceHit(
                passages[owners[place]],
                passages[owners[place]].sentences[within[place]],
                score=float(fused[place]),
                passage_score=float(signals["passage_score"][place]),
                cosine=float(signals["sentence_cosine"][place]),
                match=float(signals["sentence_tokens"][place]) if matched else 0.0,
                standing=float(signals["sentence_standing"][place]),
                row=int(candidates.sentences[chosen[place]]),
            )
            for place in np.argsort(-fused, kind="stable")
        )


def _best(scores: npt.NDArray[np.float64], k: int) -> Rows:
    """Return the places of the `k` highest scores; ties keep the candidates' order."""
    return np.argsort(-scores, kind="stable")[:k]


def _weighed(weights: Weights, signals: Signals) -> Iterator[tuple[float, npt.ArrayLike]]:
    """Pair each signal that counts, of those there are, with its weight."""
    for name, weight in asdict(weights).items():
        if weight and name in signals:
            yield weight, signals[name]

"""The index: everything that search reads, a few segments seen as one. Never changed afterwards."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise

import numpy as np

from embeddings import Encoder, TextVectors, TokenVectors, Vectors
from retrieval.accents import readings_of
from retrieval.article import Article
from retrieval.layout import GONE, Layout, Split
from retrieval.lexical import Bm25
from retrieval.names import Name
from retrieval.postings import Mask, Rows
from retrieval.segment import ArticleKey, Segment
from retrieval.tokens import Matches, TokenRows
from retrieval.vector_cache import Item

OPENING = 3
"""Sentences at an article's start that say what all of it is about."""


class Index:
    """A snapshot: the articles held, and their rows in the segments, one after another.

    Rows of articles that are no longer held stay in their segments; they are `GONE` in the layout
    and no search returns them.
    """

    def __init__(
        self, articles: Sequence[Article], keys: Sequence[ArticleKey], segments: Sequence[Segment]
    ) -> None:
        """Take the articles, their keys in the same order, and the segments that hold them."""
        number = {key: place for place, key in enumerate(keys)}
        splits = [
            segment.split.renumbered(
                np.array([number.get(key, GONE) for key in segment.keys], dtype=np.int64)
            )
            for segment in segments
        ]
        self.segments = tuple(segments)
        self.layout = Layout(tuple(articles), Split.joined(splits))
        self.keys = tuple(keys)
        firsts = np.cumsum([0, *(len(segment.keys) for segment in segments)])
        self._context_of = np.concatenate(
            [first + s.split.passage_article for first, s in zip(firsts, segments, strict=False)]
        )
        self._opening = np.flatnonzero(np.diff(self._context_of, prepend=-1))
        split = self.layout.split
        self._live: Mask = split.passage_article != GONE
        live_sentences = np.repeat(self._live, np.diff(split.first_sentence))
        self.passage_exact = Bm25([s.passage_terms.exact for s in segments], self._live)
        self.passage_folded = Bm25([s.passage_terms.folded for s in segments], self._live)
        self.sentence_exact = Bm25([s.sentence_terms.exact for s in segments], live_sentences)
        self.sentence_folded = Bm25([s.sentence_terms.folded for s in segments], live_sentences)

    @property
    def live(self) -> Mask:
        """Which passages belong to an article that is held."""
        return self._live

    @property
    def approximate(self) -> bool:
        """Whether `nearest_passages` may miss some."""
        return any(segment.passage_vectors.approximate for segment in self.segments)

    @cached_property
    def readings(self) -> Mapping[str, tuple[str, ...]]:
        """The accented syllables of the collection behind each folded one."""
        return readings_of(chain.from_iterable(segment.syllables for segment in self.segments))

    def nearest_passages(self, vector: Vectors, k: int, allowed: Mask) -> Rows:
        """Return the rows of the `k` allowed passages nearest to one vector, best first."""
        everywhere = bool(allowed.all())
        found = [
            first
            + segment.passage_vectors.nearest(
                vector, k, None if everywhere else allowed[first : first + len(segment)]
            )
            for first, segment in self._passages()
        ]
        rows = np.concatenate(found)
        order = np.lexsort((rows, -self.passage_cosines(vector, rows)))
        nearest: Rows = rows[order[:k]]
        return nearest

    def passage_cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """Return the cosine of one vector and each passage of `rows`; higher is nearer."""
        vectors = [segment.passage_vectors.vectors for segment in self.segments]
        return _cosines(vectors, vector, rows)

    def sentence_cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """Return the cosine of one vector and each sentence of `rows`; higher is nearer."""
        return _cosines([segment.sentence_vectors for segment in self.segments], vector, rows)

    def sentence_vectors(self, rows: Rows) -> Vectors:
        """Return the vectors of some sentences, shape (len(rows), dimension)."""
        firsts = np.cumsum([0, *(len(segment.sentence_vectors) for segment in self.segments)])
        part = np.searchsorted(firsts, rows, side="right") - 1
        return np.array(
            [
                self.segments[number].sentence_vectors[row - firsts[number]]
                for number, row in zip(part.tolist(), rows.tolist(), strict=True)
            ],
            dtype=np.float32,
        )

    def sentence_tokens(self, row: int) -> TokenVectors:
        """Return the vectors of the tokens of one sentence."""
        for segment in self.segments:
            if row < len(segment.sentence_tokens):
                return segment.sentence_tokens.tokens(row)
            row -= len(segment.sentence_tokens)
        raise IndexError(f"no sentence lies {row} rows beyond the last")

    def sentence_matches(self, tokens: Vectors, rows: Rows) -> Matches:
        """Return how well each of a question's tokens is matched in each sentence of `rows`."""
        return _matches([segment.sentence_tokens for segment in self.segments], tokens, rows)

    def context_matches(self, tokens: Vectors, rows: Rows) -> Matches:
        """Return how well each token is matched in the context of each passage of `rows`."""
        contexts = [segment.context_tokens for segment in self.segments]
        return _matches(contexts, tokens, self._context_of[rows])

    def opening_sentences(self, rows: Rows) -> Rows:
        """Return the first sentences of the article of each passage, shape (len(rows), OPENING).

        No more than lie in its first passage: where those are fewer, the last of them again.
        """
        opening = self._opening[np.searchsorted(self._opening, rows, side="right") - 1]
        first, end = (self.layout.split.first_sentence[opening + next] for next in (0, 1))
        sentences: Rows = np.minimum(first[:, None] + np.arange(OPENING), end[:, None] - 1)
        return sentences

    def articles_naming(self, name: Name) -> Mask:
        """Return which articles hold a name or a year anywhere, shape (articles,)."""
        if len(name) == 1 and name[0].isdigit():
            dated = (f"@{month}/{name[0]}" for month in range(1, 13))
            dates: Mask = np.any([self._holding(term) for term in (name[0], *dated)], axis=0)
            return dates
        pairs = [f"{left}_{right}" for left, right in pairwise(name)]
        whole: Mask = np.all([self._holding(term) for term in pairs or name], axis=0)
        return whole

    def _holding(self, term: str) -> Mask:
        of = self.layout.split.passage_article[self.passage_folded.holders(term)]
        holding = np.zeros(len(self.layout.articles), dtype=np.bool_)
        holding[of[of != GONE]] = True
        return holding

    def _passages(self) -> Iterator[tuple[int, Segment]]:
        first = 0
        for segment in self.segments:
            yield first, segment
            first += len(segment)


def build_index(articles: Sequence[Article], encoder: Encoder) -> Index:
    """Embed and index articles, in one segment."""

    def embed(items: Sequence[Item]) -> TextVectors:
        return encoder.encode_sentences([i.text for i in items], [i.context for i in items])

    keys = [(article.id, "") for article in articles]
    return Index(articles, keys, [Segment.build(keys, articles, embed)])


def _matches(parts: Sequence[TokenRows], tokens: Vectors, rows: Rows) -> Matches:
    """Match tokens in the rows of parts that lie one after another."""
    matches = np.empty((len(rows), len(tokens)), dtype=np.float32)
    first = 0
    for part in parts:
        here = (rows >= first) & (rows < first + len(part))
        if here.any():
            matches[here] = part.matches(tokens, rows[here] - first)
        first += len(part)
    return matches


def _cosines(parts: Sequence[Vectors], vector: Vectors, rows: Rows) -> Vectors:
    """Measure the rows of arrays that lie one after another."""
    cosines = np.empty(len(rows), dtype=np.float32)
    first = 0
    for part in parts:
        here = (rows >= first) & (rows < first + len(part))
        if here.any():
            cosines[here] = part.take(rows[here] - first, axis=0) @ vector
        first += len(part)
    return cosines

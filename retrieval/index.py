"""The index: everything that search reads, built from articles and never changed afterwards."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from embeddings import Vectors
from retrieval.article import Article, Span
from retrieval.context import context_of
from retrieval.dense import DenseIndex, Rows
from retrieval.lexical import LexicalIndex
from retrieval.passages import Passage, split_passages
from retrieval.vietnamese import terms

Embed = Callable[[Sequence[str]], Vectors]
"""Passage texts to unit vectors, shape (n, dimension)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the articles fall into passages and sentences: what an index's rows stand for.

    Row `i` of a passage index is `passages[i]`, of the article `passage_article[i]`. Sentence
    indexes hold the sentences of all passages one after another, those of passage `i` at rows
    `first_sentence[i] : first_sentence[i + 1]`.
    """

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    first_sentence: Rows
    passage_article: Rows

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "Layout":
        """Split each article, in order."""
        split = [split_passages(article) for article in articles]
        passages = tuple(passage for passages in split for passage in passages)
        counts = [0, *(len(passage.sentences) for passage in passages)]
        owners = np.repeat(np.arange(len(split), dtype=np.int64), [len(ps) for ps in split])
        return cls(tuple(articles), passages, np.cumsum(counts, dtype=np.int64), owners)

    def passage_of(self, sentences: Rows) -> Rows:
        """Return the row of the passage that each sentence row lies in."""
        owners: Rows = np.searchsorted(self.first_sentence, sentences, side="right") - 1
        return owners

    def sentence(self, row: int) -> tuple[Passage, Span]:
        """Return the passage and the span of a sentence row."""
        owner = int(self.passage_of(np.array([row]))[0])
        passage = self.passages[owner]
        return passage, passage.sentences[row - int(self.first_sentence[owner])]

    def passage_texts(self) -> list[str]:
        """Return what is embedded and indexed for each passage: its context, then its text."""
        return [
            f"{context}\n{passage.text}"
            for context, passage in zip(self._contexts(), self.passages, strict=True)
        ]

    def sentence_texts(self) -> list[str]:
        """Return what is embedded and indexed for each sentence: its context, then the sentence."""
        return [
            f"{context}\n{sentence.of(passage.article.text)}"
            for context, passage in zip(self._contexts(), self.passages, strict=True)
            for sentence in passage.sentences
        ]

    def _contexts(self) -> Iterator[str]:
        contexts = [context_of(article) for article in self.articles]
        return (contexts[owner] for owner in self.passage_article)


@dataclass(frozen=True, slots=True)
class Index:
    """An immutable snapshot: the layout of the articles, and their vectors and terms by row."""

    layout: Layout
    passage_vectors: DenseIndex
    sentence_vectors: DenseIndex
    passage_terms: LexicalIndex
    sentence_terms: LexicalIndex


def build_index(layout: Layout, embed: Embed) -> Index:
    """Embed and index the passages and sentences of `layout`."""
    passage_texts, sentence_texts = layout.passage_texts(), layout.sentence_texts()
    vectors = embed([*passage_texts, *sentence_texts])
    return Index(
        layout=layout,
        passage_vectors=DenseIndex.build(vectors[: len(passage_texts)]),
        sentence_vectors=DenseIndex.build(vectors[len(passage_texts) :]),
        passage_terms=LexicalIndex.build([terms(text) for text in passage_texts]),
        sentence_terms=LexicalIndex.build([terms(text) for text in sentence_texts]),
    )

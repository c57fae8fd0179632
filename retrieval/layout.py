"""How articles fall into passages and sentences: what the rows of an index stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple

import numpy as np

from retrieval.article import Article, Span
from retrieval.context import context_of
from retrieval.passages import Passage, split_passages
from retrieval.postings import Mask, Rows, load_array
from retrieval.vietnamese import canonical_text


class InContext(NamedTuple):
    """A passage or a sentence in canonical text, and what its article is about (see `context`)."""

    context: str
    text: str

    @property
    def whole(self) -> str:
        """Both, a line each."""
        return f"{self.context}\n{self.text}"


GONE = -1
"""The article of a passage whose article is no longer held, or was edited since."""


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """The passages and sentences of some articles, which it knows by number only.

    Row `i` is a passage of the article `passage_article[i]`. Sentences have rows of their own,
    those of passage `i` being `first_sentence[i] : first_sentence[i + 1]`; `sentence_spans`, shape
    (sentences, 2), holds where each starts and ends in its article.
    """

    passage_article: Rows
    first_sentence: Rows
    sentence_spans: Rows

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "Split":
        """Split each article, in order."""
        split = [split_passages(article) for article in articles]
        counts = [len(passage.sentences) for passages in split for passage in passages]
        spans = [
            (span.start, span.end)
            for passages in split
            for passage in passages
            for span in passage.sentences
        ]
        return cls(
            np.repeat(np.arange(len(split), dtype=np.int64), [len(ps) for ps in split]),
            np.cumsum([0, *counts], dtype=np.int64),
            np.array(spans, dtype=np.int64).reshape(-1, 2),
        )

    @classmethod
    def joined(cls, parts: Sequence["Split"]) -> "Split":
        """Return the rows of each part after those of the part before; articles as they are."""
        counts = np.concatenate([np.diff(part.first_sentence) for part in parts])
        return cls(
            np.concatenate([part.passage_article for part in parts]),
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            np.concatenate([part.sentence_spans for part in parts]),
        )

    def renumbered(self, articles: Rows) -> "Split":
        """Return the same rows with article `i` called `articles[i]`."""
        return Split(articles[self.passage_article], self.first_sentence, self.sentence_spans)

    def kept(self, passages: Mask) -> "Split":
        """Return the rows of some passages alone."""
        counts = np.diff(self.first_sentence)
        return Split(
            self.passage_article[passages],
            np.concatenate([[0], np.cumsum(counts[passages])]).astype(np.int64),
            self.sentence_spans[np.repeat(passages, counts)],
        )

    def __len__(self) -> int:
        return len(self.passage_article)

    def passage_of(self, sentences: Rows) -> Rows:
        """Return the row of the passage that each sentence row lies in."""
        owners: Rows = np.searchsorted(self.first_sentence, sentences, side="right") - 1
        return owners

    def sentences_of(self, passages: Rows) -> tuple[Rows, Rows]:
        """Return the sentence rows of some passages, and the place among them of each one's own."""
        starts, counts = self.first_sentence[passages], np.diff(self.first_sentence)[passages]
        owner = np.repeat(np.arange(len(passages), dtype=np.int64), counts)
        within = np.arange(len(owner), dtype=np.int64) - np.repeat(
            np.cumsum(counts) - counts, counts
        )
        return np.repeat(starts, counts) + within, owner

    def save(self, folder: Path) -> None:
        """Write each array to a file of its own below `folder`."""
        folder.mkdir()
        for field in fields(self):
            np.save(folder / f"{field.name}.npy", getattr(self, field.name))

    @classmethod
    def load(cls, folder: Path) -> "Split":
        """Map the arrays saved below `folder`. Raises `IndexCorrupt` where one cannot be read."""
        return cls(*(load_array(folder / f"{field.name}.npy") for field in fields(cls)))


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Articles, and how they fall into passages and sentences (see `Split`)."""

    articles: tuple[Article, ...]
    split: Split

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "Layout":
        """Split each article, in order."""
        return cls(tuple(articles), Split.of(articles))

    def passage(self, row: int) -> Passage:
        """Return a passage row that is not `GONE` as a value."""
        first, end = self.split.first_sentence[row : row + 2].tolist()
        spans = tuple(Span(*pair) for pair in self.split.sentence_spans[first:end].tolist())
        article = self.articles[int(self.split.passage_article[row])]
        return Passage(article, Span(spans[0].start, spans[-1].end), spans)

    def sentence(self, row: int) -> tuple[Passage, Span]:
        """Return the passage and the span of a sentence row."""
        owner = int(self.split.passage_of(np.array([row]))[0])
        passage = self.passage(owner)
        return passage, passage.sentences[row - int(self.split.first_sentence[owner])]

    def sentences_of_article(self, article: Article) -> Rows:
        """Return the sentence rows of an article. Raises `ValueError` where it is not held."""
        passages = np.flatnonzero(self.split.passage_article == self.articles.index(article))
        return self.split.sentences_of(passages)[0]

    def passages(self) -> Iterator[Passage]:
        """Yield each passage that is held, by row."""
        rows = np.flatnonzero(self.split.passage_article != GONE)
        return (self.passage(row) for row in rows.tolist())

    def passage_texts(self) -> list[InContext]:
        """Return what is embedded and indexed for each passage that is held."""
        contexts = self._contexts()
        return [
            InContext(contexts[passage.article.id], canonical_text(passage.text))
            for passage in self.passages()
        ]

    def sentence_texts(self) -> list[InContext]:
        """Return what is embedded and indexed for each sentence that is held."""
        contexts = self._contexts()
        return [
            InContext(contexts[passage.article.id], canonical_text(span.of(passage.article.text)))
            for passage in self.passages()
            for span in passage.sentences
        ]

    def contexts(self) -> list[str]:
        """Return what each article is about, in canonical text."""
        return list(self._contexts().values())

    def _contexts(self) -> dict[str, str]:
        return {article.id: canonical_text(context_of(article)) for article in self.articles}

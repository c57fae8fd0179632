"""A segment: some articles and everything that search reads about them, never changed again.

An index is a few segments side by side. Adding an article makes a small segment of it and touches
no other; removing one leaves its rows where they are, to be passed over. Small segments are merged
now and then, from their arrays, without embedding or reading a word again.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from embeddings import TextVectors, Vectors
from retrieval.accents import accented_syllables
from retrieval.article import Article
from retrieval.dense import DenseIndex
from retrieval.errors import IndexCorrupt
from retrieval.held_vectors import Digests, HeldVectors, digests_of, kept_digests
from retrieval.layout import Layout, Split
from retrieval.postings import Mask, Postings, load_array
from retrieval.tokens import TokenRows
from retrieval.vector_cache import Item
from retrieval.vietnamese import Terms, terms

Embed = Callable[[Sequence[Item]], TextVectors]
"""Texts in their contexts to unit vectors, whole and token by token."""

ArticleKey = tuple[str, str]
"""An article's id and the digest of all that its rows depend on."""

CHANNELS = ("exact", "folded")


class Channels(NamedTuple):
    """The postings of the same documents by accented and by folded terms."""

    exact: Postings
    folded: Postings

    @classmethod
    def build(cls, documents: Iterable[Terms]) -> "Channels":
        """Index the terms of each document, in order."""
        held = list(documents)
        return cls(Postings.build(t.exact for t in held), Postings.build(t.folded for t in held))

    @classmethod
    def merge(cls, parts: Sequence[tuple["Channels", Mask]]) -> "Channels":
        """Return the documents kept of each part, one part after another."""
        return cls(*(Postings.merge([(part[c], kept) for part, kept in parts]) for c in (0, 1)))

    def save(self, folder: Path) -> None:
        """Write both below `folder`."""
        for channel, postings in zip(CHANNELS, self, strict=True):
            postings.save(folder / channel)

    @classmethod
    def load(cls, folder: Path) -> "Channels":
        """Return what was saved below `folder`. Raises `IndexCorrupt` where it cannot be read."""
        return cls(*(Postings.load(folder / channel) for channel in CHANNELS))


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Some articles' rows. `split` numbers the articles as in `keys`.

    `items` are the digests of what was embedded: passages, sentences, then contexts.
    """

    keys: tuple[ArticleKey, ...]
    split: Split
    passage_vectors: DenseIndex
    sentence_vectors: Vectors
    sentence_tokens: TokenRows
    context_tokens: TokenRows
    passage_terms: Channels
    sentence_terms: Channels
    syllables: frozenset[str]
    items: Digests
    context_vectors: Vectors

    @classmethod
    def build(
        cls, keys: Sequence[ArticleKey], articles: Sequence[Article], embed: Embed
    ) -> "Segment":
        """Split, embed and index articles; `keys` names them in the same order."""
        layout = Layout.of(articles)
        passages, sentences = layout.passage_texts(), layout.sentence_texts()
        items = [Item(passage.whole, "") for passage in passages]
        items += [Item(sentence.context, sentence.text) for sentence in sentences]
        items += [Item("", context) for context in layout.contexts()]
        vectors, tokens = embed(items)
        end = len(passages) + len(sentences)
        passage_terms = [terms(passage.whole) for passage in passages]
        return cls(
            keys=tuple(keys),
            split=layout.split,
            passage_vectors=DenseIndex.build(vectors[: len(passages)]),
            sentence_vectors=vectors[len(passages) : end],
            sentence_tokens=TokenRows.build(tokens[len(passages) : end]),
            context_tokens=TokenRows.build(tokens[end:]),
            passage_terms=Channels.build(passage_terms),
            sentence_terms=Channels.build(terms(sentence.whole) for sentence in sentences),
            syllables=accented_syllables(passage_terms),
            items=digests_of(items),
            context_vectors=vectors[end:],
        )

    @classmethod
    def merge(cls, parts: Sequence[tuple["Segment", Mask]]) -> "Segment":
        """Return one segment of the articles kept of each part, a mask over the part's `keys`."""
        keys: list[ArticleKey] = []
        splits: list[Split] = []
        passages: list[Mask] = []
        sentences: list[Mask] = []
        for part, kept in parts:
            passages.append(kept[part.split.passage_article])
            sentences.append(np.repeat(passages[-1], np.diff(part.split.first_sentence)))
            numbers = len(keys) + np.cumsum(kept, dtype=np.int64) - 1
            splits.append(part.split.renumbered(numbers).kept(passages[-1]))
            keys += [key for key, keep in zip(part.keys, kept, strict=True) if keep]
        held = [part for part, _ in parts]
        return cls(
            keys=tuple(keys),
            split=Split.joined(splits),
            passage_vectors=DenseIndex.build(
                _rows([part.passage_vectors.vectors for part in held], passages)
            ),
            sentence_vectors=_rows([part.sentence_vectors for part in held], sentences),
            sentence_tokens=TokenRows.merge(
                list(zip([part.sentence_tokens for part in held], sentences, strict=True))
            ),
            context_tokens=TokenRows.merge([(part.context_tokens, kept) for part, kept in parts]),
            passage_terms=Channels.merge(_with([part.passage_terms for part in held], passages)),
            sentence_terms=Channels.merge(_with([part.sentence_terms for part in held], sentences)),
            syllables=frozenset().union(*(part.syllables for part in held)),
            items=kept_digests(
                [
                    (part.items, (passages[place], sentences[place], kept))
                    for place, (part, kept) in enumerate(parts)
                ]
            ),
            context_vectors=_rows([p.context_vectors for p in held], [kept for _, kept in parts]),
        )

    def __len__(self) -> int:
        return len(self.split)

    @property
    def held(self) -> HeldVectors:
        """The vectors, to be found again by what was embedded."""
        return HeldVectors(
            self.items,
            self.passage_vectors.vectors,
            self.sentence_vectors,
            self.context_vectors,
            self.sentence_tokens,
            self.context_tokens,
        )

    def save(self, folder: Path) -> None:
        """Write everything below `folder`, which is there and empty."""
        listed = {"articles": self.keys, "syllables": sorted(self.syllables)}
        (folder / "articles.json").write_text(json.dumps(listed, ensure_ascii=False), "utf-8")
        self.split.save(folder / "split")
        self.passage_vectors.save(folder / "passages")
        np.save(folder / "sentences.npy", self.sentence_vectors)
        np.save(folder / "contexts.npy", self.context_vectors)
        np.save(folder / "items.npy", self.items)
        self.sentence_tokens.save(folder / "sentence-tokens")
        self.context_tokens.save(folder / "context-tokens")
        self.passage_terms.save(folder / "passage-terms")
        self.sentence_terms.save(folder / "sentence-terms")

    @classmethod
    def load(cls, folder: Path) -> "Segment":
        """Return the segment saved below `folder`. Raises `IndexCorrupt` where it is not whole."""
        try:
            listed = json.loads((folder / "articles.json").read_text("utf-8"))
            keys = tuple((str(id), str(digest)) for id, digest in listed["articles"])
            syllables = frozenset(map(str, listed["syllables"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise IndexCorrupt("không đọc được tệp {file}", file="articles.json") from error
        return cls(
            keys=keys,
            split=Split.load(folder / "split"),
            passage_vectors=DenseIndex.load(folder / "passages"),
            sentence_vectors=load_array(folder / "sentences.npy").astype(np.float32, copy=False),
            sentence_tokens=TokenRows.load(folder / "sentence-tokens"),
            context_tokens=TokenRows.load(folder / "context-tokens"),
            passage_terms=Channels.load(folder / "passage-terms"),
            sentence_terms=Channels.load(folder / "sentence-terms"),
            syllables=syllables,
            items=load_array(folder / "items.npy"),
            context_vectors=load_array(folder / "contexts.npy"),
        )


def _rows(arrays: Sequence[Vectors], kept: Sequence[Mask]) -> Vectors:
    rows: Vectors = np.concatenate([array[keep] for array, keep in zip(arrays, kept, strict=True)])
    return rows


def _with(parts: Sequence[Channels], kept: Sequence[Mask]) -> list[tuple[Channels, Mask]]:
    return list(zip(parts, kept, strict=True))

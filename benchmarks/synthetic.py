"""Collections of any size that search treats like real ones: nothing is read and nothing embedded.

Words are drawn by Zipf's law from the syllables of the seeds, so that lists of postings are as long
as real ones; vectors lie in clusters, since among isotropic ones all neighbours are equally far.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
import regex

from answering import SEEDS
from embeddings import QueryVectors, TextVectors, TokenVectors, Vectors
from retrieval import Article, Collection, IndexStore, read_collection
from retrieval.dense import DenseIndex
from retrieval.manifest import CURRENT, Manifest, Recipe, article_key, digests
from retrieval.segment import ArticleKey, Segment
from retrieval.vector_cache import Item

PASSAGES = 5
"""Passages of an article, each on a line of its own."""

SENTENCES = 5
"""Sentences of a passage."""

SYLLABLES = 22
"""Syllables of a sentence: a passage has 110, about 500 code points."""

TOKENS = 1.3
"""Tokens of a syllable."""

BLOCK = 5000
"""Passages whose text is drawn; a larger collection repeats it under vectors of its own."""

CENTRES = 200

_SHARED, _OWN, _NOISE = 0.89, 0.28, 0.36
"""The lengths of a vector's parts: common to all, of its cluster, and its own. So two vectors have
a cosine of .79, or .87 within a cluster: XQuAD-vi's, by the bundled encoder, have .79, and .88 with
their tenth nearest of 1,502."""

_DECAY = 0.35
"""Directions weigh unevenly, as in XQuAD-vi's vectors, whose variance is spread over 94 of 384."""

_LETTERS = regex.compile(r"\p{L}+")


@dataclass(frozen=True, slots=True)
class SyntheticEncoder:
    """Vectors in clusters, at once; a text always gets the same one. Token vectors are noise."""

    dimension: int = 384
    token_dimension: int = 64

    @property
    def fingerprint(self) -> str:
        """Name what decides the vectors."""
        return f"synthetic-{self.dimension}-{self.token_dimension}"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Draw a vector for each question; shape (n, dimension)."""
        return self.encode_passages(texts)

    def token_spans(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Tell nothing: there are no words that the tokens stand for."""
        return [[] for _ in texts]

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Draw a vector for each text; shape (n, dimension)."""
        drawn = [clustered(1, self.dimension, crc32(text.encode())) for text in texts]
        return np.concatenate([np.empty((0, self.dimension), np.float32), *drawn])

    def encode_questions(self, texts: Sequence[str]) -> list[QueryVectors]:
        """Draw a vector for each question, and some for its tokens."""
        tokens = [self._tokens(text).astype(np.float32) for text in texts]
        unit = [rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in tokens]
        return list(map(QueryVectors, self.encode_passages(texts), unit))

    def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
        """Draw vectors for texts below their contexts, and for their tokens."""
        whole = [f"{context}\n{text}" for context, text in zip(contexts, texts, strict=True)]
        return TextVectors(self.encode_passages(whole), [self._tokens(text) for text in texts])

    def embed(self, items: Sequence[Item]) -> TextVectors:
        """Draw vectors for many texts in one go."""
        vectors = clustered(len(items), self.dimension)
        return TextVectors(vectors, [self._tokens(item.text) for item in items])

    def _tokens(self, text: str) -> TokenVectors:
        count = round(TOKENS * (text.count(" ") + 1)) if text else 0
        return _noise(self.token_dimension)[:count]


def clustered(count: int, dimension: int = 384, seed: int = 0) -> Vectors:
    """Return unit vectors around `CENTRES` centres that are the same for every seed."""
    spread, centres = _clusters(dimension)
    draws = np.random.default_rng(seed)
    vectors: Vectors = draws.standard_normal((count, dimension), np.float32)
    vectors *= _NOISE * spread
    vectors += centres[draws.integers(0, CENTRES, count)]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


@lru_cache(maxsize=1)
def _noise(dimension: int) -> TokenVectors:
    """Return more token vectors than a text has."""
    draws = np.random.default_rng(0)
    return draws.integers(-40, 40, (4096, dimension), dtype=np.int8)


@lru_cache(maxsize=1)
def _clusters(dimension: int) -> tuple[Vectors, Vectors]:
    """Return how much each direction counts, and the centres."""
    draws = np.random.default_rng(0)
    spread: Vectors = np.arange(1, dimension + 1, dtype=np.float32) ** np.float32(-_DECAY)
    spread /= np.linalg.norm(spread)
    shared = draws.standard_normal(dimension, np.float32)
    centres: Vectors = _OWN * spread * draws.standard_normal((CENTRES, dimension), np.float32)
    centres += _SHARED * shared / np.linalg.norm(shared)
    return spread, centres


def draw_articles(passages: int, seed: int = 0) -> list[Article]:
    """Return articles of `PASSAGES` passages each; ids are in order, and start with the seed."""
    text = " ".join(article.text for article in read_collection(SEEDS).articles).lower()
    syllables = np.array([word for word, _ in Counter(_LETTERS.findall(text)).most_common()])
    often = 1 / np.arange(1, len(syllables) + 1)
    shape = (passages // PASSAGES, PASSAGES, SENTENCES, SYLLABLES)
    drawn = np.random.default_rng(seed).choice(syllables, shape, p=often / often.sum())
    return [
        Article(f"{seed:03}-{number:06}", _sentence(lines[0][0])[:-1], None, None, _text(lines))
        for number, lines in enumerate(drawn.tolist())
    ]


def _sentence(syllables: Sequence[str]) -> str:
    return f"{' '.join(syllables).capitalize()}."


def _text(lines: Sequence[Sequence[Sequence[str]]]) -> str:
    return "\n".join(" ".join(map(_sentence, sentences)) for sentences in lines)


def draw_collection(passages: int, folder: Path) -> Collection:
    """Return a collection of about so many passages; from `BLOCK` on, copies of its articles."""
    block = draw_articles(min(passages, BLOCK))
    copies = range(max(1, passages // BLOCK))
    return Collection(folder, tuple(_copy(article, copy) for copy in copies for article in block))


def _copy(article: Article, copy: int) -> Article:
    """Return an article of the same text, which takes memory of its own as a real one would."""
    text = article.text.encode().decode()
    return replace(article, id=f"{copy:03}-{article.id}", text=text)


def build_segment(articles: Sequence[Article], encoder: SyntheticEncoder) -> Segment:
    """Return the one segment of a drawn collection; only the first block is split and indexed."""
    keys = [article_key(article) for article in articles]
    block = BLOCK // PASSAGES
    built = Segment.build(keys[:block], articles[:block], encoder.embed)
    everything = np.ones(len(built.keys), dtype=np.bool_)
    starts = range(0, len(articles), block)
    parts = [_copied(built, keys[start : start + block], start) for start in starts]
    return Segment.merge([(part, everything) for part in parts])


def _copied(segment: Segment, keys: Sequence[ArticleKey], seed: int) -> Segment:
    """Return the same rows for articles of other keys, with other vectors."""
    dimension = segment.sentence_vectors.shape[1]
    vectors = clustered(len(segment) + len(segment.sentence_vectors), dimension, seed)
    return replace(
        segment,
        keys=tuple(keys),
        passage_vectors=DenseIndex.build(vectors[: len(segment)]),
        sentence_vectors=vectors[len(segment) :],
    )


def save(store: IndexStore, collection: Collection, encoder: SyntheticEncoder) -> None:
    """Write the index of a drawn collection for `store` to open."""
    folder = store.folder(collection)
    (folder / "segment").mkdir(parents=True)
    segment = build_segment(collection.articles, encoder)
    segment.save(folder / "segment")
    files = {"segment": digests(folder / "segment")}
    manifest = Manifest(Recipe.of(encoder.fingerprint), dict(segment.keys), files)
    (folder / CURRENT).write_text(manifest.text(), "utf-8")

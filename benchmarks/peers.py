"""Our search beside that of txtai and Haystack: the same questions, texts and model in one run.

    python -m benchmarks.peers --squad xquad.vi.json [--forms plain,folded]
        [--distractors news.jsonl.gz --passages 2000]

The peers are extras, `pip install -e ".[peers]"`; one that is not installed is left out. Each is
set up by its own defaults, with BM25 and vectors together, and given a paragraph under its title.
Ours gets the same paragraphs as articles, and splits and embeds them as it always does. Beside
other work on few cores, set OMP_WAIT_POLICY=PASSIVE: torch's threads wait by spinning, and to
embed a question then took 1 to 2.8 s instead of 30 to 60 ms (2 cores, both busy).
"""

import argparse
import gzip
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path

import numpy as np

from answering import Settings
from benchmarks.figures import DEPTH, Figure, interval, ndcg, ranks_of, recall, reciprocal_rank
from benchmarks.retrieval import FORMS, read_squad
from embeddings import Encoder, Vectors, open_encoder
from retrieval import Article, Collection, IndexStore, Retriever, settle
from retrieval.vector_cache import VectorCache

Search = Callable[[str], list[str]]
"""A question to the ids of at most `DEPTH` articles, best first."""

DISTRACTOR_LENGTHS = range(300, 1500)
"""Code points of a paragraph that joins the collection: about what XQuAD's own have."""

INSTALL = 'pip install -e ".[peers]"'


@dataclass(frozen=True, slots=True)
class Texts:
    """What every peer indexes: a text for each article id, and its vector, shape (n, dimension)."""

    ids: Sequence[str]
    texts: Sequence[str]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Answers:
    """What one system found: the article ids for each question, and each question's time in ms."""

    found: list[list[str]]
    milliseconds: list[float]


def read_distractors(path: Path, count: int) -> list[Article]:
    """Return the first `count` paragraphs of a collection of news, each as an article."""
    paragraphs = islice(_news_paragraphs(path), count)
    return [
        Article(f"news-{number:06}", title, None, None, text)
        for number, (title, text) in enumerate(paragraphs)
    ]


def _news_paragraphs(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for news in map(json.loads, lines):
            for paragraph in settle(news["text"]).split("\n"):
                if len(paragraph) in DISTRACTOR_LENGTHS:
                    yield news["title"], paragraph


def embed(articles: Sequence[Article], encoder: Encoder, data: Path) -> Texts:
    """Return the texts for the peers; vectors that a run before this one made are used again."""
    texts = [f"{article.title}\n{article.text}" for article in articles]
    vectors, _ = VectorCache(data / "vectors.sqlite").encode_passages(encoder, texts)
    return Texts([article.id for article in articles], texts, vectors)


def open_ours(collection: Collection, encoder: Encoder, data: Path) -> Search:
    """Index the articles as the assistant does."""
    retriever = Retriever(IndexStore(data).open(collection, encoder).index, encoder)

    def search(question: str) -> list[str]:
        hits = retriever.search(question, 3 * DEPTH)
        return list(dict.fromkeys(hit.passage.article.id for hit in hits))[:DEPTH]

    return search


def open_txtai(texts: Texts, encoder: Encoder) -> dict[str, Search]:
    """Index with txtai: BM25 and FAISS, their scores added with equal weights."""
    from txtai import Embeddings

    marks = {"query": "query|", "data": "data|"}
    vector_of = dict(zip(texts.texts, texts.vectors, strict=True))

    def transform(marked: list[str]) -> Vectors:
        """Embed either kind of text: which one it is, only txtai's instruction before it says."""
        if marked[0].startswith(marks["data"]):
            return np.stack([vector_of[text.removeprefix(marks["data"])] for text in marked])
        return encoder.encode_queries([text.removeprefix(marks["query"]) for text in marked])

    index = Embeddings(method="external", transform=transform, instructions=marks, hybrid=True)
    index.index(zip(texts.ids, texts.texts, strict=True))
    return {"txtai": lambda question: [id for id, _ in index.search(question, DEPTH)]}


def open_haystack(texts: Texts, encoder: Encoder) -> dict[str, Search]:
    """Index with Haystack, in memory: both fusions of its BM25 and its vectors, as two systems."""
    os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"  # read when haystack is imported
    from haystack import Document
    from haystack.components.joiners import DocumentJoiner
    from haystack.components.retrievers import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    store = InMemoryDocumentStore()
    rows = zip(texts.ids, texts.texts, texts.vectors, strict=True)
    store.write_documents([Document(id=i, content=t, embedding=v.tolist()) for i, t, v in rows])
    by_words, by_vector = InMemoryBM25Retriever(store), InMemoryEmbeddingRetriever(store)

    def joined_by(mode: str) -> Search:
        joiner = DocumentJoiner(join_mode=mode, top_k=DEPTH)

        def search(question: str) -> list[str]:
            vector = encoder.encode_queries([question])[0].tolist()
            sides = [by_words.run(query=question), by_vector.run(query_embedding=vector)]
            joined = joiner.run(documents=[side["documents"] for side in sides])
            return [document.id for document in joined["documents"]]

        return search

    return {
        "haystack rrf": joined_by("reciprocal_rank_fusion"),
        "haystack dbsf": joined_by("distribution_based_rank_fusion"),
    }


PEERS: dict[str, Callable[[Texts, Encoder], dict[str, Search]]] = {
    "txtai": open_txtai,
    "haystack-ai": open_haystack,
}
"""How each peer is opened, by the name of its package."""


def installed_peers() -> list[str]:
    """Return the packages of `PEERS` that are here; name each with its version, or the remedy."""
    here = []
    for package in PEERS:
        try:
            print(f"{package} {version(package)}")
            here.append(package)
        except PackageNotFoundError:
            print(f"{package} is not installed: {INSTALL}", file=sys.stderr)
    return here


def ask(systems: Mapping[str, Search], questions: Sequence[str]) -> dict[str, Answers]:
    """Put each question to every system in turn, so that a slow moment strikes all of them.

    Who goes first changes with each question; the first one of all is asked once before, untimed.
    """
    names = list(systems)
    answers = {name: Answers([], []) for name in names}
    for search in systems.values():
        search(questions[0])
    for number, question in enumerate(questions):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            started = time.perf_counter()
            found = systems[name](question)
            answers[name].milliseconds.append(1000 * (time.perf_counter() - started))
            answers[name].found.append(found)
    return answers


HEADER = (
    f"{'system':<15}{'form':<8}{'n':>6}{'R@1':>8}{'R@5':>8}{'R@10':>8}"
    f"{'MRR@10':>8}{'95%':>13}{'nDCG@10':>9}{'ms':>8}"
)


def line(system: str, form: str, answers: Answers, right: Sequence[str]) -> str:
    """Return the figures of one system on one form, with the interval of MRR and the median ms."""
    ranks = ranks_of(answers.found, right)
    recalls = "".join(f"{_mean(recall(ranks, k)):>8.3f}" for k in (1, 5, DEPTH))
    reciprocal = reciprocal_rank(ranks)
    low, high = interval(reciprocal)
    return (
        f"{system:<15}{form:<8}{len(ranks):>6}{recalls}{_mean(reciprocal):>8.3f}"
        f"{f'{low:.3f}-{high:.3f}':>13}{_mean(ndcg(ranks)):>9.3f}"
        f"{statistics.median(answers.milliseconds):>8.1f}"
    )


def _mean(figure: Figure) -> float:
    return float(figure.mean())


def main() -> None:
    """Open every system on the same paragraphs; print a line for each of them and each form."""
    options = _parser().parse_args()
    forms = {name: FORMS[name] for name in options.forms.split(",")}
    peers = installed_peers()
    if not peers:
        raise SystemExit(2)
    articles, questions = read_squad(options.squad)
    if options.distractors:
        articles += read_distractors(options.distractors, options.passages)
    settings = Settings.from_environment()
    encoder = open_encoder(settings.model)
    collection = Collection(options.squad, tuple(articles))
    systems = {"ours": open_ours(collection, encoder, settings.data)}
    texts = embed(articles, encoder, settings.data)
    for peer in peers:
        systems |= PEERS[peer](texts, encoder)
    print(f"{len(articles)} paragraphs\n{HEADER}")
    for form, retyped in forms.items():
        answers = ask(systems, [retyped(question.text) for question in questions])
        for system, its in answers.items():
            print(line(system, form, its, [q.article for q in questions]), flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--squad", type=Path, required=True)
    parser.add_argument("--forms", default="plain,folded")
    parser.add_argument("--distractors", type=Path, help="gzipped JSON lines of title and text")
    parser.add_argument("--passages", type=int, default=2000, help="paragraphs taken of those")
    return parser


if __name__ == "__main__":
    main()

"""Our search beside that of txtai and Haystack: the same questions, texts and model in one run.

    python -m benchmarks.peers --squad xquad.vi.json [--forms plain,folded]
        [--distractors news.jsonl.gz --passages 2000] [--lent]

The peers are extras, `pip install -e ".[peers]"`; one that is not installed is left out. Each is
set up by its own defaults, with BM25 and vectors together, and given a paragraph under its title;
it embeds by itself, with the same model, the bundled one, read from a folder. Ours gets the same
paragraphs as articles, and splits and embeds them as it always does. With `--lent` each peer is
opened once more with our encoder, which embeds a question faster than they would: what is then left
of the difference is the search's own. Beside other work on few cores, set OMP_WAIT_POLICY=PASSIVE:
torch's threads wait by spinning, and to embed a question then took 1 to 2.8 s instead of 30 to 60
ms (2 cores, both busy).
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from answering import Settings
from benchmarks.figures import DEPTH
from benchmarks.opening import open_retriever
from benchmarks.retrieval import add_options, read_asked, told
from benchmarks.sets import FORMS, SetError
from benchmarks.systems import Search, ask, by_article, header, line
from embeddings import E5_SMALL, Encoder, Vectors, open_encoder, write_bundled
from retrieval import Article, Collection
from retrieval.vector_cache import VectorCache

os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"  # read when haystack is imported

INSTALL = 'pip install -e ".[peers]"'


@dataclass(frozen=True, slots=True)
class Texts:
    """What every peer indexes: a text for each article id, and its vector, shape (n, dimension)."""

    ids: Sequence[str]
    texts: Sequence[str]
    vectors: Vectors


def embed(articles: Sequence[Article], encoder: Encoder, data: Path) -> Texts:
    """Return the texts for the peers; vectors that a run before this one made are used again."""
    texts = [f"{article.title}\n{article.text}" for article in articles]
    vectors, _ = VectorCache(data / "vectors.sqlite").encode_passages(encoder, texts)
    return Texts([article.id for article in articles], texts, vectors)


def open_ours(collection: Collection, encoder: Encoder, data: Path) -> Search:
    """Index the articles as the assistant does."""
    return by_article(open_retriever(collection.folder, collection.articles, encoder, data))


def open_txtai(texts: Texts, model: Path) -> dict[str, Search]:
    """Index with txtai: BM25 and FAISS, their scores added with equal weights.

    It embeds texts and questions by the model in a folder.
    """
    from txtai import Embeddings

    marks = {"query": E5_SMALL.query_prompt, "data": E5_SMALL.passage_prompt}
    index = Embeddings(path=str(model), instructions=marks, hybrid=True)
    index.index(zip(texts.ids, texts.texts, strict=True))
    return {"txtai": lambda question: [id for id, _ in index.search(question, DEPTH)]}


def open_txtai_lent(texts: Texts, encoder: Encoder) -> dict[str, Search]:
    """Index with txtai as `open_txtai` does, with our vectors."""
    from txtai import Embeddings

    marks = {"query": "query|", "data": "data|"}
    vector_of = dict(zip(texts.texts, texts.vectors, strict=True))

    def transform(marked: list[str]) -> Vectors:
        """Embed either kind of text: which one it is, only txtai's instruction before it says."""
        if marked[0].startswith(marks["data"]):
            return np.stack([vector_of[text.removeprefix(marks["data"])] for text in marked])
        asked = [text.removeprefix(marks["query"]) for text in marked]
        return np.stack([question.vector for question in encoder.encode_questions(asked)])

    index = Embeddings(method="external", transform=transform, instructions=marks, hybrid=True)
    index.index(zip(texts.ids, texts.texts, strict=True))
    return {"txtai lent": lambda question: [id for id, _ in index.search(question, DEPTH)]}


def open_haystack(texts: Texts, model: Path) -> dict[str, Search]:
    """Index with Haystack, in memory: both fusions of its BM25 and its vectors, as two systems.

    It embeds questions by the model in a folder, and is given our vectors of the texts.
    """
    from haystack_integrations.components.embedders.sentence_transformers import (
        SentenceTransformersTextEmbedder,
    )

    embedder = SentenceTransformersTextEmbedder(
        model=str(model), prefix=E5_SMALL.query_prompt, progress_bar=False
    )
    embedder.warm_up()
    return _in_memory(texts, lambda question: embedder.run(question)["embedding"], "")


def open_haystack_lent(texts: Texts, encoder: Encoder) -> dict[str, Search]:
    """Index with Haystack as `open_haystack` does, with our vectors of the questions too."""
    return _in_memory(
        texts, lambda question: encoder.encode_questions([question])[0].vector.tolist(), " lent"
    )


def _in_memory(texts: Texts, embed: Callable[[str], list[float]], suffix: str) -> dict[str, Search]:
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
            vector = embed(question)
            sides = [by_words.run(query=question), by_vector.run(query_embedding=vector)]
            joined = joiner.run(documents=[side["documents"] for side in sides])
            return [document.id for document in joined["documents"]]

        return search

    return {
        f"haystack rrf{suffix}": joined_by("reciprocal_rank_fusion"),
        f"haystack dbsf{suffix}": joined_by("distribution_based_rank_fusion"),
    }


PEERS: dict[str, Callable[[Texts, Path], dict[str, Search]]] = {
    "txtai": open_txtai,
    "haystack-ai": open_haystack,
}
"""How each peer is opened, by the name of its package."""

BESIDE = {"haystack-ai": "sentence-transformers-haystack"}
"""The package beside each peer that embeds for it, where that is another."""

LENT: dict[str, Callable[[Texts, Encoder], dict[str, Search]]] = {
    "txtai": open_txtai_lent,
    "haystack-ai": open_haystack_lent,
}
"""How each peer is opened that embeds by our encoder."""


def installed_peers() -> list[str]:
    """Return the packages of `PEERS` that are here; name each with its version, or the remedy.

    One is here whose package beside it is here, too.
    """
    here = []
    for package in PEERS:
        needed = [package, *filter(None, [BESIDE.get(package)])]
        try:
            print(", ".join(f"{name} {version(name)}" for name in needed))
            here.append(package)
        except PackageNotFoundError as missing:
            print(f"{missing.name} is not installed: {INSTALL}", file=sys.stderr)
    return here


def main() -> None:
    """Open every system on the same paragraphs; print a line for each form and each system."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    add_options(parser, forms="plain,folded")
    parser.add_argument("--lent", action="store_true", help="each peer with our encoder, too")
    options = parser.parse_args()
    peers = installed_peers()
    if not peers:
        raise SystemExit(2)
    try:
        asked, articles = read_asked(options)
    except SetError as error:
        parser.error(str(error))
    settings = Settings.from_environment()
    encoder = open_encoder()
    systems = {"ours": open_ours(Collection(options.squad, articles), encoder, settings.data)}
    texts = embed(articles, encoder, settings.data)
    with TemporaryDirectory(prefix="nguyenvan-") as folder:
        write_bundled(Path(folder))
        for peer in peers:
            systems |= PEERS[peer](texts, Path(folder))
    for peer in peers if options.lent else ():
        systems |= LENT[peer](texts, encoder)
    print(f"{told(asked, articles)}\n{header()}")
    right = [question.article for question in asked.questions]
    for form in options.forms:
        answers = ask(systems, [FORMS[form](question.text) for question in asked.questions])
        for system, its in answers.items():
            print(line(system, form, its, right), flush=True)


if __name__ == "__main__":
    main()

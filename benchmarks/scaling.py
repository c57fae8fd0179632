"""What a collection's size costs: search beside encoding, opening, adding an article, memory, disk.

The collections are synthetic (see `synthetic`). A saved index is opened in a process of its own,
so that its memory is not mixed up with what it took to build.
"""

import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.nearest import recall_of_nearest
from benchmarks.synthetic import (
    PASSAGES,
    SyntheticEncoder,
    clustered,
    draw_articles,
    draw_collection,
    save,
)
from embeddings import Encoder
from retrieval import Collection, IndexStore, Retriever
from retrieval.index import Index
from retrieval.index_store import Opened

ADDED = 5
"""Articles added one after another."""

SAMPLE = 50
"""Vectors whose nearest passages are compared with an exact index's."""

_UNSEEN = 1_000_000
"""A seed for what no collection has drawn."""

HEADER = (
    f"{'passages':>9}{'added ms':>10}{'/ encoding':>12}{'open s':>8}{'add s':>8}"
    f"{'disk MB':>9}{'RSS MB':>8}{'found':>7}"
)


@dataclass(frozen=True, slots=True)
class Scale:
    """What one size costs: times in seconds, medians where there are several; sizes in bytes.

    `found` is the share of the nearest passages that an exact index finds.
    """

    passages: int
    searching: float
    encoding: float
    opening: float
    adding: float
    disk: int
    resident: int
    found: float

    def __str__(self) -> str:
        """Return a line below `HEADER`."""
        return (
            f"{self.passages:>9}{1000 * self.searching:>10.1f}"
            f"{self.searching / self.encoding:>12.2f}{self.opening:>8.2f}{self.adding:>8.2f}"
            f"{self.disk / 1e6:>9.0f}{self.resident / 1e6:>8.0f}{self.found:>7.3f}"
        )


def measure(passages: int, questions: Sequence[str], encoder: Encoder, data: Path) -> Scale:
    """Build a collection of about so many passages below `data`, and measure what it costs.

    `encoder` is the one whose time for a question search is compared with.
    """
    store, collection = IndexStore(data), draw_collection(passages, _folder(passages))
    save(store, collection, SyntheticEncoder())
    disk = sum(path.stat().st_size for path in store.folder(collection).rglob("*.*"))
    with ProcessPoolExecutor(1, multiprocessing.get_context("forkserver")) as alone:
        opening, resident = alone.submit(open_and_search, data, passages, questions).result()
    opened = store.open(collection, SyntheticEncoder())
    searching, encoding = search_beside_encoding(opened.index, questions, encoder)
    unseen = clustered(SAMPLE, seed=_UNSEEN)
    return Scale(
        passages=int(opened.index.live.sum()),
        searching=searching,
        encoding=encoding,
        opening=opening,
        adding=add_articles(store, collection, opened),
        disk=disk,
        resident=resident,
        found=recall_of_nearest(opened.index, unseen),
    )


def open_and_search(data: Path, passages: int, questions: Sequence[str]) -> tuple[float, int]:
    """Open the saved index and search it; return the seconds to open and this process's peak RSS.

    Pages of mapped files count as well, though the system may take them back.
    """
    collection = draw_collection(passages, _folder(passages))
    started = time.perf_counter()
    opened = IndexStore(data).open(collection, SyntheticEncoder())
    opening = time.perf_counter() - started
    retriever = Retriever(opened.index, SyntheticEncoder())
    for question in questions:
        retriever.search(question)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return opening, peak if sys.platform == "darwin" else 1024 * peak


def search_beside_encoding(
    index: Index, questions: Sequence[str], encoder: Encoder
) -> tuple[float, float]:
    """Return the medians, in seconds, of searching without encoding, and of encoding a question.

    They take turns, so that a slow moment strikes both.
    """
    retriever = Retriever(index, SyntheticEncoder())
    searching, encoding = [], []
    for question in [questions[0], *questions]:
        started = time.perf_counter()
        retriever.search(question)
        searched = time.perf_counter()
        encoder.encode_questions([question])
        encoded = time.perf_counter()
        searching.append(searched - started)
        encoding.append(encoded - searched)
    return statistics.median(searching[1:]), statistics.median(encoding[1:])


def add_articles(store: IndexStore, collection: Collection, opened: Opened) -> float:
    """Add `ADDED` articles, one after another; return the median of seconds."""
    seconds = []
    for article in draw_articles(PASSAGES * ADDED, seed=_UNSEEN):
        collection = replace(collection, articles=(*collection.articles, article))
        started = time.perf_counter()
        opened = store.open(collection, SyntheticEncoder(), previous=opened)
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


def _folder(passages: int) -> Path:
    return Path(f"drawn-{passages}")

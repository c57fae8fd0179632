import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from retrieval import IndexStore, read_collection
from tests.fakes import HashingEncoder
from tests.retrieval.saved_index import clean_rankings, open_index, rankings

SPAWN = multiprocessing.get_context("spawn")


def test_two_collections_share_the_vectors_and_nothing_else(
    articles: Path, data: Path, tmp_path: Path
) -> None:
    open_index(articles, data)
    copied = tmp_path / "copied"
    copied.mkdir()
    for path in articles.iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    opened = open_index(copied, data)
    assert opened.reason is not None
    assert opened.embedded == 0
    assert open_index(articles, data).reason is None
    assert open_index(copied, data).reason is None


def open_at_once(articles: Path, data: Path, start: Barrier, out: Connection) -> None:
    collection = read_collection(articles)
    start.wait(60)
    opened = IndexStore(data).open(collection, HashingEncoder())
    out.send((opened.reason, rankings(opened)))


@pytest.mark.parametrize("shared", [True, False], ids=["one collection", "two collections"])
def test_two_processes_may_open_at_once(
    articles: Path, data: Path, tmp_path: Path, shared: bool
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for path in articles.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    start, ends = SPAWN.Barrier(2), [SPAWN.Pipe(duplex=False) for _ in range(2)]
    folders = [articles, articles if shared else other]
    processes = [
        SPAWN.Process(target=open_at_once, args=(folder, data, start, end[1]))
        for folder, end in zip(folders, ends, strict=True)
    ]
    for process in processes:
        process.start()
    assert all(receiver.poll(60) for receiver, _ in ends)
    answers = [receiver.recv() for receiver, _ in ends]
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
        process.close()
    expected = clean_rankings(read_collection(articles))
    assert all(answer[1] == expected for answer in answers)
    assert [answer[0] for answer in answers].count(None) == (1 if shared else 0)

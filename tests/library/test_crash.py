"""A process killed at any moment leaves a whole collection, and loses nothing that it told of."""

import multiprocessing
import random
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

from library import Library
from retrieval import IndexStore, read_collection, text_digest
from tests.fakes import HashingEncoder
from tests.library.changing import change_on
from tests.library.conftest import ARTICLES

KILLS = 50
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.library.changing"])


class _Changing:
    """A process at work, and what it has told so far."""

    def __init__(self, folder: Path, data: Path, name: str, seed: int) -> None:
        self.name = name
        self.holds: dict[str, str | None] = {}
        self.begun: str | None = None
        self._told, telling = _SERVER.Pipe(duplex=False)
        self._process: BaseProcess = _SERVER.Process(
            target=change_on, args=(folder, data, name, seed, telling), daemon=True
        )
        self._process.start()
        telling.close()

    def kill_within_a_change(self, changes: int, seconds: float) -> None:
        """Kill it `seconds` after it has begun a change, having made some before."""
        for _ in range(2 * changes + 1):
            self._hear()
        time.sleep(seconds)
        self._process.kill()
        self._process.join()
        try:
            while True:
                self._hear()
        except EOFError:
            self._told.close()

    def _hear(self) -> None:
        match self._told.recv():
            case (article,):
                self.begun = article
            case (article, digest):
                self.holds[article], self.begun = digest, None


def held(library: Library, name: str) -> dict[str, str]:
    articles = library.read().articles
    return {a.id: text_digest(a) for a in articles if a.id.startswith(name)}


def check(library: Library, process: _Changing, holds: dict[str, str]) -> None:
    """Bring what a killed process's articles must hold up to date, and see that they do."""
    found = held(library, process.name)
    for article, digest in process.holds.items():
        if digest is None:
            holds.pop(article, None)
        else:
            holds[article] = digest
    if process.begun is not None:  # done or not done
        holds.pop(process.begun, None)
        holds |= {process.begun: found[process.begun]} if process.begun in found else {}
    assert found == holds


def test_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    """Two processes change one folder, each its own articles, and are killed over and over.

    What one had reported is there: the rest of what it did is there wholly, or not at all.
    """
    folder, data, chance = tmp_path / "bài", tmp_path / "data", random.Random(7)
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    expected: dict[str, dict[str, str]] = {"một": {}, "hai": {}}
    library = Library(folder)
    processes = [_Changing(folder, data, name, 0) for name in expected]
    reported = 0
    for kill in range(1, KILLS + 1):
        process = processes.pop(0)
        process.kill_within_a_change(chance.randrange(3), chance.random() * 0.04)
        reported += len(process.holds)
        check(library, process, expected[process.name])
        assert library.read().refusals == ()
        opened = IndexStore(data).open(library.read(), HashingEncoder())
        assert "hỏng" not in (opened.reason or "")
        processes.append(_Changing(folder, data, process.name, kill))
    for process in processes:
        process.kill_within_a_change(0, 0)
        check(library, process, expected[process.name])
    assert reported > KILLS // 2
    collection = library.read()
    assert collection == read_collection(folder)
    assert len(library.changes()) >= reported
    store = IndexStore(data)
    store.open(collection, HashingEncoder())
    again = store.open(collection, HashingEncoder())
    assert (again.reason, again.embedded) == (None, 0)

"""A process that changes a collection without end, and tells of each change before and after."""

import random
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from answering import Live, Settings, open_assistant
from library import Change, Facts, Library, Proposal
from retrieval import Article, text_digest
from tests.fakes import HashingEncoder

_WORDS = "cầu đường xã tỉnh cán bộ hồ sơ nhiệm vụ báo cáo năm tháng họp bàn xây dựng".split()


def change_on(folder: Path, data: Path, name: str, seed: int, told: Connection) -> None:
    """Add, correct, replace, remove and undo the articles whose files begin with `name`.

    Tells `(article,)` before a change, and `(article, digest of its text or None)` once the change
    is reported as saved.
    """
    chance = random.Random(f"{name}-{seed}")
    library = Library(folder)
    live = Live(open_assistant(Settings(folder, data), encoder=HashingEncoder()), library)
    last: Change | None = None
    for number in range(1_000_000):
        own = [a for a in library.read().articles if a.id.startswith(name)]
        file = f"{name}-{seed}-{number}.txt"
        if last is not None and chance.random() < 0.2:
            article, act = last.article, _undo(last)
            last = None
        elif len(own) < 2 or chance.random() < 0.3:
            article, act = file, _add(Proposal(file, Facts(file), _text(chance)))
        else:
            seen = chance.choice(own)
            article, act = seen.id, _change(chance, seen)
        told.send((article,))
        change = live.change(act)
        last = change if chance.random() < 0.5 else last
        held = [a for a in live.current.collection.articles if a.id == article]
        told.send((article, text_digest(held[0]) if held else None))


def _text(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randrange(20, 400)))


def _add(proposal: Proposal) -> Callable[[Library], Change]:
    return lambda library: library.add(proposal)


def _undo(change: Change) -> Callable[[Library], Change]:
    return lambda library: library.undo(change)


def _change(chance: random.Random, seen: Article) -> Callable[[Library], Change]:
    match chance.randrange(3):
        case 0:
            return lambda library: library.remove(seen)
        case 1:
            return lambda library: library.correct(seen, Facts(f"{seen.title} (sửa)"))
        case _:
            proposal = Proposal(seen.id, Facts(seen.title), _text(chance))
            return lambda library: library.replace(seen, proposal)

"""How a collection grew: its size each time that it was opened with another one."""

import datetime
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from messages import Message
from retrieval.article import Article
from retrieval.errors import DataFolderError


@dataclass(frozen=True, slots=True)
class CollectionSize:
    """How much a collection holds."""

    articles: int
    passages: int
    characters: int


@dataclass(frozen=True, slots=True)
class Milestone:
    """The size that a collection was first seen to have at `at`, a moment in UTC."""

    at: datetime.datetime
    size: CollectionSize


class GrowthLog:
    """The sizes of one collection over time, a line each in a file that is only added to."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def milestones(self) -> tuple[Milestone, ...]:
        """Return what was noted, oldest first; a line that a crash cut short is passed over."""
        try:
            lines = self._path.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise DataFolderError(_unusable(self._path, error)) from error
        return tuple(_parsed(lines))

    def note(self, size: CollectionSize, at: datetime.datetime) -> None:
        """Keep `size` if it is not the last one noted. Raises `DataFolderError` if it cannot."""
        known = self.milestones()
        if known and known[-1].size == size:
            return
        line = json.dumps({"at": at.astimezone(datetime.UTC).isoformat(), **asdict(size)})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as file:
                # Its own line, even after one that a crash left without an end.
                file.write(f"\n{line}\n".encode())
                os.fsync(file.fileno())
        except OSError as error:
            raise DataFolderError(_unusable(self._path, error)) from error


def size_of(articles: Iterable[Article], passages: int) -> CollectionSize:
    """Return the size of a collection of these articles, split into so many passages."""
    lengths = [len(article.text) for article in articles]
    return CollectionSize(len(lengths), passages, sum(lengths))


def _parsed(lines: Iterable[str]) -> Iterable[Milestone]:
    for line in lines:
        try:
            content = json.loads(line)
            at = datetime.datetime.fromisoformat(content.pop("at"))
            size = CollectionSize(**content)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        if at.tzinfo and all(type(count) is int for count in asdict(size).values()):
            yield Milestone(at, size)


def _unusable(path: Path, error: OSError) -> Message:
    return Message(
        "không ghi được vào «{path}» ({why}); hãy đặt NGUYENVAN_DATA là một thư mục",
        path=str(path),
        why=error.strerror or str(error),
    )

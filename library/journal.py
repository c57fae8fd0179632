"""The record of changes: what each did to which file, written down before it is done.

A line of JSON a change, and one more when it is done. Lines are only ever added. A process killed
between the two leaves a change that is noted and not done; whoever comes next finishes it.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from library.errors import ChangeRefused
from retrieval.durable import flush_folder

_DONE, _DROPPED = "done", "dropped"


class Act(StrEnum):
    """What a change did."""

    ADD = "add"
    CORRECT = "correct"
    REPLACE = "replace"
    REMOVE = "remove"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one file. `before` and `after` name its versions, None where there is no file.

    `article` is the article's id, `title` what it is called (after the change, or before it was
    removed), `at` when, in UTC, and `undoes` the number of the change that an undo takes back.
    """

    number: int
    act: Act
    article: str
    title: str
    before: str | None
    after: str | None
    at: datetime
    undoes: int | None = None


class Journal:
    """The changes written to one file; the caller holds the collection's lock while it writes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def changes(self) -> tuple[Change, ...]:
        """Return the changes that are done, oldest first."""
        noted, settled = self._read()
        return tuple(change for change in noted if settled.get(change.number) == _DONE)

    def unfinished(self) -> Change | None:
        """Return the change that was noted last, if it is neither done nor dropped."""
        noted, settled = self._read()
        return noted[-1] if noted and noted[-1].number not in settled else None

    def note(self, change: Change) -> Change:
        """Write a change down, numbered, before it is done."""
        noted, _ = self._read()
        numbered = replace(change, number=noted[-1].number + 1 if noted else 1)
        self._append(asdict(numbered) | {"at": numbered.at.isoformat()})
        return numbered

    def close(self, change: Change) -> None:
        """Write down that a change is done."""
        self._append({_DONE: change.number})

    def drop(self, change: Change) -> None:
        """Write down that a change was not done and is not to be."""
        self._append({_DROPPED: change.number})

    def _read(self) -> tuple[list[Change], dict[int, str]]:
        """Return the changes noted, and by number whether one was done or dropped."""
        noted: list[Change] = []
        settled: dict[int, str] = {}
        for entry in self._entries():
            try:
                if len(entry) == 1:
                    ((how, number),) = entry.items()
                    settled[number] = how
                else:
                    noted.append(_change(entry))
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise self._unreadable() from error
        return noted, settled

    def _entries(self) -> Iterator[dict[str, Any]]:
        try:
            lines = self._path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return
        for line in lines[:-1]:  # the last ends without a line end, where a write was cut short
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                raise self._unreadable() from error

    def _unreadable(self) -> ChangeRefused:
        return ChangeRefused(
            "nhật ký thay đổi «{path}» có dòng không đọc được; hãy khôi phục tệp này từ bản sao "
            "lưu, hoặc đổi tên nó để bắt đầu nhật ký mới",
            path=str(self._path),
        )

    def _append(self, entry: dict[str, Any]) -> None:
        """Add one line by one write, after cutting off what a killed write left."""
        new = not self._path.exists()
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            end = _end_of_lines(descriptor)
            os.ftruncate(descriptor, end)
            os.lseek(descriptor, end, os.SEEK_SET)
            line = json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
            while line:
                line = line[os.write(descriptor, line) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if new:
            flush_folder(self._path.parent)


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


def _change(entry: dict[str, Any]) -> Change:
    known = {
        "number": int(entry["number"]),
        "act": Act(entry["act"]),
        "at": datetime.fromisoformat(entry["at"]),
    }
    return Change(**entry | known)


def _end_of_lines(descriptor: int) -> int:
    """Return the size of the file up to its last line end."""
    end = os.lseek(descriptor, 0, os.SEEK_END)
    while end:
        start = max(0, end - 4096)
        found = os.pread(descriptor, end - start, start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        end = start
    return 0

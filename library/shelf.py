"""The articles of a folder, read again only where a file was touched."""

import os
from pathlib import Path
from threading import Lock

from retrieval import Article, ArticleRefused, Collection, files_of, read_article, read_collection

_Stamp = tuple[int, int, int, int]
"""The inode of a file, its size, and when it and its entry were last written."""

_Known = tuple[_Stamp, Article | ArticleRefused]
"""What a file held when it had this stamp."""


class Shelf:
    """What was read from a folder so far. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._read: dict[Path, _Known] = {}
        self._listed: tuple[Path, dict[Path, _Stamp]] | None = None

    def read(self, folder: Path) -> Collection:
        """Return the collection (see `read_collection`).

        A file that was not touched since the last time gives the very same `Article`.
        """
        with self._lock:
            before, self._read = self._read, {}

            def read(path: Path, folder: Path) -> Article:
                return self._article(path, folder, before.get(path))

            try:
                return read_collection(folder, read)
            finally:
                self._listed = folder, {path: stamp for path, (stamp, _) in self._read.items()}

    def touched(self, folder: Path) -> bool:
        """Say whether a file came, went or was written since the last `read`."""
        with self._lock:
            return self._listed != (folder, _listing(folder))

    def _article(self, path: Path, folder: Path, known: _Known | None) -> Article:
        """Return the article of a file. Raises `ArticleRefused`."""
        stamp = _stamp(path)
        if known is None or known[0] != stamp:
            try:
                known = stamp, read_article(path, folder)
            except ArticleRefused as refused:
                known = stamp, refused
        self._read[path] = known
        if isinstance(known[1], ArticleRefused):
            raise known[1]
        return known[1]


def _listing(folder: Path) -> dict[Path, _Stamp]:
    return {path: _stamp(path) for path in files_of(folder)}


def _stamp(path: Path) -> _Stamp:
    try:
        found = os.stat(path)
    except OSError:  # gone since it was listed: reading it will say so
        return 0, 0, 0, 0
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns

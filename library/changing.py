"""How a file of the collection is changed: kept, noted, done, and finished after a kill.

Each change is one file of the folder, written whole or not at all, after what it was and what it
becomes are kept (see `archive`) and noted (see `journal`). So any change can be undone, a citation
of an older version be read, and a process be killed at any moment: the next one finishes what was
noted. What is reported as saved is on the disk.

    <collection>/*.txt            the articles, as a person reads and backs them up
    <collection>/.luu-tru/        the journal, the versions, the lock; hidden from the collection
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from library.archive import Archive
from library.errors import ChangeRefused, NotWritable
from library.journal import Act, Change, Journal, now
from retrieval import find_file
from retrieval.durable import ASIDE, delete, flush_below, flush_folder, save_whole, sweep

ARCHIVE = ".luu-tru"
"""The hidden folder of versions and journal inside a collection's folder."""


class Changing:
    """One collection's folder as something that is written; see `Library` for what may be."""

    def __init__(self, shipped: Path, own: Path | None = None) -> None:
        """Take the folder, or with `own` one that is copied there before it is first changed."""
        self._shipped, self._own = shipped, own

    @property
    def folder(self) -> Path:
        """Where the articles are kept now."""
        return self._own if self._own is not None and self._own.is_dir() else self._shipped

    @property
    def archive(self) -> Archive:
        """The versions that the articles have had."""
        return Archive(self.folder / ARCHIVE)

    @property
    def journal(self) -> Journal:
        """The record of what was done."""
        return _journal(self.folder)

    @contextmanager
    def begun(self) -> Iterator[Path]:
        """Hold the folder's lock, with nothing unfinished in it; yield the folder.

        Raises `NotWritable`.
        """
        folder = self._shipped if self._own is None else self._own
        try:
            if self._own is not None and not self._own.is_dir():
                _copy(self._shipped, self._own)
            (folder / ARCHIVE).mkdir(exist_ok=True)
            with FileLock(folder / ARCHIVE / "lock"):
                sweep(folder / ARCHIVE)
                self._finish(folder)
                yield folder
        except OSError as error:
            raise NotWritable(
                "không ghi được vào thư mục bài viết «{folder}» ({why}); hãy kiểm tra quyền ghi và "
                "chỗ trống",
                folder=str(folder),
                why=error.strerror or str(error),
            ) from error

    def make(
        self,
        folder: Path,
        act: Act,
        article: str,
        title: str,
        before: bytes | None,
        after: bytes | None,
        path: Path | None = None,
        undoes: int | None = None,
    ) -> Change:
        """Keep both versions, note the change, do it, and note that it is done; once `begun`."""
        archive, journal = self.archive, self.journal
        was = None if before is None else archive.keep(article, before)
        becomes = None if after is None else archive.keep(article, after)
        noted = journal.note(Change(0, act, article, title, was, becomes, now(), undoes))
        try:
            _apply(folder, path or folder / article, after)
        except OSError:
            journal.drop(noted)
            raise
        journal.close(noted)
        return noted

    def _finish(self, folder: Path) -> None:
        """Do what a killed process noted and did not do, or see that it is done."""
        journal = _journal(folder)
        change = journal.unfinished()
        if change is None:
            return
        path = find_file(folder, change.article) or folder / change.article
        sweep(path.parent)
        content = path.read_bytes() if path.is_file() else None
        before, after = (
            self.archive.content(version) if version else None
            for version in (change.before, change.after)
        )
        if content == before:
            _apply(folder, path, after)
        elif content != after:  # another hand wrote it since, which counts
            journal.drop(change)
            return
        journal.close(change)


def _journal(folder: Path) -> Journal:
    return Journal(folder / ARCHIVE / "nhat-ky.jsonl")


def _apply(folder: Path, path: Path, content: bytes | None) -> None:
    if not path.parent.resolve().is_relative_to(folder.resolve()):
        raise ChangeRefused("«{path}» nằm ngoài thư mục bài viết", path=str(path))
    if content is None:
        delete(path)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)  # an undo after its folder went
        save_whole(path, content)


def _copy(shipped: Path, own: Path) -> None:
    """Copy the articles that ship with the program, whole or not at all."""
    own.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(own.with_name(f"{own.name}.lock")):
        if own.is_dir():
            return
        aside = own.with_name(f"{ASIDE}{own.name}")
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(shipped, aside, ignore=shutil.ignore_patterns(".*"))
        flush_below(aside)
        aside.replace(own)
        flush_folder(own.parent)

"""The index on disk: opened again without embedding anything, or rebuilt with a word about why.

    <data>/vectors.sqlite                     every vector, by content (see `vector_cache`)
    <data>/indexes/<collection>/current       the name of the index in use
    <data>/indexes/<collection>/<recipe>/     its files, and the manifest that vouches for them

A new index is written aside, flushed, and only then named in `current`, by one atomic rename: a
crash at any moment leaves the old index or the new one.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from embeddings import Encoder, Vectors
from retrieval.collection import Collection
from retrieval.dense import DenseIndex
from retrieval.errors import DataFolderError, IndexCorrupt
from retrieval.index import Index, Layout, build_index
from retrieval.lexical import LexicalIndex
from retrieval.manifest import Recipe, read_manifest, write_manifest
from retrieval.vector_cache import Progress, VectorCache, no_progress

_CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Opened:
    """An index ready for search, and what opening it took.

    `reason` says, for the reader, why it was built anew; None where the saved one was opened.
    `embedded` counts the texts that had to be embedded.
    """

    index: Index
    reason: str | None
    embedded: int


class IndexStore:
    """The saved indexes and vectors below one data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def open(
        self, collection: Collection, encoder: Encoder, progress: Progress = no_progress
    ) -> Opened:
        """Return the index of `collection`: the saved one where it fits, else a new one, saved.

        Raises `DataFolderError` where the data folder cannot be used. Two processes that open
        one collection together build it once.
        """
        recipe = Recipe.of(collection.articles, encoder.fingerprint)
        layout = Layout.of(collection.articles)
        folder = self._data / "indexes" / _collection_name(collection.folder)
        with _writing(folder):
            try:
                return Opened(_load(folder, recipe, layout), None, 0)
            except _Unfit as unfit:
                return self._rebuild(folder, recipe, layout, encoder, str(unfit), progress)

    def _rebuild(
        self, folder: Path, recipe: Recipe, layout: Layout, encoder: Encoder, reason: str,
        progress: Progress,
    ) -> Opened:  # fmt: skip
        embedded = 0

        def embed(texts: Sequence[str]) -> Vectors:
            nonlocal embedded
            cache = VectorCache(self._data / "vectors.sqlite")
            vectors, embedded = cache.encode_passages(encoder, texts, progress)
            return vectors

        index = build_index(layout, embed)
        _save(folder, recipe, index)
        return Opened(index, reason, embedded)


class _Unfit(Exception):
    """The saved index cannot serve; the message says why, for the reader."""


def _load(folder: Path, recipe: Recipe, layout: Layout) -> Index:
    """Return the index that `current` names. Raises `_Unfit` where it is not what is wanted."""
    try:
        saved = folder / (folder / _CURRENT).read_text("utf-8").strip()
    except FileNotFoundError:
        raise _Unfit("chưa có chỉ mục cho bộ bài viết này") from None
    except UnicodeDecodeError as error:
        raise _Unfit(f"chỉ mục cũ bị hỏng (không đọc được tệp {_CURRENT})") from error
    try:
        if changes := recipe.changes_since(found := read_manifest(saved)):
            raise _Unfit("; ".join(changes))
        if found.digest != recipe.digest:  # a dict's order does not count in ==, here it does
            raise _Unfit("thứ tự bài viết đã đổi")
        return Index(
            layout=layout,
            passage_vectors=DenseIndex.load(saved / "passages.faiss"),
            sentence_vectors=DenseIndex.load(saved / "sentences.faiss"),
            passage_terms=LexicalIndex.load(saved / "passage-terms"),
            sentence_terms=LexicalIndex.load(saved / "sentence-terms"),
        )
    except IndexCorrupt as error:
        raise _Unfit(f"chỉ mục cũ bị hỏng ({error})") from error


def _save(folder: Path, recipe: Recipe, index: Index) -> None:
    """Write the index aside, flush it, then name it in `current`; drop what it replaces."""
    aside = Path(tempfile.mkdtemp(prefix="new-", dir=folder))
    index.passage_vectors.save(aside / "passages.faiss")
    index.sentence_vectors.save(aside / "sentences.faiss")
    index.passage_terms.save(aside / "passage-terms")
    index.sentence_terms.save(aside / "sentence-terms")
    write_manifest(aside, recipe)
    _flush(aside)
    saved = folder / f"{recipe.digest}-{aside.name.removeprefix('new-')}"
    os.replace(aside, saved)
    _replace_text(folder / _CURRENT, saved.name)
    for old in folder.iterdir():
        if old.is_dir() and old != saved:
            shutil.rmtree(old, ignore_errors=True)


def _replace_text(path: Path, text: str) -> None:
    aside = path.with_suffix(".new")
    with aside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(aside, path)
    _flush_folder(path.parent)


def _flush(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make a rename durable; a system without folder descriptors does so by itself."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Hold the collection's lock, so that two processes do not build one index twice."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "lock"):
            yield
    except PermissionError as error:
        raise DataFolderError(
            f"không ghi được vào thư mục dữ liệu {folder} ({error.strerror}); hãy cấp quyền ghi "
            "hoặc đặt NGUYENVAN_DATA sang thư mục khác"
        ) from error
    except OSError as error:
        raise DataFolderError(
            f"không dùng được thư mục dữ liệu {folder} ({error.strerror or error}); "
            "hãy kiểm tra chỗ trống hoặc đặt NGUYENVAN_DATA sang thư mục khác"
        ) from error


def _collection_name(folder: Path) -> str:
    """Return a folder name for a collection: its own, and a digest of its whole path."""
    path = folder.resolve()
    digest = hashlib.sha256(str(path).encode()).hexdigest()[:12]
    return f"{path.name[:40]}-{digest}"

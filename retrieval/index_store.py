"""The index on disk: opened again without embedding anything, brought up to date, or rebuilt.

    <data>/vectors.sqlite                    vectors of what is not yet saved (see `vector_cache`)
    <data>/indexes/<collection>/current      the manifest: the segments in use, and their files
    <data>/indexes/<collection>/<segment>/   the files of a segment (see `segment`)
    <data>/growth/<collection>.jsonl         the sizes it has had (see `growth`); no cache

A new segment is written aside, flushed, and only then named in `current`, by one atomic rename: a
crash at any moment leaves the old index or the new one.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from filelock import FileLock

from embeddings import Encoder
from messages import Message
from retrieval.article import Article
from retrieval.collection import Collection
from retrieval.durable import flush_below, save_whole, sweep
from retrieval.errors import DataFolderError, IndexCorrupt
from retrieval.growth import GrowthLog
from retrieval.index import Index
from retrieval.manifest import (
    CURRENT,
    Files,
    Manifest,
    Recipe,
    article_key,
    changes,
    digests,
    verify,
)
from retrieval.merging import Size, to_merge
from retrieval.reuse import Embedding, vectors_saved
from retrieval.segment import ArticleKey, Segment
from retrieval.vector_cache import Progress, VectorCache, no_progress

_MERGED_WHILE_OPEN = 4000
"""Passages: merging so many takes a fraction of a second; more waits for the next start."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An index ready for search, and what opening it took.

    `reason` says, for the reader, why it was built anew or what changed; None where the saved one
    was opened. `embedded` counts the texts that had to be embedded. `saved` are its segments by
    the names of their folders.
    """

    index: Index
    reason: Message | None
    embedded: int
    saved: Mapping[str, Segment]


@dataclass(frozen=True, slots=True)
class _Saved:
    """What a collection's folder holds that is still of use; why there is no more."""

    segments: dict[str, Segment]
    files: dict[str, Files]
    reasons: list[Message]


class IndexStore:
    """The saved indexes and vectors below one data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def folder(self, collection: Collection) -> Path:
        """Return where the index of `collection` is kept."""
        return self._data / "indexes" / _collection_name(collection.folder)

    def growth(self, collection: Collection) -> GrowthLog:
        """Return the log of the sizes that `collection` has had."""
        return GrowthLog(self._data / "growth" / f"{self.folder(collection).name}.jsonl")

    def open(
        self,
        collection: Collection,
        encoder: Encoder,
        progress: Progress = no_progress,
        previous: Opened | None = None,
    ) -> Opened:
        """Return the index of `collection`: the saved one, brought up to date and saved.

        Only articles that it does not hold are split, embedded and indexed. `previous`, an opened
        index of the same collection folder and encoder, spares reading again what it has in memory:
        adding an article to a hundred thousand passages then takes under a second beside its own
        embedding. Raises `DataFolderError` where the data folder cannot be used. Two processes
        that open one collection together build it once.
        """
        recipe = Recipe.of(encoder.fingerprint)
        keys = _keys(collection.articles, previous)
        folder = self.folder(collection)
        with _writing(folder):
            saved = _load(folder, recipe, dict(keys), previous.saved if previous else {})
            held = {key for segment in saved.segments.values() for key in segment.keys}
            missing = [place for place, key in enumerate(keys) if key not in held]
            embedding = self._embedding(folder, encoder, saved if missing else None, progress)
            if missing:
                articles = [collection.articles[place] for place in missing]
                segment = Segment.build([keys[place] for place in missing], articles, embedding)
                _write(folder, segment, saved)
            most = _MERGED_WHILE_OPEN if previous else None
            if _merge(folder, saved, set(keys), most) or saved.reasons:
                manifest = Manifest(recipe, dict(keys), saved.files)
                save_whole(folder / CURRENT, manifest.text().encode())
                _drop_others(folder, saved.files)
            embedding.saved()
        index = Index(collection.articles, keys, list(saved.segments.values()))
        reason = Message.listed(saved.reasons) or None
        return Opened(index, reason, embedding.embedded, saved.segments)

    def _embedding(
        self, folder: Path, encoder: Encoder, saved: _Saved | None, progress: Progress
    ) -> Embedding:
        """Return what embeds for the index in `folder`; `saved` is None where nothing is missing.

        Where it has no segment that fits, the vectors of old ones and of other collections may.
        """
        sources = [segment.held for segment in saved.segments.values()] if saved else []
        if saved and not sources:
            others = sorted(path for path in folder.parent.iterdir() if path != folder)
            sources = list(vectors_saved([folder, *others], encoder.fingerprint))
        return Embedding(encoder, VectorCache(self._data / "vectors.sqlite"), sources, progress)


def _keys(articles: Sequence[Article], previous: Opened | None) -> list[ArticleKey]:
    """Return the key of each article; that of one which is already open is known."""
    if previous is None:
        return [article_key(article) for article in articles]
    index = previous.index
    known = dict(zip(map(id, index.layout.articles), index.keys, strict=True))
    return [known.get(id(article)) or article_key(article) for article in articles]


def _load(
    folder: Path, recipe: Recipe, articles: Mapping[str, str], open_: Mapping[str, Segment]
) -> _Saved:
    """Return the saved segments that fit the recipe, and what differs, for the reader."""
    try:
        manifest = Manifest.parse((folder / CURRENT).read_text("utf-8"))
        if reasons := recipe.changes_since(manifest.recipe):
            return _Saved({}, {}, reasons + changes(manifest.articles, articles))
        segments = {
            name: open_.get(name) or _verified(folder / name, files)
            for name, files in manifest.segments.items()
        }
    except FileNotFoundError:
        return _Saved({}, {}, [Message("chưa có chỉ mục cho bộ bài viết này")])
    except UnicodeDecodeError:
        why = Message("không đọc được tệp {file}", file=CURRENT)
        return _Saved({}, {}, [Message("chỉ mục cũ bị hỏng ({why})", why=why)])
    except IndexCorrupt as error:
        return _Saved({}, {}, [Message("chỉ mục cũ bị hỏng ({why})", why=str(error))])
    return _Saved(segments, dict(manifest.segments), changes(manifest.articles, articles))


def _verified(folder: Path, files: Files) -> Segment:
    verify(folder, files)
    return Segment.load(folder)


def _write(folder: Path, segment: Segment, saved: _Saved) -> None:
    """Write a segment aside, flush it, and add it to what is saved, as read back."""
    aside = Path(tempfile.mkdtemp(prefix="new-", dir=folder))
    segment.save(aside)
    flush_below(aside)
    kept = folder / f"segment-{aside.name.removeprefix('new-')}"
    os.replace(aside, kept)
    saved.files[kept.name] = digests(kept)
    saved.segments[kept.name] = Segment.load(kept)


def _merge(folder: Path, saved: _Saved, keys: set[ArticleKey], most: int | None) -> bool:
    """Merge what should be; say whether anything was."""
    parts = [
        (name, segment, np.array([key in keys for key in segment.keys], dtype=np.bool_))
        for name, segment in saved.segments.items()
    ]
    sizes = [
        Size(len(segment), int(mask[segment.split.passage_article].sum()))
        for _, segment, mask in parts
    ]
    chosen = to_merge(sizes, most)
    if not chosen:
        return False
    for place in chosen:
        del saved.segments[parts[place][0]], saved.files[parts[place][0]]
    if any(sizes[place].live for place in chosen):
        _write(folder, Segment.merge([parts[place][1:] for place in chosen]), saved)
    return True


def _drop_others(folder: Path, names: Mapping[str, Files]) -> None:
    """Delete the folders of segments that are no longer in use, and what was never finished."""
    sweep(folder)
    for old in folder.iterdir():
        if old.is_dir() and old.name not in names:
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Hold the collection's lock, so that two processes do not build one index twice."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "lock"):
            yield
    except PermissionError as error:
        raise DataFolderError(
            "không ghi được vào thư mục dữ liệu {folder} ({why}); hãy cấp quyền ghi "
            "hoặc đặt NGUYENVAN_DATA sang thư mục khác",
            folder=str(folder),
            why=str(error.strerror),
        ) from error
    except OSError as error:
        raise DataFolderError(
            "không dùng được thư mục dữ liệu {folder} ({why}); "
            "hãy kiểm tra chỗ trống hoặc đặt NGUYENVAN_DATA sang thư mục khác",
            folder=str(folder),
            why=error.strerror or str(error),
        ) from error


def _collection_name(folder: Path) -> str:
    """Return a folder name for a collection: its own, and a digest of its whole path."""
    path = folder.resolve()
    digest = hashlib.sha256(str(path).encode()).hexdigest()[:12]
    return f"{path.name[:40]}-{digest}"

"""The vectors that no saved index holds yet, by what was embedded and by whom.

Kept in SQLite and committed a batch at a time, so that a process killed while it indexes goes on
where it stopped. An index that is saved holds them itself, and they are forgotten here.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np

from embeddings import Encoder, TextVectors, TokenVectors, Vectors
from retrieval.errors import DataFolderError

Progress = Callable[[int, int], None]
"""Called with the number of texts embedded so far and the number that must be."""

_BATCH_CHARACTERS = 32_768
"""What is embedded and committed at once, padding counted: 46 passages or 180 sentences of XQuAD.

A second's work on two cores with AMX, three seconds' without: the most that a stop loses. The
encoder has enough to sort by tokens: 15 % of what it computes for XQuAD is padding, with half as
much at a time 22 %. Indexing runs at 99 % of the bare encoder's rate, commits included.
"""

_LOOKUP = 500
_PATIENCE_S = 60.0


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


class Item(NamedTuple):
    """What is embedded: a text in its context, or a context alone, of which no token is kept."""

    context: str
    text: str

    @property
    def size(self) -> int:
        """Code points."""
        return len(self.context) + len(self.text)


_Held = tuple[Vectors, TokenVectors]


class VectorCache:
    """A file of vectors, safe to share between processes; it may be deleted at any time."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def encode_passages(
        self, encoder: Encoder, texts: Sequence[str], progress: Progress = no_progress
    ) -> tuple[Vectors, int]:
        """Return the vectors of whole `texts`, and how many were embedded now (see `encode`)."""
        made, embedded = self.encode(encoder, [Item(text, "") for text in texts], progress)
        return made.vectors, embedded

    def encode(
        self, encoder: Encoder, items: Sequence["Item"], progress: Progress = no_progress
    ) -> tuple[TextVectors, int]:
        """Return the vectors of `items` and of their tokens, and how many were embedded now.

        `progress` hears of each batch once it is safely stored, and of 0 before the first.
        Raises `DataFolderError` where the file cannot be written.
        """
        try:
            try:
                return self._encode(encoder, items, progress)
            except sqlite3.DatabaseError as error:
                if type(error) is not sqlite3.DatabaseError:
                    raise
                self._path.unlink()  # damaged: it is a cache, and the collection is the truth
                return self._encode(encoder, items, progress)
        except sqlite3.OperationalError as error:
            raise DataFolderError(
                "không ghi được tệp véc-tơ {path} ({why}); hãy kiểm tra quyền ghi và chỗ "
                "trống, hoặc đặt NGUYENVAN_DATA sang thư mục khác",
                path=str(self._path),
                why=str(error),
            ) from error

    def forget(self, encoder: Encoder, items: Sequence[Item]) -> None:
        """Drop the vectors of `items`, and give their room back; a file in use may keep them."""
        keys = [(_key(encoder.fingerprint, item),) for item in items]
        with suppress(sqlite3.DatabaseError), closing(_connect(self._path)) as connection:
            with connection:
                connection.executemany("DELETE FROM vectors WHERE key = ?", keys)
            if connection.execute("PRAGMA freelist_count").fetchone()[0]:
                connection.execute("VACUUM")

    def _encode(
        self, encoder: Encoder, items: Sequence["Item"], progress: Progress
    ) -> tuple[TextVectors, int]:
        keys = [_key(encoder.fingerprint, item) for item in items]
        with closing(_connect(self._path)) as connection:
            known = _stored(connection, keys, encoder)
            missing = {k: t for k, t in zip(keys, items, strict=True) if k not in known}
            known |= _embed(connection, encoder, missing, progress)
        vectors = np.empty((len(keys), encoder.dimension), dtype=np.float32)
        for row, key in zip(vectors, keys, strict=True):
            row[:] = known[key][0]
        return TextVectors(vectors, [known[key][1] for key in keys]), len(missing)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE_S)
    try:
        # Two processes that make one new file: a switch to WAL, or a lock upgraded from a read,
        # fails at once with "database is locked"; this waits its turn.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"
        )
        connection.commit()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _key(fingerprint: str, item: Item) -> bytes:
    return hashlib.sha256(f"{fingerprint}\0{item.context}\0{item.text}".encode()).digest()


def _stored(
    connection: sqlite3.Connection, keys: Sequence[bytes], encoder: Encoder
) -> dict[bytes, _Held]:
    """Return the vectors that the file holds whole; one of another size counts as missing."""
    found: dict[bytes, _Held] = {}
    start, width = 4 * encoder.dimension, encoder.token_dimension
    for some in _batches(keys, _LOOKUP):
        marks = ",".join("?" * len(some))
        rows = connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)
        for key, held in rows:
            if len(held) >= start and (len(held) - start) % width == 0:
                tokens = np.frombuffer(held, np.int8, offset=start).reshape(-1, width)
                found[key] = np.frombuffer(held, np.float32, encoder.dimension), tokens
    return found


def _embed(
    connection: sqlite3.Connection, encoder: Encoder, missing: dict[bytes, Item], progress: Progress
) -> dict[bytes, _Held]:
    """Embed and store what is missing, a batch at a time."""
    made: dict[bytes, _Held] = {}
    progress(0, len(missing))
    for keys in _by_length(missing):
        items = [missing[key] for key in keys]
        found = encoder.encode_sentences([i.text for i in items], [i.context for i in items])
        made |= zip(keys, zip(*found, strict=True), strict=True)
        with connection:
            connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, made[key][0].tobytes() + made[key][1].tobytes()) for key in keys],
            )
        progress(len(made), len(missing))
    return made


def _by_length(items: Mapping[bytes, Item]) -> list[list[bytes]]:
    """Batch texts of one length together: the same texts always make the same batches.

    Batches of long and short texts take turns as chance (their digests) has it, so that texts a
    second so far foretell the rest.
    """
    batches: list[list[bytes]] = []
    width = 0
    for key in sorted(items, key=lambda key: (-items[key].size, key)):
        if not batches or (len(batches[-1]) + 1) * width > _BATCH_CHARACTERS:
            batches.append([])
            width = max(1, items[key].size)
        batches[-1].append(key)
    return sorted(batches)


def _batches(items: Sequence[bytes], size: int) -> Iterator[Sequence[bytes]]:
    return (items[start : start + size] for start in range(0, len(items), size))

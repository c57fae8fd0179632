"""Every vector ever embedded, by what was embedded and by whom: nothing is embedded twice.

Kept in SQLite and committed a batch at a time, so that a process killed while it indexes goes
on where it stopped, and an edited article embeds only what changed in it.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from embeddings import Encoder, Vectors
from retrieval.errors import DataFolderError

Progress = Callable[[int, int], None]
"""Called with the number of texts embedded so far and the number that must be."""

_BATCH = 32
_LOOKUP = 500
_PATIENCE_S = 60.0


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


class VectorCache:
    """A file of vectors, safe to share between processes; it may be deleted at any time."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def encode_passages(
        self, encoder: Encoder, texts: Sequence[str], progress: Progress = no_progress
    ) -> tuple[Vectors, int]:
        """Return the vectors of `texts`, shape (n, dimension), and how many were embedded now.

        `progress` hears of each batch once it is safely stored, and of 0 before the first.
        Raises `DataFolderError` where the file cannot be written.
        """
        try:
            try:
                return self._encode(encoder, texts, progress)
            except sqlite3.DatabaseError as error:
                if type(error) is not sqlite3.DatabaseError:
                    raise
                self._path.unlink()  # damaged: it is a cache, and the collection is the truth
                return self._encode(encoder, texts, progress)
        except sqlite3.OperationalError as error:
            raise DataFolderError(
                f"không ghi được tệp véc-tơ {self._path} ({error}); hãy kiểm tra quyền ghi và chỗ "
                "trống, hoặc đặt NGUYENVAN_DATA sang thư mục khác"
            ) from error

    def _encode(
        self, encoder: Encoder, texts: Sequence[str], progress: Progress
    ) -> tuple[Vectors, int]:
        keys = [_key(encoder.fingerprint, text) for text in texts]
        with closing(_connect(self._path)) as connection:
            known = _stored(connection, keys, encoder.dimension)
            missing = {k: t for k, t in zip(keys, texts, strict=True) if k not in known}
            known |= _embed(connection, encoder, missing, progress)
        vectors = [known[key] for key in keys]
        shape = (len(keys), encoder.dimension)
        return np.array(vectors, dtype=np.float32).reshape(shape), len(missing)


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


def _key(fingerprint: str, text: str) -> bytes:
    return hashlib.sha256(f"{fingerprint}\0{text}".encode()).digest()


def _stored(
    connection: sqlite3.Connection, keys: Sequence[bytes], dimension: int
) -> dict[bytes, Vectors]:
    """Return the vectors that the file holds whole; one of another size counts as missing."""
    found: dict[bytes, Vectors] = {}
    for some in _batches(keys, _LOOKUP):
        marks = ",".join("?" * len(some))
        rows = connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)
        found |= {k: np.frombuffer(v, np.float32) for k, v in rows if len(v) == 4 * dimension}
    return found


def _embed(
    connection: sqlite3.Connection, encoder: Encoder, missing: dict[bytes, str], progress: Progress
) -> dict[bytes, Vectors]:
    """Embed and store what is missing, longest first so that a batch holds texts of one length."""
    made: dict[bytes, Vectors] = {}
    progress(0, len(missing))
    for keys in _batches(sorted(missing, key=lambda key: (-len(missing[key]), key)), _BATCH):
        vectors = encoder.encode_passages([missing[key] for key in keys])
        made |= dict(zip(keys, vectors, strict=True))
        with connection:
            connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, made[key].tobytes()) for key in keys],
            )
        progress(len(made), len(missing))
    return made


def _batches(items: Sequence[bytes], size: int) -> Iterator[Sequence[bytes]]:
    return (items[start : start + size] for start in range(0, len(items), size))

"""The file that conversations are kept in, whole whenever a process dies.

SQLite in WAL mode, flushed at each commit. Each transaction has a connection of its own, so that
threads and processes need share nothing.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from conversations.errors import ConversationsDamaged
from conversations.schema import VERSION, migrate, version_of
from messages import Message
from retrieval import DataFolderError

_PATIENCE_S = 10.0
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SIDE_FILES = ("", "-wal", "-shm")

_log = logging.getLogger(__name__)


class Database:
    """One file of tables; made, or brought up to date, when it is first used.

    `notice` says, for the reader, that a damaged one was set aside since this was made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.notice: Message | None = None
        self._looked_over = False

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Open a view of the file as it is now, whatever is written meanwhile (see `writing`)."""
        return self._transaction("BEGIN")

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """Open a transaction that is kept whole at its end, or not at all after an exception.

        Raises `ConversationsDamaged` once the file has been set aside, and `DataFolderError` where
        it cannot be written.
        """
        return self._transaction("BEGIN IMMEDIATE")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            self._prepare()
            with closing(self._connected()) as connection:
                connection.execute(begin)
                try:
                    yield connection
                    connection.execute("COMMIT")
                finally:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                with self._locked():
                    self._set_aside_if_damaged()
                raise ConversationsDamaged(
                    self.notice
                    or Message("tệp hội thoại {path} vừa hỏng; hãy thử lại", path=str(self._path))
                ) from error
            if isinstance(error, sqlite3.OperationalError):
                raise self._unwritable(error) from error
            raise

    def _prepare(self) -> None:
        """Make the file where there is none, and see to an old or damaged one."""
        if self._looked_over and self._up_to_date():
            return
        with self._locked():
            self._set_aside_if_damaged()
            with closing(self._connected()) as connection:
                if (found := version_of(connection)) > VERSION:
                    raise DataFolderError(
                        "tệp hội thoại {path} do một bản chương trình mới hơn ghi (phiên bản "
                        "{found}, bản này đọc đến {read}); hãy cập nhật chương trình, hoặc đặt "
                        "NGUYENVAN_DATA sang thư mục khác",
                        path=str(self._path),
                        found=found,
                        read=VERSION,
                    )
                connection.execute("PRAGMA journal_mode = WAL")
                migrate(connection)
        self._looked_over = True

    def _up_to_date(self) -> bool:
        if not self._path.exists():
            return False
        try:
            with closing(self._connected()) as connection:
                return version_of(connection) == VERSION
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                return False
            raise

    def _connected(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_PATIENCE_S, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold off other processes: two that make one new file would find it locked at once."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self._path}.lock", timeout=_PATIENCE_S):
                yield
        except (OSError, Timeout) as error:
            raise self._unwritable(error) from error

    def _set_aside_if_damaged(self) -> None:
        if not self._path.exists() or self._whole():
            return
        stem = f"{self._path.stem}-hong-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
        aside = self._path.with_name(stem + self._path.suffix)
        for end in _SIDE_FILES:
            if (file := Path(f"{self._path}{end}")).exists():
                file.rename(f"{aside}{end}")
        self.notice = Message(
            "Tệp hội thoại bị hỏng nên đã được để riêng, không xoá: {path}. Hội thoại từ nay được "
            "lưu vào tệp mới",
            path=str(aside),
        )
        _log.error("%s", self.notice)

    def _whole(self) -> bool:
        try:
            with closing(self._connected()) as connection:
                return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                return False
            raise

    def _unwritable(self, error: Exception) -> DataFolderError:
        return DataFolderError(
            "không đọc hay ghi được tệp hội thoại {path} ({why}); hãy kiểm tra quyền ghi và chỗ "
            "trống, hoặc đặt NGUYENVAN_DATA sang thư mục khác",
            path=str(self._path),
            why=str(error),
        )


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Say whether SQLite found the file itself broken, rather than locked, full or read-only."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED

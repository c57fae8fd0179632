"""The newest snapshot of a collection that changes, and the only way to change it.

Questions go on being answered from the snapshot that they began with. The next one is built aside,
from what the last one has in memory and only new texts embedded; then one reference is swapped.
"""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from threading import RLock, Thread
from typing import TypeVar

from answering.assistant import Assistant, Progress
from embeddings import EncoderError
from library import Library
from retrieval import RetrievalError

_LOOK_AGAIN = 2.0
"""Seconds between two looks at the folder; one costs 20 ms for 1,000 files."""

_log = logging.getLogger(__name__)
T = TypeVar("T")


class NotSearchableYet(RetrievalError):
    """A change is saved in the folder, but the index could not follow; the next refresh tries."""


class Live:
    """An open collection that may change. Safe to use from several threads.

    `current` never waits. Changes come one after another; other processes that change the same
    folder take turns with them (see `Library`) and are seen by `refresh`.
    """

    def __init__(self, assistant: Assistant, library: Library) -> None:
        """Take the assistant of what `library` holds."""
        self.library = library
        self._current = assistant
        self._changing = RLock()
        self._behind = True
        self._looked = time.monotonic()

    @property
    def current(self) -> Assistant:
        """The newest whole snapshot."""
        return self._current

    def change(
        self, act: Callable[[Library], T], progress: Progress = lambda done, total: None
    ) -> T:
        """Let `act` change the library, bring the index up to date, and return what `act` did.

        Once this returns, `current` answers from the changed collection. Whatever `act` raises is
        raised here; what it had changed until then counts. Raises `NotSearchableYet` where the
        change is saved but could not be indexed: the old snapshot goes on answering.
        """
        with self._changing:
            try:
                done = act(self.library)
            except Exception:
                with suppress(NotSearchableYet):
                    self.refresh(progress)
                raise
            self.refresh(progress)
            return done

    def refresh(self, progress: Progress = lambda done, total: None) -> Assistant:
        """Bring the snapshot up to date with the folder, whoever changed it; return the newest.

        Raises `NotSearchableYet`; the old snapshot then stays.
        """
        with self._changing:
            if self._behind or self.library.touched():
                self._behind = True
                try:
                    collection = self.library.read()
                    if collection != self._current.collection:
                        self._current = self._current.following(collection, progress)
                except (RetrievalError, EncoderError) as error:
                    raise NotSearchableYet(
                        "đã lưu trong thư mục, nhưng chưa tra cứu được ({why})", why=error.message
                    ) from error
                self._behind = False
            self._looked = time.monotonic()
            return self._current

    def look(self) -> None:
        """See in the background, now and then, whether another hand changed the folder.

        Returns at once; what was found is in `current` once it is indexed.
        """
        now = time.monotonic()
        if now - self._looked >= _LOOK_AGAIN:
            self._looked = now
            Thread(target=self._refresh_quietly, daemon=True).start()

    def _refresh_quietly(self) -> None:
        if not self._changing.acquire(blocking=False):
            return  # whoever is at it will see it
        try:
            self.refresh()
        except NotSearchableYet as error:
            _log.warning("%s", error)
        finally:
            self._changing.release()

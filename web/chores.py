"""Work that goes on while the visitor does other things: files read, articles saved, one by one."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Thread
from typing import Generic, TypeVar

from retrieval import RetrievalError
from web import words

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Called with how much of a piece of work is done, and of how much."""

Work = Callable[[Progress], T]

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Chore(Generic[T]):
    """One piece of work, by the name that the visitor knows; written by its thread alone.

    `outcome` is there where it came to its end, `error` where it did not.
    """

    name: str
    work: Work[T]
    share: float = 0.0
    outcome: T | None = None
    error: Exception | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.outcome is not None or self.error is not None

    @property
    def failure(self) -> str:
        """Why it did not come to its end, for the one who reads it now; empty where it did."""
        match self.error:
            case None:
                return ""
            case RetrievalError() as error:
                return words.sentence(error.message)
            case error:
                return words.UNEXPECTED.format(kind=type(error).__name__)


class Chores(Generic[T]):
    """Pieces of work, done one after another in a thread of their own, whatever becomes of each."""

    def __init__(self, chores: Sequence[Chore[T]]) -> None:
        self.chores = tuple(chores)
        # A daemon: Ctrl-C ends the program at once, and what is saved is whole at any moment.
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def share(self) -> float:
        """How much of it all is done, from 0 to 1."""
        if not self.chores:
            return 1.0
        return sum(1.0 if one.over else one.share for one in self.chores) / len(self.chores)

    @property
    def over(self) -> bool:
        """Whether all of it is."""
        return all(one.over for one in self.chores)

    def over_within(self, seconds: float) -> bool:
        """Wait up to `seconds`, and say whether all of it is over."""
        self._thread.join(seconds)
        return self.over

    def _run(self) -> None:
        for chore in self.chores:
            _do(chore)


def _do(chore: Chore[T]) -> None:
    def follow(done: int, total: int) -> None:
        chore.share = min(done / total, 1.0) if total else 0.0

    try:
        chore.outcome = chore.work(follow)
    except RetrievalError as error:
        chore.error = error
    except Exception as error:  # the end of a thread: whoever waits must hear of it
        _log.exception("a chore failed")
        chore.error = error

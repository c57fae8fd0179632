"""Open the collection that a command names, and tell on standard error how far a task is."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from answering import SEEDS, Assistant, Settings, at_home, open_assistant

Progress = Callable[[int, int], None]

_LINE = 72
"""Columns of the progress line: each covers the whole of the one before it."""


def opened(collection: Path | None, progress: Progress = lambda done, total: None) -> Assistant:
    """Open the collection, and say on standard error which of its files are not in it."""
    settings = chosen(collection)
    assistant = open_assistant(settings, progress)
    for refusal in assistant.collection.refusals:
        print(f"Bỏ qua {refusal}", file=sys.stderr)
    return assistant


def chosen(collection: Path | None) -> Settings:
    """Return the environment's settings, with the folder that a command names in place of theirs.

    Where none is named, the seeds' own copy counts, once they were changed (see `own_library`).
    """
    settings = Settings.from_environment()
    if collection is None:
        return at_home(settings)
    return replace(settings, collection=_seeds_or(collection))


def shown(told: Callable[[int, int], str]) -> Progress:
    """Return a callback that redraws one line on standard error with what `told` says."""

    def show(done: int, total: int) -> None:
        end = "\n" if done == total else ""
        print(f"\r{told(done, total):<{_LINE}}", end=end, file=sys.stderr, flush=True)

    return show


def _seeds_or(collection: Path) -> Path:
    """Return the folder named, or the one that ships where plain `seeds` is not here."""
    return SEEDS if collection == Path("seeds") and not collection.exists() else collection

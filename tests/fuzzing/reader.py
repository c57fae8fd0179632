"""What the fuzzer knows of one reader of what comes from outside."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from answering import SEEDS, Assistant, Settings, open_assistant
from tests.fakes import HashingEncoder

SCRATCH = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""In memory where there is such a folder: a database flushes each change to the disk."""

Case = Any
"""What one reader is handed: each knows its own."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader: what it is handed, and the reading, which raises where something is wrong."""

    cases: st.SearchStrategy[Case]
    read: Callable[[Case], None]


@cache
def assistant() -> Assistant:
    """Return an assistant on the seeds with an encoder that costs nothing."""
    data = Path(tempfile.mkdtemp(dir=SCRATCH))
    return open_assistant(Settings(SEEDS, data), encoder=HashingEncoder(1024))

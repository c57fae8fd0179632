"""One round of one reader: so many seconds of cases, in a process that it may take down."""

import faulthandler
import multiprocessing
import random
import resource
import tempfile
import time
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzzing.reader import Reader
from tests.fuzzing.readers import READERS

_HANGS = 60
"""Seconds for one case: a file that takes so long is refused by the clock of `library.apart`."""

_MEMORY = 8_000_000_000
"""Bytes of address space: less than what a bomb would take of the machine."""

_BATCH = 100
_TOLD = 4000


@dataclass(frozen=True, slots=True)
class Round:
    """What came of a round: CPU seconds, the cases read, and what went wrong, if anything."""

    cpu: float
    cases: int
    failure: str = ""


def fuzz(name: str, seconds: float, start: int | None = None) -> Round:
    """Hand a reader cases for so many seconds; a process that dies is a failure, too."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    with tempfile.NamedTemporaryFile() as last:
        before = _children_cpu()
        number = random.randrange(2**32) if start is None else start
        process = context.Process(
            target=_play, args=(READERS[name], seconds, number, theirs, Path(last.name))
        )
        process.start()
        theirs.close()
        try:
            cases, failure = ours.recv()
        except EOFError:
            cases, failure = 0, ""
        process.join()
        if process.exitcode:
            read = Path(last.name).read_text("utf-8")
            failure = f"the process ended with {process.exitcode}, reading {read}\n{failure}"
        return Round(_children_cpu() - before, cases, failure and f"seed {number}\n{failure}")


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _play(reader: Reader, seconds: float, start: int, told: Connection, last: Path) -> None:
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    end = time.monotonic() + seconds
    cases = 0

    def read(case: object) -> None:
        nonlocal cases
        cases += 1
        last.write_text(ascii(case), "utf-8")
        faulthandler.dump_traceback_later(_HANGS, exit=True)
        try:
            reader.read(case)
        finally:
            faulthandler.cancel_dump_traceback_later()

    quiet = settings(
        max_examples=_BATCH, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
    )  # fmt: skip
    failure = ""
    try:
        while not cases or time.monotonic() < end:
            seed(start)(quiet(given(reader.cases)(read)))()
            start += 1
    except Exception as error:
        told_of = "".join(traceback.format_tb(error.__traceback__))
        failure = f"{told_of[-_TOLD:]}\n{error!r}\nreading {last.read_text('utf-8')[:_TOLD]}"
    told.send((cases, failure))

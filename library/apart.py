"""Read a file of a kind that can harm its reader in a process apart, with a clock and a limit.

What a PDF, a Word file or a web page costs to read has no bound that its size tells. The process is
kept for the next file, and ends when there is none for a while, or with the one that started it.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from datetime import date
from threading import Lock, Timer
from typing import Any, cast

from library.uploads import Read, Upload
from messages import Message, message_json, read_message
from retrieval import TextRefused

TIME_LIMIT = 60.0
"""Seconds a file may take: a PDF of 2,000 pages takes 20 to 40."""

_IDLE = 30.0
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")

_STOPPED = Message(
    "tệp làm trình đọc dừng giữa chừng (hỏng, hoặc cần quá nhiều bộ nhớ); hãy lưu lại tệp"
)


class _Reader:
    """The process that reads, started when it is needed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._idle: Timer | None = None

    def read(self, upload: Upload, seconds: float) -> dict[str, Any]:
        """Return what the process says of a file. Raises `TextRefused` where it says nothing."""
        with self._lock:
            if self._idle is not None:
                self._idle.cancel()
            if self._process is None or self._process.poll() is not None:
                self._end()
                self._process = _started()
            answer, late = self._asked(self._process, upload, seconds)
            if answer is None:
                self._end()
                raise TextRefused(_too_long(seconds) if late else _STOPPED)
            self._idle = Timer(_IDLE, self._rest)
            self._idle.daemon = True
            self._idle.start()
            return answer

    @staticmethod
    def _asked(
        process: "subprocess.Popen[bytes]", upload: Upload, seconds: float
    ) -> tuple[dict[str, Any] | None, bool]:
        """Return the answer, None where there is none, and whether its time had run out."""
        assert process.stdin is not None
        assert process.stdout is not None
        late = False

        def stop() -> None:
            nonlocal late
            late = True
            process.kill()

        clock = Timer(seconds, stop)
        clock.daemon = True
        clock.start()
        try:
            head = {"name": upload.name, "size": len(upload.data), "seconds": seconds}
            process.stdin.write(json.dumps(head).encode() + b"\n" + upload.data)
            process.stdin.flush()
            answer: dict[str, Any] = json.loads(process.stdout.readline())
            return answer, late
        except (OSError, ValueError):
            return None, late
        finally:
            clock.cancel()

    def _rest(self) -> None:
        if self._lock.acquire(blocking=False):
            self._end()
            self._lock.release()

    def _end(self) -> None:
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.communicate()


def _too_long(seconds: float) -> Message:
    return Message(
        "tệp đọc quá lâu (hơn {seconds} giây); hãy chia nhỏ hoặc lưu lại thành .txt",
        seconds=round(seconds),
    )


def _started() -> "subprocess.Popen[bytes]":
    environment = os.environ | dict.fromkeys(_THREADS, "1")
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "library.reader_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


_READER = _Reader()


def read_apart(upload: Upload, seconds: float = TIME_LIMIT) -> Read:
    """Return what a file holds (see `reading.read_here`).

    Raises `TextRefused`, too where it takes more than `seconds`, or all the memory it is given.
    """
    answer = _READER.read(upload, seconds)
    if "refused" in answer:
        raise TextRefused(read_message(answer["refused"]))
    stated = date.fromisoformat(answer["date"]) if answer["date"] else None
    warnings = tuple(cast(Message, read_message(kept)) for kept in answer["warnings"])
    return Read(**answer | {"date": stated, "warnings": warnings})


def as_answer(read: Read) -> dict[str, Any]:
    """Return what the process writes of a file that it has read."""
    stated = read.date.isoformat() if read.date else None
    return asdict(read) | {"date": stated, "warnings": list(map(message_json, read.warnings))}

"""The process that reads files apart (see `apart`): a line of JSON and a file in, a line out."""

import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

from library.apart import as_answer
from library.reading import read_here
from library.uploads import Upload
from messages import Message, message_json
from retrieval import TextRefused

MEMORY_LIMIT = 1_000_000_000
"""Bytes beside what the process has when it starts: a PDF of 2,000 pages takes a fifth of it."""

_GRACE = 5
_HUNGRY = Message("tệp cần quá nhiều bộ nhớ để đọc; hãy chia nhỏ hoặc lưu lại thành .txt")


def main() -> None:
    """Answer until the one who asks has gone."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _limit_memory()
    while head := sys.stdin.buffer.readline():
        asked = json.loads(head)
        signal.alarm(int(asked["seconds"]) + _GRACE)  # in case the one who asks has gone
        upload = Upload(asked["name"], sys.stdin.buffer.read(asked["size"]))
        _say(answers, _answer(upload))
        signal.alarm(0)


def _answer(upload: Upload) -> dict[str, Any]:
    try:
        return as_answer(read_here(upload))
    except TextRefused as refused:
        hungry = isinstance(refused.__cause__, MemoryError)
        return {"refused": message_json(_HUNGRY if hungry else refused.message)}
    except MemoryError:
        return {"refused": message_json(_HUNGRY)}


def _say(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


def _limit_memory() -> None:
    """Bound the address space where the system can; macOS takes the call and ignores it."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        held = int(statm.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY_LIMIT, held + MEMORY_LIMIT))


if __name__ == "__main__":
    main()

"""Writes turns until it is killed, fifty times over; run as a program by `test_database`.

Its arguments are the data folder and how many times. Prints, one line a kill, how many turns of
how many conversations had been shown as saved.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from conversations import ConversationStore, Reader, Refused, Turn

READER = Reader("tôi")


def write(data: Path, out: int) -> None:
    """Keep turns, three a conversation, and tell of each once it is kept; never returns."""
    store = ConversationStore(data)
    while True:
        conversation = None
        for number in range(1, 4):
            turn = Turn(number, f"Câu {number}?", Refused("…" * 2000))
            conversation = store.save(READER, turn, conversation).conversation
            os.write(out, f"{conversation} {number}\n".encode())


def killed(data: Path, heard_first: int, after: float) -> str:
    """Return what a child told until it was killed: `after` seconds after so many lines."""
    heard, told = os.pipe()
    if (child := os.fork()) == 0:
        write(data, told)
    os.close(told)
    with os.fdopen(heard) as lines:
        first = [lines.readline() for _ in range(heard_first)]
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return "".join(first) + lines.read()


if __name__ == "__main__":
    chance = random.Random(7)
    for _ in range(int(sys.argv[2])):
        moment = chance.randint(0, 6), chance.uniform(0, 0.02)
        sys.stdout.write(killed(Path(sys.argv[1]), *moment))

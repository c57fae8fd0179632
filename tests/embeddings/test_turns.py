"""A lock goes to whoever has waited longest, and is never lost."""

import time
from collections.abc import Callable
from functools import partial
from threading import Event, Thread

import pytest

from embeddings import turns as turns_module
from embeddings.turns import Turns

_PATIENCE = 10.0


def started(act: Callable[[], object]) -> Thread:
    thread = Thread(target=act)
    thread.start()
    return thread


def waiting(turns: Turns, count: int) -> None:
    until = time.monotonic() + _PATIENCE
    while len(turns._waiting) < count:
        assert time.monotonic() < until
        time.sleep(0.001)


def test_one_at_a_time_in_the_order_of_asking() -> None:
    turns, order, inside = Turns(), list[int](), list[int]()

    def take(number: int) -> None:
        with turns:
            inside.append(number)
            assert inside == [number]
            order.append(number)
            inside.remove(number)

    threads = []
    with turns:
        for number in range(5):
            threads.append(started(partial(take, number)))
            waiting(turns, number + 1)
    for thread in threads:
        thread.join(_PATIENCE)
    assert order == [0, 1, 2, 3, 4]


def test_work_that_takes_it_again_and_again_lets_a_question_between() -> None:
    turns, asked = Turns(), Event()

    def ask() -> None:
        with turns:
            asked.set()

    for piece in range(1000):
        with turns:
            if piece == 0:
                thread = started(ask)
                waiting(turns, 1)
        if asked.wait(0 if piece else _PATIENCE):
            break
    assert piece == 0
    thread.join(_PATIENCE)


def test_an_error_inside_gives_it_back() -> None:
    turns = Turns()
    for _ in range(2):
        with pytest.raises(ValueError, match="x"), turns:
            raise ValueError("x")


@pytest.mark.parametrize("meanwhile", ["still waiting", "just given"])
def test_one_who_gives_up_waiting_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    turns, through = Turns(), Event()

    class Interrupted:
        """A lock whose second taking is interrupted, as by Ctrl-C."""

        def __init__(self) -> None:
            self.taken = 0

        def acquire(self) -> None:
            self.taken += 1
            if self.taken > 1:
                if meanwhile == "just given":
                    turns.__exit__(None, None, None)
                raise KeyboardInterrupt

        def release(self) -> None:
            pass

    turns.__enter__()
    monkeypatch.setattr(turns_module, "Lock", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        turns.__enter__()
    monkeypatch.undo()
    if meanwhile == "still waiting":
        turns.__exit__(None, None, None)

    def take() -> None:
        with turns:
            through.set()

    thread = started(take)
    assert through.wait(_PATIENCE)
    thread.join(_PATIENCE)

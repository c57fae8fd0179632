"""Work in the background ends, whatever becomes of each piece."""

import time
from threading import Event

import pytest

from library import ChangeRefused
from web import words, words_en
from web.chores import Chore, Chores, Progress
from web.tongues import speaking


def _until_over(chores: Chores[str]) -> None:
    for _ in range(1000):
        if chores.over:
            return
        time.sleep(0.01)
    pytest.fail("the chores did not end")


def _refuse(progress: Progress) -> str:
    raise ChangeRefused("bài viết cần có tên; hãy điền tên bài")


def _break(progress: Progress) -> str:
    raise KeyError("x")


def test_one_that_fails_leaves_the_others() -> None:
    chores = Chores([Chore("a", _refuse), Chore("b", _break), Chore("c", lambda progress: "xong")])
    _until_over(chores)
    a, b, c = chores.chores
    assert a.failure == "Bài viết cần có tên; hãy điền tên bài."
    assert b.failure == words.UNEXPECTED.format(kind="KeyError")
    assert (c.outcome, c.failure) == ("xong", "")
    with speaking("en"):
        assert a.failure == "The article needs a title; fill it in."
        assert b.failure == words_en.UNEXPECTED.format(kind="KeyError")
    assert chores.share == 1.0


def test_how_far_it_is_can_be_seen_meanwhile() -> None:
    seen, go_on = Event(), Event()

    def work(progress: Progress) -> str:
        progress(0, 0)
        progress(3, 4)
        seen.set()
        go_on.wait(10)
        return "xong"

    chores = Chores([Chore("a", work), Chore("b", lambda progress: "xong")])
    seen.wait(10)
    assert chores.share == 0.375
    assert not chores.over
    go_on.set()
    _until_over(chores)


def test_no_work_is_over_at_once() -> None:
    assert Chores([]).over
    assert Chores([]).share == 1.0

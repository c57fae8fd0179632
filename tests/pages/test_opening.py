"""One attempt serves every visitor, and tells how far it is."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import cast

import pytest

from answering import Assistant, Settings
from embeddings import EncoderError
from pages import opening
from pages.opening import Opening
from retrieval import CollectionError

_SETTINGS = Settings(Path("bài"), Path("data"))
_PATIENCE = 10.0


class _Assistant:
    def ask(self, question: str) -> None:
        return None


def test_progress_is_seen_while_the_index_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = Event(), Event()

    def open_slowly(settings: Settings, progress: Callable[[int, int], None]) -> Assistant:
        assert settings == _SETTINGS
        progress(3, 7)
        begun.set()
        go_on.wait(_PATIENCE)
        return cast(Assistant, _Assistant())

    monkeypatch.setattr(opening, "open_assistant", open_slowly)
    attempt = Opening(_SETTINGS)
    assert begun.wait(_PATIENCE)
    assert not attempt.finished()
    assert attempt.progress is not None
    share, said = attempt.progress
    assert share == 3 / 7
    assert said.startswith("Đang lập chỉ mục … 3/7")
    go_on.set()
    assert attempt.finished(_PATIENCE)
    assert attempt.failure is None
    assert not any(attempt.desk.examples.values())


@pytest.mark.parametrize("error", [CollectionError("thư mục rỗng"), EncoderError("thư mục rỗng")])
def test_a_failure_keeps_its_message(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: object) -> Assistant:
        raise error

    monkeypatch.setattr(opening, "open_assistant", fail)
    attempt = Opening(_SETTINGS)
    assert attempt.finished(_PATIENCE)
    assert attempt.failure == "Thư mục rỗng."

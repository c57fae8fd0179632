"""One attempt serves every visitor, and tells how far it is."""

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import cast

import pytest

from answering import Assistant, Settings
from embeddings import EncoderError
from library import Facts, Proposal
from retrieval import CollectionError
from web import opening
from web.opening import Opening

_SETTINGS = Settings(Path("bài"), Path("data"))
_PATIENCE = 10.0


class _Assistant:
    collection = None

    def ask(self, question: str) -> None:
        return None


def test_what_lives_as_long_as_the_program_is_not_collected_after_each_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: list[object] = [_Assistant()]
    monkeypatch.setattr(opening, "open_assistant", lambda *_: cast(Assistant, kept[0]))
    gc.unfreeze()
    assert Opening(_SETTINGS).finished(_PATIENCE)
    assert gc.get_freeze_count()
    assert not any(one is kept for one in gc.get_objects())


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


def test_the_desk_is_that_of_the_newest_snapshot(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text("Bộ Nội vụ tổng kết năm 2025.", "utf-8")
    attempt = Opening(Settings(folder, tmp_path / "data"))
    assert attempt.finished(_PATIENCE)
    first = attempt.desk
    assert attempt.desk is first
    first.live.change(lambda library: library.add(Proposal("b.md", Facts("Bài b"), "Bài hai.")))
    assert [a.id for a in attempt.desk.assistant.collection.articles] == ["a.txt", "b.txt"]
    assert attempt.desk is attempt.desk
    assert [a.id for a in first.assistant.collection.articles] == ["a.txt"]


def test_examples_are_asked_of_the_newest_snapshot(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("Bộ Nội vụ tổng kết năm 2025.", "utf-8")
    asked: list[int] = []

    def answered(assistant: Assistant) -> dict[str, tuple[str, ...]]:
        asked.append(len(assistant.collection.articles))
        return {"vi": ("?",)}

    monkeypatch.setattr(opening, "_examples", answered)
    attempt = Opening(Settings(folder, tmp_path / "data"))
    assert attempt.finished(_PATIENCE)
    live = attempt.desk.live
    live.change(lambda library: library.add(Proposal("b.md", Facts("Bài b"), "Bài hai.")))
    assert attempt.desk.examples == attempt.desk.examples == {"vi": ("?",)}
    assert asked == [1, 2]

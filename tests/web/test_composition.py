"""An answer in the making: watched, stopped, abandoned, and never lost to an error."""

import time
from collections.abc import Iterator

import pytest

from answering import Assistant
from answering.prose import Cause, Model, Standing
from tests.answering.prose.scripted import ScriptedServer
from web import composition
from web.composition import Composition, Progress

QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
RIGHT = "Bộ Nội vụ được giao 183 nhiệm vụ [1]. "
LONG = {"reply": RIGHT + "Bộ Nội vụ " * 500, "delay": 0.01}


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


def begun(assistant: Assistant, server: ScriptedServer) -> Composition:
    reply = assistant.ask(QUESTION)
    return Composition(assistant, Model(server.url, "m", "sk-bi-mat"), reply, ())


def watched(one: Composition) -> list[Progress]:
    """Look until it is written."""
    seen = [one.look()]
    while not seen[-1].prose:
        seen.append(one.look(seen[-1], 10))
    return seen


def test_each_look_shows_more(assistant: Assistant, server: ScriptedServer) -> None:
    server.play({"reply": f"{RIGHT}Bộ đã hoàn thành 150 nhiệm vụ.", "delay": 0.01})
    seen = watched(begun(assistant, server))
    assert any(one.draft and not one.sentences for one in seen)
    counts = [len(one.sentences) for one in seen]
    assert counts == sorted(counts)
    assert seen[-1].prose
    assert seen[-1].sentences == seen[-1].prose.sentences
    standings = [one.standing for one in seen[-1].sentences]
    assert standings == [Standing.BORNE_OUT, Standing.CONTRADICTED]


def test_stop_ends_the_connection_and_keeps_what_is_settled(
    assistant: Assistant, server: ScriptedServer
) -> None:
    server.play(LONG)
    one = begun(assistant, server)
    while not one.look(seconds=1).sentences:
        time.sleep(0.01)
    one.stop()
    prose = watched(one)[-1].prose
    assert prose
    assert prose.failure is Cause.STOPPED
    assert [sentence.standing for sentence in prose.sentences] == [Standing.BORNE_OUT]
    assert server.closed.wait(20)


def test_what_nobody_watches_ends(
    assistant: Assistant, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composition, "_ABANDONED", 0.2)
    server.play({"reply": "Bộ Nội vụ ", "endless": True, "delay": 0.01})
    one = begun(assistant, server)
    assert server.closed.wait(20)
    prose = watched(one)[-1].prose
    assert prose
    assert prose.failure is Cause.STOPPED


def test_what_is_watched_does_not(
    assistant: Assistant, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composition, "_ABANDONED", 5)
    server.play({"reply": RIGHT, "delay": 0.3})
    prose = watched(begun(assistant, server))[-1].prose
    assert prose
    assert prose.failure is None


def test_an_unexpected_error_is_told_and_logged_without_the_key(
    assistant: Assistant,
    server: ScriptedServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> Iterator[object]:
        yield from ()
        raise ZeroDivisionError("nội bộ")

    monkeypatch.setattr(composition, "write_beside", fail)
    prose = watched(begun(assistant, server))[-1].prose
    assert prose
    assert prose.failure is Cause.UNEXPECTED
    assert prose.sentences == ()
    assert "nội bộ" in caplog.text
    assert "bi-mat" not in caplog.text

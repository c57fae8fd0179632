"""How long a model is left in peace before it is asked again."""

from threading import Event

import pytest

from answering.prose import Cause, Model
from answering.prose.asking import ask
from answering.prose.causes import Failed
from answering.prose.prompt import Prompt
from tests.answering.prose.scripted import ScriptedServer

PROMPT = Prompt(({"role": "user", "content": "Gì?"},), (), 100)
BUSY = {"status": 503}


class Waits(Event):
    """A stop button that notes how long it would be waited for, and is pressed after so many."""

    def __init__(self, presses_after: int = 9) -> None:
        super().__init__()
        self.noted: list[float | None] = []
        self._presses_after = presses_after

    def wait(self, timeout: float | None = None) -> bool:
        self.noted.append(timeout)
        return len(self.noted) > self._presses_after


def asked(server: ScriptedServer, waits: Waits) -> str:
    return "".join(ask(Model(server.url, "m", timeout=5), PROMPT, waits))


def test_each_wait_is_longer_than_the_one_before(server: ScriptedServer) -> None:
    server.play(BUSY, BUSY, {"reply": "Được."})
    waits = Waits()
    assert asked(server, waits) == "Được."
    assert waits.noted == [0.01, 0.02]


def test_the_rest_that_a_server_asks_for_is_given(server: ScriptedServer) -> None:
    server.play(BUSY | {"headers": {"Retry-After": "10"}}, BUSY, {"reply": "Được."})
    waits = Waits()
    assert asked(server, waits) == "Được."
    assert waits.noted == [10, 0.02]


def test_unless_it_is_too_long_for_a_reader(server: ScriptedServer) -> None:
    server.play(BUSY | {"headers": {"Retry-After": "11"}}, {"reply": "Được."})
    waits = Waits()
    with pytest.raises(Failed):
        asked(server, waits)
    assert waits.noted == []


def test_what_is_no_number_of_seconds_asks_for_no_rest(server: ScriptedServer) -> None:
    server.play(BUSY | {"headers": {"Retry-After": "Fri, 31 Dec 1999"}}, {"reply": "Được."})
    waits = Waits()
    assert asked(server, waits) == "Được."
    assert waits.noted == [0.01]


def test_a_parameter_that_is_refused_is_left_out_at_once(server: ScriptedServer) -> None:
    refusal = {"status": 400, "body": {"error": {"message": "Unsupported: 'temperature'"}}}
    server.play(refusal, {"reply": "Được."})
    waits = Waits()
    assert asked(server, waits) == "Được."
    assert waits.noted == [0]


def test_stop_ends_the_wait(server: ScriptedServer) -> None:
    server.play(BUSY, {"reply": "Được."})
    with pytest.raises(Failed) as failed:
        asked(server, Waits(presses_after=0))
    assert failed.value.cause is Cause.STOPPED
    assert len(server.requests) == 1

"""One scripted server for a module, and waits between tries that no test notices."""

from collections.abc import Iterator

import pytest

from answering.prose import asking
from tests.answering.prose.scripted import ScriptedServer


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_WAITS", (0.01, 0.02))

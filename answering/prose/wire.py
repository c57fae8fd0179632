"""One request to a model, read as it streams in, that can be stopped at any moment."""

import socket
from collections.abc import Iterator, Mapping
from queue import Empty, Full, Queue
from threading import Event, Thread
from time import monotonic
from typing import Any, cast

from openai import OpenAI, Stream
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from answering.prose.causes import Cause, Failed
from answering.prose.client import open_client, open_http
from answering.prose.prompt import Prompt, Sampling
from answering.prose.settings import Model
from answering.prose.trouble import failed_by

_LOOK = 0.05
"""Seconds between looks at whether to stop."""

_PATIENCE = 5
"""How many times the time-out the whole reply may take."""

_CONNECTED = frozenset({"connection.connect_tcp.complete", "connection.start_tls.complete"})


class Request:
    """A reply that a thread of its own reads; `close` ends the connection at once."""

    def __init__(self, model: Model, prompt: Prompt, sampling: Sampling) -> None:
        self._model, self._prompt, self._sampling = model, prompt, sampling
        self._pieces: Queue[str | Exception | None] = Queue(maxsize=1000)
        self._closed = Event()
        self._socket: socket.socket | None = None
        self._reader = Thread(target=self._read, name="prose", daemon=True)

    def pieces(self, stop: Event) -> Iterator[str]:
        """Yield the reply's pieces. Raises `Failed`."""
        self._reader.start()
        until = monotonic() + _PATIENCE * self._model.timeout
        started = False
        while not stop.is_set():
            try:
                piece = self._pieces.get(timeout=_LOOK)
            except Empty:
                if monotonic() > until:
                    raise Failed(Cause.SLOW) from None
                continue
            if piece is None:
                return
            if isinstance(piece, Exception):
                raise self._failed(piece, started) from None
            if monotonic() > until:
                raise Failed(Cause.ENDLESS)
            started = True
            yield piece
        raise Failed(Cause.STOPPED)

    def close(self) -> None:
        """End the connection, whatever it waits for."""
        self._closed.set()
        if self._socket is not None:
            _shut(self._socket)

    def _failed(self, error: Exception, started: bool) -> Exception:
        return error if isinstance(error, Failed) else failed_by(error, started) or error

    def _read(self) -> None:
        try:
            self._stream()
            self._put(None)
        except Exception as error:  # handed on, to be raised where the pieces are taken
            self._put(error)

    def _stream(self) -> None:
        finished = None
        with (
            open_http(self._model, self._connected) as http,
            open_client(self._model, http) as client,
            self._chunks(client) as chunks,
        ):
            for chunk in chunks:
                piece, reason = _read_chunk(chunk)
                finished = reason or finished
                self._put(piece)
                if self._closed.is_set():
                    return
        if finished is None:
            raise Failed(Cause.CUT)
        if finished == "length":
            raise Failed(Cause.ENDLESS)

    def _chunks(self, client: OpenAI) -> "Stream[ChatCompletionChunk]":
        messages = cast("list[ChatCompletionMessageParam]", list(self._prompt.messages))
        return client.chat.completions.create(
            model=self._model.name, messages=messages, stream=True, **self._sampling
        )

    def _put(self, item: str | Exception | None) -> None:
        while not self._closed.is_set() and item != "":
            try:
                self._pieces.put(item, timeout=_LOOK)
            except Full:
                continue
            return

    def _connected(self, event: str, details: Mapping[str, Any]) -> None:
        if event in _CONNECTED:
            self._socket = details["return_value"].get_extra_info("socket")
            if self._closed.is_set() and self._socket is not None:
                _shut(self._socket)


def _shut(connection: socket.socket) -> None:
    """Shut a connection down, which wakes a thread that reads from it; closing would not."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # closed already


def _read_chunk(chunk: Any) -> tuple[str, str | None]:
    """Return the text of a chunk, often none, and why the reply ended, where it did."""
    for choice in chunk.choices or ():
        content = choice.delta.content if choice.delta else None
        return (content if isinstance(content, str) else ""), choice.finish_reason
    return "", None

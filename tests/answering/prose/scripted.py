"""A model server that says what a script tells it to: the OpenAI API, streamed, on loopback."""

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Json = dict[str, Any]


class ScriptedServer:
    """Play one script for each request, the last one again for those beyond.

    A script is `{"reply": …}` with, where wanted: `cut` (characters a chunk, 7), `bytes` (bytes a
    write: characters are split), `delay` (seconds between chunks), `wait` (seconds before any),
    `finish` (`stop`; null cuts the stream), `drop` (break the connection after so many chunks),
    `endless` (the reply again and again); or `{"status": …, "body": …, "headers": …}`; or
    `{"raw": …}`, the body as it stands, latin-1.
    """

    def __init__(self) -> None:
        self.scripts: list[Json] = []
        self.requests: list[Json] = []
        self.headers: list[dict[str, str]] = []
        self.closed = threading.Event()
        self._over = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def play(self, *scripts: Json) -> None:
        """Take what to say from now on; forget what was asked."""
        self.scripts, self.requests, self.headers = list(scripts), [], []
        self.closed.clear()

    def next_script(self) -> Json:
        return self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]

    def rest(self, seconds: float) -> None:
        """Wait, but not beyond the test."""
        self._over.wait(seconds)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._http.shutdown()
        self._http.server_close()


def _handler(server: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            server.requests.append(json.loads(self.rfile.read(length)))
            server.headers.append(dict(self.headers))
            try:
                _answer(self, server, server.next_script())
            except OSError:
                server.closed.set()

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def _answer(handler: BaseHTTPRequestHandler, server: ScriptedServer, script: Json) -> None:
    server.rest(script.get("wait", 0))
    handler.send_response(script.get("status", 200))
    for name, value in script.get("headers", {"Content-Type": "text/event-stream"}).items():
        handler.send_header(name, value)
    handler.end_headers()
    if "raw" in script:
        handler.wfile.write(script["raw"].encode("latin-1"))
    elif "status" in script:
        body = script.get("body", {"error": {"message": "không được"}})
        handler.wfile.write((body if isinstance(body, str) else json.dumps(body)).encode())
    else:
        _stream(handler, server, script)


def _stream(handler: BaseHTTPRequestHandler, server: ScriptedServer, script: Json) -> None:
    for sent, chunk in enumerate(_chunks(script)):
        if script.get("drop") == sent:
            handler.wfile.flush()
            handler.connection.close()
            return
        handler.wfile.write(chunk)
        handler.wfile.flush()
        server.rest(script.get("delay", 0))


def _chunks(script: Json) -> Iterator[bytes]:
    events = _events(script)
    if "bytes" not in script:
        yield from events
        return
    whole, size = b"".join(events), script["bytes"]
    for start in range(0, len(whole), size):
        yield whole[start : start + size]


def _events(script: Json) -> Iterator[bytes]:
    reply, size = script["reply"], script.get("cut", 7)
    while True:
        for start in range(0, len(reply), size):
            yield event({"content": reply[start : start + size]})
        if not script.get("endless"):
            break
    if script.get("finish", "stop"):
        yield event({}, script.get("finish", "stop"))
        yield b"data: [DONE]\n\n"


def event(delta: Json, finish: str | None = None) -> bytes:
    """Return one chunk of a streamed completion, characters as they are."""
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m"}
    said = json.dumps(chunk | {"choices": [choice]}, ensure_ascii=False)
    return f"data: {said}\n\n".encode()


@contextmanager
def serving(scripts: Sequence[Json]) -> Iterator[ScriptedServer]:
    """Give a server that plays `scripts`."""
    with ScriptedServer() as server:
        server.play(*scripts)
        yield server

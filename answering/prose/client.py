"""A client that goes to the host named and nowhere else, and says no more than it must."""

from collections.abc import Callable, Mapping
from typing import Any

from openai import DefaultHttpxClient, OpenAI, Timeout

from answering.prose.settings import Model

_CONNECT = 5.0
"""Seconds that a connection may take."""

_HEADERS = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length"}
)
"""What a request says of itself; the client would add the platform's and the environment's own."""

Trace = Callable[[str, Mapping[str, Any]], None]
"""Called with what happens to a connection, as httpcore names it, and its details."""


def open_http(model: Model, trace: Trace) -> DefaultHttpxClient:
    """Return an HTTP client that follows no redirection, and no proxy to this machine itself."""

    def prepare(request: Any) -> None:
        for name in list(request.headers):
            if name.lower() not in _HEADERS:
                del request.headers[name]
        if model.key:
            request.headers["Authorization"] = f"Bearer {model.key}"
        request.extensions = {**request.extensions, "trace": trace}

    return DefaultHttpxClient(
        follow_redirects=False,
        trust_env=not model.is_local,
        event_hooks={"request": [prepare]},
    )


def open_client(model: Model, http: DefaultHttpxClient) -> OpenAI:
    """Return a client that never tries twice of its own accord."""
    return OpenAI(
        base_url=model.url,
        api_key=model.key or "none",
        max_retries=0,
        http_client=http,
        timeout=Timeout(model.timeout, connect=_CONNECT),
    )

"""Put a prompt to a model, again where that may help, and yield what it writes."""

from collections.abc import Generator, Iterator
from threading import Event

from answering.prose.causes import Cause, Failed
from answering.prose.prompt import Prompt, Sampling
from answering.prose.settings import Model

_WAITS = (0.5, 2.0)
"""Seconds before the second and the third try."""

_LONGEST_WAIT = 10.0
"""Seconds: a server that asks for a longer rest is not asked again."""


def prepare() -> None:
    """Import the client ahead of the first question: it takes a second."""
    import answering.prose.wire  # noqa: F401


def ask(model: Model, prompt: Prompt, stop: Event) -> Generator[str, None, None]:
    """Yield the pieces of a reply; closing the iterator closes the connection.

    Tries again after an error that may pass, while nothing has been written. Raises `Failed`.
    """
    # Not before it is needed: the client takes a second to import.
    from answering.prose.wire import Request

    sampling: Sampling = {"temperature": 0, "max_tokens": prompt.reply}
    waits = iter(_WAITS)
    while True:
        started = False
        request = Request(model, prompt, sampling)
        try:
            for piece in request.pieces(stop):
                started = True
                yield piece
            return
        except Failed as failed:
            sampling = _without(sampling, failed.unwanted)
            if started or not (failed.passing or failed.unwanted):
                raise
            wait = 0.0 if failed.unwanted else _wait(waits, failed)
        finally:
            request.close()
        if stop.wait(wait):
            raise Failed(Cause.STOPPED)


def _wait(waits: Iterator[float], failed: Failed) -> float:
    """Return how many seconds to wait before the next try; raise where there is none."""
    wait = next(waits, None)
    if wait is None or failed.after > _LONGEST_WAIT:
        raise failed
    return max(wait, failed.after)


def _without(sampling: Sampling, unwanted: str) -> Sampling:
    return {name: value for name, value in sampling.items() if name != unwanted}

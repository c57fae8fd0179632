"""One answer of a model in the making, in a thread of its own: no click on the page cuts it off."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Condition, Event, Thread
from time import monotonic

from answering import Assistant, Reply
from answering.prose import (
    Cause,
    Done,
    KeptSentence,
    Model,
    Prose,
    Settled,
    Turn,
    Writing,
    keep,
    keep_sentence,
    write_beside,
)

_ABANDONED = 30.0
"""Seconds without a look after which nobody reads any more: a page that is left, a closed tab."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an answer is: the sentences that are settled, and the draft of the next.

    `prose` is the whole, once it is there.
    """

    sentences: tuple[KeptSentence, ...] = ()
    draft: str = ""
    prose: Prose | None = None


class Composition:
    """The writing of one answer, which anyone may watch and stop."""

    def __init__(
        self, assistant: Assistant, model: Model, reply: Reply, turns: Sequence[Turn]
    ) -> None:
        self.model = model
        self.begun = monotonic()
        self._progress = Progress()
        self._changed = Condition()
        self._stop = Event()
        self._looked = self.begun
        self._events = write_beside(assistant, model, reply, turns, self._stop)
        # A daemon: Ctrl-C ends the program at once.
        Thread(target=self._write, name="composition", daemon=True).start()

    @property
    def progress(self) -> Progress:
        """How far it is, for whoever does not watch it."""
        return self._progress

    def look(self, seen: Progress | None = None, seconds: float = 0) -> Progress:
        """Return how far it is, waiting up to `seconds` for more than what was `seen`."""
        self._looked = monotonic()
        with self._changed:
            self._changed.wait_for(lambda: self._progress is not seen, seconds)
            return self._progress

    def stop(self) -> None:
        """End the connection to the model; what is settled stays."""
        self._stop.set()

    def _write(self) -> None:
        try:
            for event in self._events:
                self._take(event)
                if monotonic() - self._looked > _ABANDONED:
                    self.stop()
        except Exception:  # the end of the thread: whoever watches must hear of it
            _log.exception("the prose was not written")
            model = self.model
            failed = Prose(model.name, model.host, model.is_local, failure=Cause.UNEXPECTED)
            self._tell(Progress(prose=failed))

    def _take(self, event: object) -> None:
        settled = self._progress.sentences
        match event:
            case Writing(text):
                self._tell(Progress(settled, text))
            case Settled(sentence):
                self._tell(Progress((*settled, keep_sentence(sentence))))
            case Done(answer):
                prose = keep(self.model, answer)
                self._tell(Progress(prose.sentences, prose=prose))

    def _tell(self, progress: Progress) -> None:
        with self._changed:
            self._progress = progress
            self._changed.notify_all()

"""One assistant for all visitors, opened once in the background while they watch."""

import gc
import logging
from collections.abc import Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass
from threading import Lock, Thread

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from answering import (
    Answer,
    Assistant,
    EncoderError,
    Live,
    Settings,
    at_home,
    open_assistant,
    own_library,
)
from retrieval import Pace, RetrievalError
from web import words
from web.collection_view import welcome
from web.markup import element, literal, worded
from web.tongues import TONGUES, Tongue, speaking

_GLANCE = 0.1
"""Seconds between two looks at the progress."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages work with: the open assistant, and example questions that it answers.

    `assistant` is one whole snapshot for the whole of a run; `live` is where it is changed. There
    are examples in each language of the interface.
    """

    assistant: Assistant
    examples: Mapping[Tongue, tuple[str, ...]]
    live: Live


class Opening:
    """One attempt to open the assistant, in a thread of its own."""

    def __init__(self, settings: Settings) -> None:
        self.progress: tuple[float, str] | None = None
        """The share that is indexed, from 0 to 1, and the words for it, for any language."""
        self._pace = Pace()
        self._desk: Future[Desk] = Future()
        self._newest: Desk | None = None
        self._renewing = Lock()
        # A daemon: Ctrl-C during the first indexing ends the program at once.
        Thread(target=self._open, args=(settings,), daemon=True).start()

    def finished(self, seconds: float = 0) -> bool:
        """Wait up to `seconds`, and say whether the attempt is over."""
        return bool(wait([self._desk], seconds).done)

    @property
    def desk(self) -> Desk:
        """The desk with the newest snapshot, after a finished attempt that did not fail."""
        desk = self._newest or self._desk.result()
        desk.live.look()
        if desk.assistant is desk.live.current:
            return desk
        with self._renewing:  # its examples are asked once, not by each visitor
            desk = self._newest or desk
            if desk.assistant is not (newest := desk.live.current):
                desk = self._newest = Desk(newest, _examples(newest), desk.live)
        return desk

    @property
    def failure(self) -> str | None:
        """Why a finished attempt failed and what to do, for the reader."""
        match self._desk.exception():
            case None:
                return None
            case RetrievalError() | EncoderError() as error:
                return words.sentence(str(error))
            case error:
                return words.UNEXPECTED.format(kind=type(error).__name__)

    def _open(self, settings: Settings) -> None:
        try:
            assistant = open_assistant(at_home(settings), self._follow)
            live = Live(assistant, own_library(settings))
            desk = Desk(assistant, _examples(assistant), live)
            _spare_the_collector()
            self._desk.set_result(desk)
        except (RetrievalError, EncoderError) as error:
            _log.error("%s", error)
            self._desk.set_exception(error)
        except Exception as error:  # the end of the thread: whoever waits must hear of it
            _log.exception("the assistant did not open")
            self._desk.set_exception(error)

    def _follow(self, done: int, total: int) -> None:
        self.progress = (done / total if total else 1.0, self._pace.told(done, total))


def _spare_the_collector() -> None:
    """Have garbage collections pass over what is there by now, which lives as long as the program.

    Streamlit collects after each run of each visitor: .3 s with the interpreter's lock held, for
    475,000 objects of the model's libraries; no time once they are frozen.
    """
    gc.collect()
    gc.freeze()


def shared_desk(for_questions: bool = True) -> Desk:
    """Return the desk that all visitors share, drawing its progress until it is there.

    A page that is `for_questions` shows its box meanwhile. Draws the failure instead, with a
    button to try again, and ends the run.
    """
    settings = Settings.from_environment()
    opening = _opening(settings)
    # Always, so that what follows it keeps its place.
    waiting = st.bottom.empty() if for_questions else None
    with st.empty():
        if not opening.finished():
            _draw_progress(opening, waiting)
        st.empty()
    if failure := opening.failure:
        _draw_failure(failure)
        st.button(words.RETRY, on_click=_retry, args=(settings,))
        st.stop()
    return opening.desk


@st.cache_resource(show_spinner=False)
def _opening(settings: Settings) -> Opening:
    return Opening(settings)


def _draw_progress(opening: Opening, waiting: DeltaGenerator | None) -> None:
    # The browser fetches and sets up the box while the model loads: ready half a second sooner.
    if waiting:
        waiting.chat_input(words.PLACEHOLDER, key="waiting", disabled=True)
    with st.container():
        st.html(welcome())
        bar = st.progress(0.0, words.PREPARING)
        while not opening.finished(_GLANCE):
            if opening.progress:
                done, said = opening.progress
                bar.progress(done, words.told(said))
    if waiting:
        waiting.empty()


def _draw_failure(failure: str) -> None:
    st.html(welcome())
    title, why = element("strong", literal(words.FAILED)), element("p", worded(failure))
    st.html(element("div", title, why, class_="failure", role="alert", lang=words.LANG))


def _retry(settings: Settings) -> None:
    """Forget a failed attempt; another visitor may have begun the next one already."""
    opening = _opening(settings)
    if opening.finished() and opening.failure:
        _opening.clear(settings)


def _examples(assistant: Assistant) -> Mapping[Tongue, tuple[str, ...]]:
    answered: dict[Tongue, tuple[str, ...]] = {}
    for tongue in TONGUES:
        with speaking(tongue):
            asked = words.EXAMPLES
        answered[tongue] = tuple(q for q in asked if isinstance(assistant.ask(q), Answer))
    return answered

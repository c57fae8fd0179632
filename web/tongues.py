"""Which language the interface speaks to this reader: Vietnamese or English, and its words.

`from web import words` gives `words` below, not the module of that name: each attribute is looked
up where it is used, in the language of the session that uses it. Only the interface changes its
language; what is quoted from articles, questions and files stays as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from inspect import isfunction
from types import ModuleType
from typing import Any, Literal, ParamSpec, TypeVar, cast

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from web import words as vietnamese
from web import words_en as english

Tongue = Literal["vi", "en"]

TONGUES: Mapping[Tongue, str] = {"vi": "Tiếng Việt", "en": "English"}
"""Each language under its own name, for who cannot read the other."""

COOKIE = "nguyenvan_lang"
"""Remembers the choice of a reader in their browser."""

WORDS: Mapping[Tongue, ModuleType] = {"vi": vietnamese, "en": english}
"""The file of words of each language: the same names in both."""

_ASKED = "lang"
_KEY = "tongue"
_speaking: ContextVar[Tongue | None] = ContextVar("speaking", default=None)

_P = ParamSpec("_P")
_R = TypeVar("_R")


def settle() -> None:
    """Settle the language of this run: the address's, else the reader's, else the browser's.

    For a browser that asks for neither it is Vietnamese, the language of the reports.
    """
    wishes = [
        st.query_params.get(_ASKED),
        st.session_state.get(_KEY),
        st.context.cookies.get(COOKIE),
        (st.context.locale or "").partition("-")[0],
    ]
    st.session_state[_KEY] = next((wish for wish in wishes if wish in TONGUES), "vi")


def choose(tongue: Tongue) -> None:
    """Speak `tongue` from now on, whatever the address asked for."""
    st.session_state[_KEY] = tongue
    st.query_params.pop(_ASKED, None)


def current() -> Tongue:
    """Return the language in use here; outside of a session, as in a thread, Vietnamese."""
    if tongue := _speaking.get():
        return tongue
    if get_script_run_ctx(suppress_warning=True) is None:
        return "vi"
    return cast(Tongue, st.session_state.get(_KEY, "vi"))


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Use one language for a while, whoever the reader is."""
    before = _speaking.set(tongue)
    try:
        yield
    finally:
        _speaking.reset(before)


def in_this_tongue(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Return `function` as it will run where there is no session, in the language of this one."""
    tongue = current()

    @wraps(function)
    def spoken(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        with speaking(tongue):
            return function(*args, **kwargs)

    return spoken


class Words:
    """The words of both languages under one set of names.

    A constant is looked up when it is read, so none may be read at import; a function finds its
    language when it is called, so that it can be a default argument.
    """

    def __getattr__(self, name: str) -> object:
        value = getattr(WORDS[current()], name)
        return _called_late(name) if isfunction(value) else value


@cache
def _called_late(name: str) -> Callable[..., Any]:
    @wraps(getattr(vietnamese, name))
    def said(*args: Any, **kwargs: Any) -> Any:
        return getattr(WORDS[current()], name)(*args, **kwargs)

    return said


words = Words()

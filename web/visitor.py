"""Whose conversations a browser is shown: those of a signed-in person, or of the browser itself.

A browser is known by a random id in a cookie of its own; what is kept is only a digest of it, or
of a person's id with the service that signed them in.
"""

import os
import re
from collections.abc import Mapping
from datetime import timedelta, timezone, tzinfo
from secrets import token_urlsafe

import streamlit as st

from conversations import Reader
from web import COOKIE_SCRIPT, account
from web.markup import element

COOKIE = "nguyenvan_reader"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32,64}")
_STATE = "reader_token"


def reader(environment: Mapping[str, str] = os.environ) -> Reader:
    """Return whose conversations to show; with NGUYENVAN_SHARED=1 everybody sees all."""
    shared = environment.get("NGUYENVAN_SHARED") == "1"
    if who := account.person():
        return Reader(who.id, shared)
    return Reader(account.digest("browser", _token()), shared)


def zone() -> tzinfo | None:
    """Return the time zone of the reader's clock; None, which is this machine's, if not told."""
    minutes = st.context.timezone_offset  # as browsers count it: west of Greenwich is positive
    return None if minutes is None else timezone(timedelta(minutes=-minutes))


def draw_cookie() -> None:
    """Have the browser keep its id for a year from now. The id is data of an element, no script."""
    told = element("span", data_cookie=COOKIE, data_value=_token(), hidden="")
    st.html(f"{told}<script>{COOKIE_SCRIPT}</script>", unsafe_allow_javascript=True)


def _token() -> str:
    """Return this browser's id: that of its cookie, or a new one that it is about to keep."""
    if _STATE not in st.session_state:
        told = _cookie()
        st.session_state[_STATE] = told if _TOKEN.fullmatch(told) else token_urlsafe(24)
    return str(st.session_state[_STATE])


def _cookie() -> str:
    return st.context.cookies.get(COOKIE, "")

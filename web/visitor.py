"""Whose conversations a browser is shown: those of a signed-in person, or of the browser itself.

A browser is known by a random id in a cookie of its own; what is kept is only a digest of it, or
of a person's id with the service that signed them in.
"""

import os
import re
from collections.abc import Mapping
from datetime import timedelta, timezone, tzinfo
from hashlib import sha256
from secrets import token_urlsafe

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from conversations import Reader
from web import COOKIE_SCRIPT, words
from web.markup import element

COOKIE = "nguyenvan_reader"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32,64}")
_STATE = "reader_token"


def reader(environment: Mapping[str, str] = os.environ) -> Reader:
    """Return whose conversations to show; with NGUYENVAN_SHARED=1 everybody sees all."""
    shared = environment.get("NGUYENVAN_SHARED") == "1"
    user = st.user.to_dict() if sign_in_offered() else {}
    if user.get("is_logged_in"):
        person = str(user.get("sub") or user.get("email"))
        return Reader(_digest("person", str(user.get("iss", "")), person), shared)
    return Reader(_digest("browser", _token()), shared)


def sign_in_offered() -> bool:
    """Say whether the owner has configured `[auth]` in Streamlit's secrets."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def zone() -> tzinfo | None:
    """Return the time zone of the reader's clock; None, which is this machine's, if not told."""
    minutes = st.context.timezone_offset  # as browsers count it: west of Greenwich is positive
    return None if minutes is None else timezone(timedelta(minutes=-minutes))


def draw_cookie() -> None:
    """Have the browser keep its id for a year from now. The id is data of an element, no script."""
    told = element("span", data_cookie=COOKIE, data_value=_token(), hidden="")
    st.html(f"{told}<script>{COOKIE_SCRIPT}</script>", unsafe_allow_javascript=True)


def draw_account() -> None:
    """Draw the way to sign in or out, where there is one."""
    if not sign_in_offered():
        return
    if st.user.to_dict().get("is_logged_in"):
        st.button(words.SIGN_OUT, on_click=st.logout, type="tertiary", icon=":material/logout:")
        return
    auth = st.secrets["auth"]
    providers = [name for name in auth if isinstance(auth[name], Mapping)]
    for provider in providers or [None]:
        label = f"{words.SIGN_IN} ({provider})" if len(providers) > 1 else words.SIGN_IN
        st.button(
            label, key=f"sign-in-{provider}", on_click=st.login, args=(provider,),
            type="tertiary", icon=":material/login:",
        )  # fmt: skip


def _token() -> str:
    """Return this browser's id: that of its cookie, or a new one that it is about to keep."""
    if _STATE not in st.session_state:
        told = _cookie()
        st.session_state[_STATE] = told if _TOKEN.fullmatch(told) else token_urlsafe(24)
    return str(st.session_state[_STATE])


def _cookie() -> str:
    return st.context.cookies.get(COOKIE, "")


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:32]

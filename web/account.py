"""Who has signed in, and the way in and out, where the owner has configured `[auth]`.

Streamlit does the signing in, by OpenID Connect, from `[auth]` in its secrets; it keeps a signed
cookie of what the service says of the person.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec

import streamlit as st
from streamlit.errors import StreamlitAuthError, StreamlitSecretNotFoundError

from web import words
from web.markup import element, literal, worded

_NEEDED = ("authlib", "httpx")
"""What Streamlit signs in with, and does not bring along: its extra `auth`."""

_FAILED = "account_failed"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who has signed in. `id` tells them from everybody else, of any other service too.

    `email` is in lower case, and empty where the service gives none or says it is not checked.
    """

    id: str
    name: str
    email: str


def offered() -> bool:
    """Say whether the owner has configured `[auth]` in Streamlit's secrets."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def person() -> Person | None:
    """Return who has signed in; None for a visitor who has not."""
    told = st.user.to_dict() if offered() else {}
    sub = told.get("sub") or told.get("email")
    if not told.get("is_logged_in") or not sub:
        return None
    name = told.get("name") or told.get("preferred_username") or told.get("email") or sub
    checked = told.get("email_verified") in (None, True, "true")
    email = str(told.get("email") or "").lower() if checked else ""
    return Person(digest("person", str(told.get("iss", "")), str(sub)), str(name), email)


def digest(*parts: str) -> str:
    """Return what is kept of an id: it gives nobody the id back."""
    return sha256("\0".join(parts).encode()).hexdigest()[:32]


def draw(place: str) -> None:
    """Draw who has signed in and the way out, or the way in; nothing where there is none.

    `place` tells apart where on a page it is drawn.
    """
    if not offered():
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"account-{place}"):
        if who := person():
            _draw_person(who, place)
        elif missing := [package for package in _NEEDED if find_spec(package) is None]:
            _draw_said(words.sign_in_needs(missing))
        else:
            _draw_ways_in(place)


def _draw_person(who: Person, place: str) -> None:
    said = element("p", literal(words.signed_in_as(who.name)), class_="account", lang=words.LANG)
    st.html(said, width="content")
    st.button(words.SIGN_OUT, key=f"sign-out-{place}", on_click=st.logout, type="tertiary",
              icon=":material/logout:")  # fmt: skip


def _draw_ways_in(place: str) -> None:
    ways = providers(st.secrets["auth"])
    for provider in ways:
        label = f"{words.SIGN_IN} ({provider})" if provider and len(ways) > 1 else words.SIGN_IN
        st.button(
            label, key=f"sign-in-{place}-{provider}", on_click=_sign_in, args=(provider,),
            type="tertiary", icon=":material/login:",
        )  # fmt: skip
    if st.session_state.pop(_FAILED, False):
        _draw_said(words.SIGN_IN_FAILED)


def providers(auth: Mapping[str, object]) -> list[str | None]:
    """Return the names of the services that `[auth]` describes; None is the one without a name."""
    named = [name for name, held in auth.items() if isinstance(held, Mapping)]
    named = [name for name in named if name != "client_kwargs"]  # of the one without a name
    return [None, *named] if "client_id" in auth or not named else [*named]


def _sign_in(provider: str | None) -> None:
    try:
        st.login(provider)
    except StreamlitAuthError as error:  # what is missing in the secrets
        _log.error("%s", " ".join(str(error).split()))
        st.session_state[_FAILED] = True


def _draw_said(text: str) -> None:
    st.html(element("p", worded(text), class_="refusal", role="alert", lang=words.LANG))

"""Who may add, change and remove articles: a setting says, and by default only this machine.

`local` is no login: it keeps a visitor from another machine from changing what all see.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

import streamlit as st

from web import account, words
from web.account import Person

SETTING = "NGUYENVAN_EDIT"


class Editors(StrEnum):
    """Who may change the collection, as the setting says it."""

    LOCAL = "local"
    SIGNED_IN = "signed-in"
    EVERYONE = "everyone"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a visitor comes from. `address` is None for this machine, as Streamlit tells it.

    `headers` are those of the connection, with lower-case names; `person` is who has signed in.
    """

    address: str | None
    headers: Mapping[str, str]
    person: Person | None = None


_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_PASSED_ON = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip",
    "cf-connecting-ip", "true-client-ip",
)  # fmt: skip
"""Headers that a proxy adds: behind one on this machine, everybody's address is this machine's."""


def why_not(setting: str, visitor: Visitor) -> str:
    """Return why a visitor may not change the collection, for the reader; empty where they may."""
    wanted = setting.strip().lower()
    if "@" in wanted:
        named = _named(wanted, visitor.person)
        return "" if named else words.only_named_edit(SETTING)
    try:
        editors = Editors(wanted or Editors.LOCAL)
    except ValueError:
        return words.edit_setting_unknown(SETTING, setting, [one.value for one in Editors])
    if editors is Editors.NOBODY:
        return words.nobody_edits(SETTING)
    if editors is Editors.LOCAL and not is_local(visitor):
        return words.only_local_edits(SETTING)
    if editors is Editors.SIGNED_IN and visitor.person is None:
        return words.only_signed_in_edits(SETTING)
    return ""


def _named(addresses: str, person: Person | None) -> bool:
    """Say whether a person signed in with one of the addresses that a setting lists."""
    return person is not None and person.email in re.findall(r"[^\s,;]+", addresses)


def is_local(visitor: Visitor) -> bool:
    """Say whether a visitor surely sits at this machine: by address, past no proxy, by its name."""
    if visitor.address not in {None, *_LOOPBACK}:
        return False
    if any(header in visitor.headers for header in _PASSED_ON):
        return False
    try:
        return urlsplit(f"//{visitor.headers.get('host', '')}").hostname in _LOOPBACK
    except ValueError:  # a host that is none
        return False


def present() -> str:
    """Return why the visitor of this run may not change the collection; empty where they may."""
    return why_not(os.environ.get(SETTING, ""), this_visitor())


def this_visitor() -> Visitor:
    """Return the visitor of this run."""
    headers = {name.lower(): value for name, value in st.context.headers.items()}
    return Visitor(st.context.ip_address, headers, account.person())

"""Whose conversations are shown: the browser's, or those of who has signed in."""

import pytest
import streamlit as st

from web import visitor


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for one session of a browser without a cookie, whose owner offers no sign-in."""
    monkeypatch.setattr(st, "session_state", {})
    monkeypatch.setattr(st, "secrets", {})
    monkeypatch.setattr(visitor, "_cookie", lambda: "")


class _User(dict[str, object]):
    def to_dict(self) -> dict[str, object]:
        return self


def _sign_in(monkeypatch: pytest.MonkeyPatch, **user: object) -> None:
    monkeypatch.setattr(st, "secrets", {"auth": {}})
    monkeypatch.setattr(st, "user", _User(user))


def test_a_browser_without_a_cookie_gets_an_id_that_stays() -> None:
    first = visitor.reader({})
    assert visitor.reader({}) == first
    st.session_state.clear()
    assert visitor.reader({}) != first


def test_a_cookie_is_the_same_reader_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "_cookie", lambda: "a" * 32)
    first = visitor.reader({})
    st.session_state.clear()
    assert visitor.reader({}) == first
    assert "a" * 32 not in first.id  # what is kept gives nobody the cookie


@pytest.mark.parametrize("cookie", ["a", "a" * 31, "a" * 65, "a" * 40 + ";", "<script>" * 5])
def test_a_cookie_that_is_not_ours_is_replaced(
    monkeypatch: pytest.MonkeyPatch, cookie: str
) -> None:
    monkeypatch.setattr(visitor, "_cookie", lambda: cookie)
    first = visitor.reader({})
    st.session_state.clear()
    assert visitor.reader({}) != first


def test_who_has_signed_in_is_the_same_in_every_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = visitor.reader({})
    _sign_in(monkeypatch, is_logged_in=True, iss="https://a", sub="1", email="x@a")
    signed_in = visitor.reader({})
    st.session_state.clear()
    assert visitor.reader({}) == signed_in != alone
    _sign_in(monkeypatch, is_logged_in=True, iss="https://b", sub="1", email="x@a")
    assert visitor.reader({}) != signed_in
    _sign_in(monkeypatch, is_logged_in=False)
    assert visitor.reader({}) != signed_in


@pytest.mark.parametrize(("setting", "shared"), [("1", True), ("0", False), ("", False)])
def test_a_setting_shares_all(setting: str, shared: bool) -> None:
    assert visitor.reader({"NGUYENVAN_SHARED": setting}).sees_all is shared

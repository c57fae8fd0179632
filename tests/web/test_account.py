"""Who has signed in, and what is drawn of the way in and out."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.errors import StreamlitAuthError
from streamlit.testing.v1 import AppTest

from tests.web.running import opened, text
from web import account, words

_AUTH = {"client_id": "a", "client_secret": "b"}


class _User(dict[str, object]):
    def to_dict(self) -> dict[str, object]:
        return self


@pytest.fixture
def app(folder: Path) -> AppTest:
    """Open the app of an owner who offers a way to sign in."""
    (folder / "a.txt").write_text("Một bài.", "utf-8")
    app = opened()
    app.secrets["auth"] = _AUTH
    return app


def _signed_in(monkeypatch: pytest.MonkeyPatch, **claims: object) -> account.Person | None:
    monkeypatch.setattr(st, "secrets", {"auth": _AUTH})
    monkeypatch.setattr(st, "user", _User({"is_logged_in": True, **claims}))
    return account.person()


@pytest.mark.parametrize(
    ("claims", "name", "email"),
    [
        ({"sub": "1", "name": "Lan", "email": "Lan@vidu.vn"}, "Lan", "lan@vidu.vn"),
        ({"sub": "1", "preferred_username": "lan"}, "lan", ""),
        ({"sub": "1", "email": "lan@vidu.vn"}, "lan@vidu.vn", "lan@vidu.vn"),
        ({"sub": "1"}, "1", ""),
        ({"sub": "1", "name": "x", "email": "a@b", "email_verified": True}, "x", "a@b"),
        ({"sub": "1", "name": "x", "email": "a@b", "email_verified": False}, "x", ""),
        ({"sub": "1", "name": "x", "email": "a@b", "email_verified": "false"}, "x", ""),
        ({"sub": "1", "name": "x", "email": "a@b", "email_verified": []}, "x", ""),
    ],
)
def test_a_person_is_what_the_service_says(
    monkeypatch: pytest.MonkeyPatch, claims: dict[str, object], name: str, email: str
) -> None:
    who = _signed_in(monkeypatch, **claims)
    assert who
    assert (who.name, who.email) == (name, email)


def test_who_is_told_by_nothing_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _signed_in(monkeypatch, name="Lan") is None
    assert _signed_in(monkeypatch, is_logged_in=False, sub="1") is None


@pytest.mark.parametrize(
    ("auth", "ways"),
    [
        (_AUTH, [None]),
        ({**_AUTH, "client_kwargs": {"prompt": "login"}}, [None]),
        ({"google": _AUTH, "so": _AUTH}, ["google", "so"]),
        ({**_AUTH, "so": _AUTH}, [None, "so"]),
        ({}, [None]),
    ],
)
def test_each_service_is_one_way_in(auth: dict[str, object], ways: list[str | None]) -> None:
    assert account.providers(auth) == ways


def test_what_signing_in_still_wants_is_said(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account, "find_spec", lambda name: None if name == "authlib" else name)
    app.run()
    assert words.sign_in_needs(["authlib"]) in text(app)
    assert words.SIGN_IN not in [button.label for button in app.button]


def test_secrets_that_lack_something_are_told(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(provider: str | None) -> None:
        raise StreamlitAuthError('missing the\n  "redirect_uri" key')

    monkeypatch.setattr(st, "login", fail)
    app.run()
    (button,) = [button for button in app.button if button.label == words.SIGN_IN]
    button.click().run()
    assert not app.exception
    assert words.SIGN_IN_FAILED in text(app)
    assert 'missing the "redirect_uri" key' in caplog.text
    app.run()
    assert words.SIGN_IN_FAILED not in text(app)


def test_who_has_signed_in_may_sign_out(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"is_logged_in": True, "sub": "1", "name": "<i>Lan</i> & **Minh**"}
    monkeypatch.setattr(st, "user", _User(told))
    left = []
    monkeypatch.setattr(st, "logout", lambda: left.append(True))
    app.run()
    assert words.signed_in_as("<i>Lan</i> & **Minh**") in text(app)
    (button,) = [button for button in app.button if button.label == words.SIGN_OUT]
    button.click().run()
    assert left == [True]

"""Who may change the collection: by default only who surely sits at the machine."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web import rights, words
from web.account import Person
from web.rights import SETTING, Visitor, is_local, why_not

_HERE = Visitor(None, {"host": "127.0.0.1:8501"})
_ELSEWHERE = Visitor("192.168.1.7", {"host": "192.168.1.2:8501"})


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (None, "localhost:8501"),
        (None, "127.0.0.1"),
        ("::1", "[::1]:8501"),
        ("127.0.0.1", "LOCALHOST"),
    ],
)
def test_a_visitor_at_this_machine_is_local(address: str | None, host: str) -> None:
    assert is_local(Visitor(address, {"host": host}))


@pytest.mark.parametrize(
    "visitor",
    [
        _ELSEWHERE,
        Visitor("192.168.1.7", {"host": "localhost"}),
        Visitor(None, {"host": "bao-cao.vn"}),  # a proxy that keeps the name, or a name set anew
        Visitor(None, {"host": "localhost.evil.vn"}),
        Visitor(None, {"host": "127.0.0.1.evil.vn:80"}),
        Visitor(None, {"host": "[::1"}),
        Visitor(None, {"host": ""}),
        Visitor(None, {}),
        Visitor(None, {"host": "localhost", "x-forwarded-for": "127.0.0.1"}),
        Visitor(None, {"host": "localhost", "x-forwarded-for": ""}),
        Visitor(None, {"host": "localhost", "forwarded": "for=1.2.3.4"}),
        Visitor(None, {"host": "localhost", "x-real-ip": "1.2.3.4"}),
        Visitor("10.0.0.1, 127.0.0.1", {"host": "localhost"}),
    ],
)
def test_whoever_may_come_from_elsewhere_is_not(visitor: Visitor) -> None:
    assert not is_local(visitor)
    assert why_not("", visitor) == why_not("local", visitor) == words.only_local_edits(SETTING)


@given(st.text(), st.dictionaries(st.sampled_from(["host", "via", "x"]), st.text()))
def test_no_header_is_too_strange(address: str, headers: dict[str, str]) -> None:
    if is_local(Visitor(address, headers)):
        assert "via" not in headers
        assert address in {"127.0.0.1", "::1"}


def test_the_setting_opens_and_closes() -> None:
    assert why_not("everyone", _ELSEWHERE) == why_not(" Everyone ", _ELSEWHERE) == ""
    assert why_not("nobody", _HERE) == words.nobody_edits(SETTING)
    assert why_not("", _HERE) == why_not("local", _HERE) == ""


@given(st.text().filter(lambda text: text.strip().lower() not in {"", "local", "everyone"}))
def test_any_other_setting_gives_nobody_the_right(setting: str) -> None:
    assert why_not(setting, _HERE)


_LAN = replace(_ELSEWHERE, person=Person("1", "Lan", "lan@vidu.vn"))
_UNCHECKED = replace(_HERE, person=Person("2", "Minh", ""))


def test_whoever_has_signed_in_may_where_the_setting_says_so() -> None:
    assert why_not("signed-in", _LAN) == why_not("Signed-In ", _UNCHECKED) == ""
    assert why_not("signed-in", _HERE) == words.only_signed_in_edits(SETTING)
    assert why_not("local", _LAN) == words.only_local_edits(SETTING)


@pytest.mark.parametrize(
    "setting", ["lan@vidu.vn", " Lan@ViDu.vn\n", "minh@vidu.vn, lan@vidu.vn", "a@b;lan@vidu.vn ,"]
)
def test_who_is_named_may_once_signed_in(setting: str) -> None:
    assert why_not(setting, _LAN) == ""
    assert why_not(setting, _HERE) == words.only_named_edit(SETTING)


@given(st.text(alphabet=" ,;\t\nab@").filter(lambda text: "@" in text))
def test_an_address_that_is_not_checked_is_never_named(setting: str) -> None:
    assert why_not(setting, _UNCHECKED) == words.only_named_edit(SETTING)


@pytest.mark.parametrize("setting", ["an@vidu.vn", "lan@vidu.vn.evil", "lan @vidu.vn", "@vidu.vn"])
def test_another_address_is_not_named(setting: str) -> None:
    assert why_not(setting, _LAN) == words.only_named_edit(SETTING)


def test_the_run_itself_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rights, "this_visitor", lambda: _ELSEWHERE)
    monkeypatch.setenv(SETTING, "everyone")
    assert rights.present() == ""
    monkeypatch.delenv(SETTING)
    assert rights.present() == words.only_local_edits(SETTING)

"""The list of conversations: what is drawn of it, and a way to sign in where there is one."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from conversations import ConversationStore, Reader, Refused, Turn
from tests.web.running import drawn, opened, put, text
from web import visitor, words

_TITLE = "Hỏi **đậm** :red[đỏ] $x$ [a](b) <i>i</i> :smile: -> -- 12:30 a:b ![x](y)"


@pytest.fixture
def app(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Open the app with its list open, in a browser that has a cookie."""
    (folder / "a.txt").write_text("Một bài.", "utf-8")
    monkeypatch.setattr(visitor, "_cookie", lambda: "m" * 32)
    app = opened()
    app.session_state["talks"] = True
    return app.run()


def _labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_an_empty_list_says_so(app: AppTest) -> None:
    assert words.NO_TALKS in text(app)


def test_a_title_is_no_markup(app: AppTest) -> None:
    put(app, _TITLE)
    app.session_state["talks"] = True
    app.run()
    labels = [one for one in _labels(app) if "Hỏi" in one]
    assert len(labels) == 3  # open, rename, delete
    for sign in ["**", ":red", "$x", "[a]", "<i>", ":smile", ":b", "![", "->", "--"]:
        assert all(sign not in label.replace(f"\\{sign[0]}", "?") for label in labels)


def test_a_long_list_is_cut_and_says_so(app: AppTest, folder: Path) -> None:
    store = ConversationStore(folder.parent / "data")
    put(app, "Chủ?")
    (mine,) = {one.owner for one in store.headings(Reader("", sees_all=True))}
    for number in range(25):
        store.save(Reader(mine), Turn(1, f"Câu {number}", Refused("…")))
    app.session_state["talks"] = True
    app.run()
    assert len([one for one in _labels(app) if one.startswith("Câu ")]) == 20
    assert words.more_talks(20) in text(app)


def test_a_damaged_file_is_told(app: AppTest, folder: Path) -> None:
    put(app, "Một?")
    (folder.parent / "data" / "conversations.sqlite").write_bytes(b"\xff" * 5000)
    app.session_state["talks"] = True
    app.run()
    assert "để riêng, không xoá" in text(app)
    put(app, "Hai?")
    questions = [n.text for d in drawn(app) for n in d.named("h2")]
    assert questions[-2:] == ["Một?", "Hai?"]


def test_signing_in_is_offered_only_where_the_owner_configured_it(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert words.SIGN_IN not in _labels(app)
    app.secrets["auth"] = {
        "redirect_uri": "http://localhost:8501/oauth2callback",
        "cookie_secret": "x" * 32,
        "client_id": "a",
        "client_secret": "b",
        "server_metadata_url": "http://127.0.0.1:1/.well-known/openid-configuration",
    }
    app.session_state["talks"] = True
    app.run()
    assert not app.exception
    assert words.SIGN_IN in _labels(app)

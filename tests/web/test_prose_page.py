"""The page of questions with a model that may write, played by a scripted server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from answering import Answer, Assistant, Citation, Courtesy, Reply, Statement
from answering.prose import Cause, asking
from retrieval import EVERYTHING, Filter, Span, parse_question
from tests.answering.prose.scripted import ScriptedServer
from tests.web.drawn import Node
from tests.web.running import drawn, opened, put, text
from web import words

KEY = "sk-bi-mat"
ASKED = "Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
SAID = "Năm 2025, Bộ Nội vụ hoàn thành 160 nhiệm vụ."
OTHER = "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã."
RIGHT = f"{SAID} [1]"
MIXED = f"{RIGHT} {SAID.replace('160', '170')} [1] Trời hôm nay mưa <b>to</b>."


def _ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Reply:
    """Answer with a sentence of the article that is asked for; rules are tested elsewhere."""
    parse_question(question)
    if question == "Xin chào":
        return Courtesy(question)
    article = assistant.collection.articles["Phú Thọ" in question]
    start = article.text.index(said := OTHER if "Phú Thọ" in question else SAID)
    citation = Citation(article, Span(start, start + len(said)))
    return Answer(question, (Statement(said, (citation,)),))


@pytest.fixture
def server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ScriptedServer]:
    """Name a model that says what it is told to, on a collection of two articles."""
    (folder / "a.txt").write_text(f"Báo cáo công tác\n\n{SAID}\n\nHết.", "utf-8")
    (folder / "b.txt").write_text(f"Báo cáo của tỉnh\n\n{OTHER}\n\nHết.", "utf-8")
    monkeypatch.setattr(Assistant, "ask", _ask)
    monkeypatch.setattr(asking, "_WAITS", (0.01, 0.02))
    with ScriptedServer() as server:
        monkeypatch.setenv("NGUYENVAN_LLM_URL", server.url)
        monkeypatch.setenv("NGUYENVAN_LLM_MODEL", "m")
        monkeypatch.setenv("NGUYENVAN_LLM_KEY", KEY)
        yield server


def in_prose(question: str = ASKED) -> AppTest:
    app = opened()
    choose(app, "prose")
    put(app, question)
    return app


def choose(app: AppTest, mode: str) -> None:
    app.segmented_control(key="mode").set_value(mode).run()
    assert not app.exception


def written(app: AppTest) -> list[Node]:
    return [
        node
        for piece in drawn(app)
        for node in piece.named("div")
        if node.attributes.get("class", "").startswith("written ")
    ]


def standings(app: AppTest) -> list[str]:
    return [node.attributes["class"].removeprefix("written ") for node in written(app)]


def marks(app: AppTest) -> list[str]:
    return [node.text for piece in drawn(app) for node in piece.named("mark")]


def test_nothing_is_asked_of_a_model_unless_the_reader_says_so(server: ScriptedServer) -> None:
    app = opened()
    put(app, ASKED)
    assert server.requests == []
    assert written(app) == []
    assert SAID in marks(app)


def test_each_sentence_is_shown_as_what_it_is(server: ScriptedServer) -> None:
    server.play({"reply": MIXED})
    app = in_prose()
    assert standings(app) == ["borne-out", "contradicted", "unfound"]
    assert "đã viết “170” → báo cáo “160”" in text(app)
    assert "mưa <b>to</b>." in text(app)
    assert SAID in marks(app)
    assert not [button for button in app.button if button.label == words.STOP]


def test_a_turn_keeps_its_prose_and_asks_no_more(server: ScriptedServer) -> None:
    server.play({"reply": MIXED})
    app = in_prose()
    before = [(node.attributes, node.text) for node in written(app)]
    app.run()
    assert [(node.attributes, node.text) for node in written(app)] == before
    choose(app, "verbatim")
    put(app, "Phú Thọ giảm bao nhiêu đơn vị hành chính cấp xã?")
    assert [(node.attributes, node.text) for node in written(app)] == before
    assert len(server.requests) == 1
    ids = [node.attributes["id"] for d in drawn(app) for node in d.nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_the_mode_stays_chosen_and_the_conversation_goes_along(server: ScriptedServer) -> None:
    server.play({"reply": RIGHT}, {"reply": f"{OTHER} [1]"})
    app = in_prose()
    put(app, "Phú Thọ giảm bao nhiêu đơn vị hành chính cấp xã?")
    assert [one["role"] for one in server.requests[1]["messages"]] == [
        "system",
        "user",
        "assistant",
        "user",
    ]
    assert server.requests[1]["messages"][2]["content"] == SAID
    assert standings(app) == ["borne-out", "borne-out"]


FAILURES: dict[Cause, dict[str, Any]] = {
    Cause.KEY: {"status": 401},
    Cause.MODEL: {"status": 404, "body": {"error": {"message": "model 'm' not found"}}},
    Cause.BUSY: {"status": 429},
    Cause.SERVER: {"status": 500},
    Cause.CUT: {"reply": RIGHT, "drop": 3},
    Cause.EMPTY: {"reply": ""},
    Cause.FOREIGN: {"reply": "The ministry has completed every task it was given."},
    Cause.TOO_LONG: {
        "status": 400,
        "body": {"error": {"code": "context_length_exceeded", "message": "maximum context"}},
    },
    Cause.GARBLED: {"raw": "data: {\n\n"},
    Cause.UNBORNE: {"reply": SAID.replace("160", "170")},
    Cause.DECLINED: {"reply": "Các báo cáo không nói điều này."},
}


@pytest.mark.parametrize("cause", FAILURES, ids=lambda cause: cause.name)
def test_a_failure_is_one_line_above_the_verbatim_reply(
    server: ScriptedServer, cause: Cause
) -> None:
    server.play(FAILURES[cause])
    app = in_prose()
    assert written(app) == []
    assert text(app).count(f"{cause.value} {words.BELOW}") == 1
    assert SAID in marks(app)
    assert KEY not in str(app._tree)


@pytest.mark.usefixtures("server")
def test_no_server_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NGUYENVAN_LLM_URL", "http://127.0.0.1:9/v1")
    app = in_prose()
    assert Cause.UNREACHABLE.value in text(app)
    assert SAID in marks(app)


def test_a_greeting_and_a_refusal_need_no_model(server: ScriptedServer) -> None:
    app = in_prose("Xin chào")
    put(app, "🙂")
    assert server.requests == []
    assert Cause.NEEDLESS.value not in text(app)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://api.example.com/v1", "rời khỏi máy này, gửi tới api.example.com."),
        (None, "chính máy này"),
    ],
)
def test_the_page_says_where_text_goes(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, url: str | None, said: str
) -> None:
    monkeypatch.setenv("NGUYENVAN_LLM_URL", url or server.url)
    assert said in text(opened())


def test_an_answer_in_prose_is_taken_to_be_checked(server: ScriptedServer) -> None:
    server.play({"reply": MIXED})
    app = in_prose()
    copied = [node.attributes.get("data-copy", "") for d in drawn(app) for node in d.nodes]
    assert any(text.startswith(f"{SAID} [1]\n\n[1] “") for text in copied)
    button = next(one for one in app.button if one.label == words.CHECK_THIS_ANSWER)
    button.click().run()
    wrong = SAID.replace("160", "170")
    assert app.session_state["check_text"] == f"{SAID}\n{wrong}\nTrời hôm nay mưa <b>to</b>."


@pytest.fixture
def unnamed(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> ScriptedServer:
    for name in ("URL", "MODEL", "KEY"):
        monkeypatch.delenv(f"NGUYENVAN_LLM_{name}")
    return server


@pytest.mark.usefixtures("unnamed")
def test_without_a_model_there_is_no_switch_and_no_warning(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = opened()
    assert [switch.key for switch in app.segmented_control] == ["tongue_choice"]
    assert not app.error
    assert "ecret" not in caplog.text


def test_secrets_name_a_model(unnamed: ScriptedServer) -> None:
    unnamed.play({"reply": RIGHT})
    app = opened()
    app.secrets["llm"] = {"url": unnamed.url, "model": "m", "key": KEY}
    app.run()
    choose(app, "prose")
    put(app, ASKED)
    assert standings(app) == ["borne-out"]
    assert unnamed.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert KEY not in str(app._tree)


@pytest.mark.usefixtures("unnamed")
def test_settings_that_cannot_be_used_are_said_without_their_values() -> None:
    app = opened()
    app.secrets["llm"] = {"url": "http://127.0.0.1:1/v1", "model": "m", "api_key": KEY}
    app.run()
    assert "«api_key»" in text(app)
    assert KEY not in str(app._tree)
    put(app, ASKED)
    assert SAID in marks(app)

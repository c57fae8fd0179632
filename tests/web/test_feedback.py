"""Feedback is kept at once, and no answer is asked for again because of it."""

from pathlib import Path

import pytest

from answering import Answer, Assistant, Citation, Statement
from conversations import ConversationStore, FeedbackStore, Reader
from retrieval import EVERYTHING, Filter, Span
from tests.web.running import drawn, opened, put
from web import words

_SAID = "Phú Thọ giảm 69,1% số xã."
_ALL = Reader("", sees_all=True)


def test_a_wrong_answer_is_judged_explained_and_corrected(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(assistant: Assistant, question: str, within: Filter = EVERYTHING) -> Answer:
        asked.append(question)
        citation = Citation(assistant.collection.articles[0], Span(0, len(_SAID)))
        return Answer(question, (Statement(citation.quote, (citation,)),), within)

    (folder / "a.txt").write_text(f"{_SAID}\n\nCâu :red[đúng] *này*.", "utf-8")
    monkeypatch.setattr(Assistant, "ask", ask)
    app = opened()
    put(app, "Phú Thọ?")
    before = len(asked)
    data = folder.parent / "data"
    store, (kept,) = FeedbackStore(data), ConversationStore(data).headings(_ALL)

    app.feedback[0].set_value(0).run()
    assert not store.given(_ALL, kept.id)[1].helpful
    app.text_input[0].set_value("Nhầm câu").run()
    app.selectbox[1].select_index(1).run()
    assert app.selectbox[1].options == [f"1. {_SAID}", "2. Câu :red[đúng] *này*."]
    next(button for button in app.button if button.label == words.KEEP_CHANGE).click().run()
    assert not app.exception
    given = store.given(_ALL, kept.id)[1]
    assert given.reason == "Nhầm câu"
    assert given.correction
    assert given.correction.quote == "Câu :red[đúng] *này*."
    assert given.correction.quote in [n.text for d in drawn(app) for n in d.named("q")]

    app.feedback[0].set_value(1).run()
    assert store.given(_ALL, kept.id)[1].correction is None
    assert len(asked) == before

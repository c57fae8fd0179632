"""A conversation that is taken away keeps its quotes and where they stand, to the letter."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from answering import Answer, Citation, Contents, Courtesy, quotation
from answering.prose import STANDING_NAMES, KeptSentence, Prose, Standing
from conversations import Conversation, ConversationStore, Heading, Reader, Refused, Turn
from retrieval import Filter, Span, text_digest
from tests.conversations.replies import TURNS
from tests.web.drawn import Drawn
from tests.web.turns import ARTICLE, FIRST, HOSTILE, OTHER, answered, cite, unanswered
from web import words
from web.talk_exports import as_html, as_json, as_markdown, as_word, exports

_DAY = datetime(2026, 11, 22, 9, tzinfo=UTC)
_WITHIN = Filter(frozenset({"b.txt"}), until=date(2022, 12, 31))
_TURNS = (
    answered(1, cite(ARTICLE, FIRST), cite(ARTICLE, HOSTILE), highlight="69,1%"),
    replace(
        unanswered(2, cite(OTHER, "Hết."), missing=("*thời tiết*",), apart=("<2021>",)),
        meant="Hiểu <thế>?",
    ),
    Turn(3, "Có bài nào?", Contents("Có bài nào?", (ARTICLE, OTHER))),
    Turn(4, "# Chào", Courtesy("# Chào")),
    Turn(5, "🙂", Refused("câu hỏi trống", _WITHIN)),
)
_TALK = Conversation(Heading("x", "tôi", "Phú *Thọ* <b>", _DAY, _DAY, 5), _TURNS)
_CITED = (cite(ARTICLE, FIRST), cite(ARTICLE, HOSTILE), cite(OTHER, "Hết."))
_NOTES = [
    "Hỏi <gì>?", "Hiểu <thế>?", "*thời tiết*", "<2021>", "# Chào", words.HELLO, "🙂",
    "Câu hỏi trống.",
    "Đã hỏi trong: b.txt · đến 31/12/2022", "Báo cáo <i>A</i>, 05/01/2026, Sở <Nội vụ>",
    words.NEAREST, "22/11/2026 · 5 câu hỏi", "Phú *Thọ* <b>",
]  # fmt: skip


def _markdown(talk: Conversation) -> Drawn:
    drawn = Drawn(MarkdownIt("commonmark").render(as_markdown(talk).decode()))
    assert not {node.name for node in drawn.nodes} & {"a", "i", "b", "em", "script", "code"}
    return drawn


def _html(talk: Conversation) -> Drawn:
    body = as_html(talk).decode()
    drawn = Drawn(body[body.index("<body>") :].removesuffix("</html>\n"))
    assert not {node.name for node in drawn.nodes} & {"a", "i", "script", "img"}
    return drawn


def _word(talk: Conversation) -> str:
    return "\n".join(p.text for p in docx.Document(BytesIO(as_word(talk))).paragraphs)


@pytest.mark.parametrize("form", ["markdown", "html", "word"])
def test_everything_that_was_said_is_in_every_form(form: str) -> None:
    said = {
        "markdown": lambda: _markdown(_TALK).text,
        "html": lambda: _html(_TALK).text,
        "word": lambda: _word(_TALK),
    }[form]()
    for text in [*_NOTES, *(cited.quote for cited in _CITED), *map(quotation, _CITED)]:
        assert text in said


def test_each_question_heads_what_was_said_to_it() -> None:
    asked = [turn.question for turn in _TURNS]
    assert [node.text for node in _markdown(_TALK).named("h2")] == asked
    assert [node.text for node in _html(_TALK).named("h2")] == asked
    written = docx.Document(BytesIO(as_word(_TALK))).paragraphs
    assert [p.text for p in written if p.style and p.style.name == "Heading 2"] == asked


def test_what_was_asked_for_is_set_off() -> None:
    assert [node.text for node in _html(_TALK).named("b")] == ["69,1%"]
    runs = [r for p in docx.Document(BytesIO(as_word(_TALK))).paragraphs for r in p.runs]
    assert [run.text for run in runs if run.bold] == ["69,1%"]


def test_json_has_every_offset_source_and_digest() -> None:
    said = json.loads(as_json(_TALK))
    first = said["turns"][0]["reply"]["statements"][0]
    assert first["citations"][0] == {
        "article": ARTICLE.id,
        "title": ARTICLE.title,
        "date": "2026-01-05",
        "source": ARTICLE.source,
        "url": ARTICLE.url,
        "digest": text_digest(ARTICLE),
        "start": 0,
        "end": len(FIRST),
        "quote": FIRST,
    }
    assert first["highlights"] == [{"start": 13, "end": 18, "text": "69,1%"}]
    assert [turn["reply"]["kind"] for turn in said["turns"]] == [
        "answer", "no_answer", "contents", "courtesy", "refused",
    ]  # fmt: skip


def test_sides_of_a_comparison_stand_under_their_names() -> None:
    citation: Citation = cite(OTHER, "Hết.")
    reply = _TURNS[0].reply
    assert isinstance(reply, Answer)
    both = tuple(
        replace(reply.statements[0], under=under, citations=(citation,), highlights=())
        for under in ("Năm 2021", "Năm 2021", "Năm 2025")
    )
    turn = Turn(1, "?", Answer("?", both, lacking=("Năm 2022",)))
    drawn = _html(replace(_TALK, turns=(turn,)))
    assert [node.text for node in drawn.named("h3")] == ["Năm 2021", "Năm 2025"]
    assert words.lacking(("Năm 2022",)) in drawn.text


@settings(max_examples=30)
@given(st.lists(TURNS, max_size=2).map(tuple))
def test_any_conversation_can_be_taken_away(turns: tuple[Turn, ...]) -> None:
    talk = replace(_TALK, turns=turns)
    for export in exports():
        assert export.written(talk)
    _markdown(talk)
    _html(talk)


def test_spans_of_what_was_asked_count_from_the_quote() -> None:
    late = cite(ARTICLE, HOSTILE)
    turn = answered(1, late, highlight="10~20 tỷ~")
    assert late.span == Span(len(FIRST) + 2, len(ARTICLE.text))
    assert [n.text for n in _html(replace(_TALK, turns=(turn,))).named("b")] == ["10~20 tỷ~"]


def test_what_a_model_wrote_is_told_from_the_reports(tmp_path: Path) -> None:
    written = (
        KeptSentence("Phú Thọ giảm 69,1%.", Standing.BORNE_OUT, (_CITED[0],)),
        KeptSentence("Trời mưa.", Standing.UNFOUND),
    )
    turn = replace(_TURNS[0], prose=Prose("qwen", "127.0.0.1", True, written))
    store = ConversationStore(tmp_path)
    kept = store.open(Reader("a"), store.save(Reader("a"), turn).conversation)
    assert kept.turns == (turn,)
    for said in (_markdown(kept).text, _html(kept).text, _word(kept)):
        assert f"{STANDING_NAMES[Standing.BORNE_OUT]}: Phú Thọ giảm 69,1%." in said
        assert f"{STANDING_NAMES[Standing.UNFOUND]}: Trời mưa." in said
        assert words.written_by("qwen", "127.0.0.1", True) in said
        assert FIRST in said

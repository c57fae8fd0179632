"""What is taken away keeps all evidence, and says exactly the characters it was given."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from answering import quotation
from answering.checking import CheckedSentence, CheckedText, Verdict
from retrieval import Filter, Span
from tests.web.checks import CHECKED, TEXT
from tests.web.drawn import Drawn
from web.check_exports import exports
from web.check_html import as_html
from web.check_markdown import as_markdown
from web.check_word import as_word
from web.exports import Export
from web.markdown_text import escaped

_CITED = [quotation(citation) for one in CHECKED.sentences for citation in one.evidence]
_SAID = [one.span.of(TEXT) for one in CHECKED.sentences]
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _html() -> Drawn:
    body = as_html(CHECKED).decode()
    return Drawn(body[body.index("<body>") :].removesuffix("</html>\n"))


def _markdown(checked: CheckedText) -> str:
    drawn = Drawn(_MARKDOWN.render(as_markdown(checked).decode()))
    assert not {node.name for node in drawn.nodes} & {"a", "i", "b", "s", "em", "script", "code"}
    return drawn.text


def _word(checked: CheckedText) -> tuple[str, list[list[str]], list[str]]:
    """Return the text of a Word export, its tables' cells, and its struck-out runs."""
    document = docx.Document(BytesIO(as_word(checked)))
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    struck = [run.text for run in runs if run.font.strike]
    return "\n".join(paragraph.text for paragraph in document.paragraphs), cells, struck


def test_html_keeps_everything_and_runs_nothing() -> None:
    drawn = _html()
    assert not {node.name for node in drawn.nodes} & {"script", "i", "link", "img"}
    assert all(said in drawn.text for said in [*_SAID, *_CITED])
    assert [node.text for node in drawn.named("blockquote")] == _SAID
    assert "70%" in [node.text for node in drawn.named("td")]
    assert [node.text for node in drawn.named("del")] == ["cương"]
    ids = drawn.by_id()
    assert all(node.attributes["href"][1:] in ids for node in drawn.named("a"))
    assert b"http" not in as_html(CHECKED)


def test_markdown_says_exactly_what_it_was_given() -> None:
    text = _markdown(CHECKED)
    assert all(said in text for said in [*_SAID, *_CITED])
    assert "“Đoàn kết, kỷ [−cương][+luật].”" in text
    assert "69,1% (đã làm tròn)" in text


def test_word_keeps_everything() -> None:
    text, cells, struck = _word(CHECKED)
    assert all(said in text for said in [*_SAID, *_CITED])
    assert cells[1] == ["tỷ lệ", "70%", "69,1% (đã làm tròn)", "≠ sai khác"]
    assert struck == ["−cương"]
    assert "Đoàn kết, kỷ −cương+luật." in text


@pytest.mark.parametrize("export", exports(), ids=lambda export: export.file)
def test_bounds_are_told_in_every_form(export: Export[CheckedText]) -> None:
    kept = replace(CHECKED, within=Filter(frozenset({"a_b.txt"}), until=date(2022, 12, 31)))
    told = "Đã đối chiếu với: a_b.txt · đến 31/12/2022"
    forms = {
        "kiem-chung.docx": _word(kept)[0],
        "kiem-chung.html": as_html(kept).decode(),
        "kiem-chung.md": _markdown(kept),
    }
    assert {one.file for one in exports()} == set(forms)
    assert told in forms[export.file]


@pytest.mark.parametrize(
    "text",
    ["- a", "+ a", "1. a", "12) a", "# a", "> a", "===", "---", "***", "| a |", "    a", "~~a~~",
     "<b>a</b>", "&amp;", "[a](b)", "![a](b)", "`a`", "a\\*b", "[^1]: a", "$x$ :red[a] :smile:"],
)  # fmt: skip
def test_what_markdown_would_take_for_markup_stays_text(text: str) -> None:
    drawn = Drawn(_MARKDOWN.render(escaped(text.strip())))
    assert [node.name for node in drawn.nodes] == ["p"]
    assert drawn.text == f"{text.strip()}\n"


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_any_line_of_text_survives_markdown(text: str) -> None:
    line = " ".join(text.split())
    assert Drawn(_MARKDOWN.render(escaped(line))).text.strip() == line


@settings(max_examples=30)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1))
def test_any_text_makes_a_word_file(text: str) -> None:
    sentence = CheckedSentence(Span(0, len(text)), Verdict.ABSENT)
    assert docx.Document(BytesIO(as_word(CheckedText(text, (sentence,))))).paragraphs

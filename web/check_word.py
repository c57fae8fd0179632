"""A checked text as a Word file."""

from typing import Any

from answering.checking import CheckedQuote, CheckedSentence, CheckedText, Edit, Fact
from web import words
from web.check_outline import (
    counted,
    evidence_label,
    fact_cells,
    fact_titles,
    headline,
    quote_label,
    quote_runs,
)
from web.check_references import numbered
from web.word_file import bytes_of, new_document, xml_text

_SIGNS = {Edit.SAME: "", Edit.ADDED: "+", Edit.LEFT_OUT: "−"}


def as_word(checked: CheckedText) -> bytes:
    """Write a checked text as a .docx file: how it came out, then each sentence with evidence."""
    document = new_document(words.EXPORT_TITLE)
    for line in counted(checked):
        document.add_paragraph(line, "List Bullet")
    if not checked.within.empty:
        document.add_paragraph(xml_text(words.checked_within(checked.within)))
    for number, sentence in numbered(checked):
        _add(document, checked.text, number, sentence)
    return bytes_of(document)


def _add(document: Any, text: str, number: int, sentence: CheckedSentence) -> None:
    document.add_heading(headline(number, sentence), 2)
    document.add_paragraph(xml_text(sentence.span.of(text)), "Quote")
    if sentence.facts:
        _add_facts(document, text, sentence.facts)
    for quote in sentence.quotes:
        _add_quote(document, text, quote)
    document.add_paragraph().add_run(evidence_label(sentence)).bold = True
    for citation in sentence.evidence:
        document.add_paragraph(xml_text(words.quotation(citation)), "List Bullet")


def _add_facts(document: Any, text: str, facts: tuple[Fact, ...]) -> None:
    titles = fact_titles()
    table = document.add_table(rows=0, cols=len(titles), style="Table Grid")
    for row in [titles, *(fact_cells(text, fact) for fact in facts)]:
        for cell, said in zip(table.add_row().cells, row, strict=True):
            cell.text = xml_text(said)


def _add_quote(document: Any, text: str, quote: CheckedQuote) -> None:
    """Write a quotation, what was added underlined and what was left out struck, with signs."""
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{quote_label(quote)} ").bold = True
    for run in quote_runs(text, quote):
        drawn = paragraph.add_run(xml_text(_SIGNS[run.edit] + run.text))
        drawn.font.underline = run.edit is Edit.ADDED
        drawn.font.strike = run.edit is Edit.LEFT_OUT

"""The forms in which a conversation can be taken away, each with all its evidence."""

import json
from itertools import groupby, pairwise

from conversations import Conversation, turn_json
from retrieval import Span
from web import words
from web.exports import WORD, Export
from web.html_page import html_page
from web.markdown_text import escaped
from web.markup import Html, Mark, element, literal, marked
from web.talk_outline import Line, Place, about, lines
from web.word_file import bytes_of, new_document, xml_text


def as_markdown(conversation: Conversation) -> bytes:
    """Write a conversation as Markdown, in UTF-8."""
    signs = {
        Place.QUESTION: "## {}",
        Place.NOTE: "{}",
        Place.SIDE: "### {}",
        Place.QUOTE: "> {}",
        Place.REFERENCE: "- {}",
    }
    head = [f"# {escaped(conversation.heading.title)}", escaped(about(conversation))]
    said = (signs[line.place].format(escaped(line.text)) for line in lines(conversation))
    return ("\n\n".join([*head, *said]) + "\n").encode()


def as_word(conversation: Conversation) -> bytes:
    """Write a conversation as a .docx file, the words asked for in bold."""
    document = new_document(conversation.heading.title)
    document.add_paragraph(about(conversation))
    for line in lines(conversation):
        match line.place:
            case Place.QUESTION:
                document.add_heading(xml_text(line.text), 2)
            case Place.SIDE:
                document.add_heading(xml_text(line.text), 3)
            case place:
                paragraph = document.add_paragraph(style=_STYLES[place])
                for text, bold in _runs(line):
                    paragraph.add_run(xml_text(text)).bold = bold or None
    return bytes_of(document)


_STYLES = {Place.NOTE: "Normal", Place.QUOTE: "Quote", Place.REFERENCE: "List Bullet"}


def as_html(conversation: Conversation) -> bytes:
    """Write a conversation as one HTML file, in UTF-8."""
    drawn: list[Html] = [element("p", literal(about(conversation)), class_="label")]
    for place, some in groupby(lines(conversation), key=lambda line: line.place):
        parts = [_drawn(line) for line in some]
        drawn += [element("ul", *parts)] if place is Place.REFERENCE else parts
    return html_page(conversation.heading.title, *drawn)


def as_json(conversation: Conversation) -> bytes:
    """Write a conversation as JSON, in UTF-8: each turn exactly, with all that is cited."""
    heading = conversation.heading
    said = {
        "title": heading.title,
        "created": heading.created.isoformat(),
        "updated": heading.updated.isoformat(),
        "turns": [turn_json(turn) for turn in conversation.turns],
    }
    text = json.dumps(said, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def exports() -> tuple[Export[Conversation], ...]:
    """Return every form, its file named in the language of the interface."""
    return (
        Export("Word (.docx)", f"{words.TALK_FILE}.docx", WORD, as_word),
        Export("HTML", f"{words.TALK_FILE}.html", "text/html", as_html),
        Export("Markdown", f"{words.TALK_FILE}.md", "text/markdown", as_markdown),
        Export("JSON", f"{words.TALK_FILE}.json", "application/json", as_json),
    )


def _runs(line: Line) -> list[tuple[str, bool]]:
    """Cut a line into runs, and say of each whether it was asked for."""
    edges = sorted({0, len(line.text), *(end for span in line.asked for end in _ends(span))})
    spans = [Span(start, end) for start, end in pairwise(edges)]
    return [(span.of(line.text), any(mark.holds(span) for mark in line.asked)) for span in spans]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _drawn(line: Line) -> Html:
    names = {
        Place.QUESTION: "h2",
        Place.NOTE: "p",
        Place.SIDE: "h3",
        Place.QUOTE: "blockquote",
        Place.REFERENCE: "li",
    }
    marks = [Mark(span, "b", "asked") for span in line.asked]
    text = marked(line.text, Span(0, len(line.text)), marks)
    return element(names[line.place], text, class_=line.place.value)

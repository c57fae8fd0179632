"""Word files as ours look, holding any text."""

import re
from io import BytesIO
from typing import Any

import docx
from docx.shared import Pt

from web import words

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def new_document(title: str) -> Any:
    """Return an empty document under a title."""
    document = docx.Document()
    document.core_properties.author = words.NAME
    document.core_properties.title = xml_text(title)[:255]  # Word's limit
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(12)
    document.add_heading(xml_text(title), 1)
    return document


def bytes_of(document: Any) -> bytes:
    """Return a document as a .docx file."""
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def xml_text(text: str) -> str:
    """Put a sign in place of what XML cannot hold, such as noncharacters and odd file names."""
    return _NOT_XML.sub("\ufffd", text)

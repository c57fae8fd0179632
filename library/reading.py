"""Read any file that can be handed in, by its suffix."""

import regex

from library.uploads import Read, Upload
from retrieval import DOCUMENT_KINDS, text_of_document

WEB_PAGES = (".html", ".htm")
READABLE = frozenset({*(f".{kind}" for kind in DOCUMENT_KINDS), *WEB_PAGES})
"""The suffixes of the files that hold one article each."""

_HEADING = regex.compile(r"\A\s*#{1,6}[ \t]+(\S.*?)[ \t#]*\n")


def read_upload(upload: Upload) -> Read:
    """Return what a file holds. Raises `TextRefused`, saying what was found and what to do."""
    if upload.suffix in WEB_PAGES:
        from library.web_pages import read_web_page  # half a second that most starts spare

        return read_web_page(text_of_document(f"{upload.name}.txt", upload.data))
    text = text_of_document(upload.name, upload.data)
    heading = _HEADING.match(text) if upload.suffix == ".md" else None
    return Read(text, heading[1] if heading else None)

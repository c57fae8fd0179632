"""Read any file that can be handed in, by its suffix."""

import regex

from library.apart import read_apart
from library.uploads import Read, Upload
from messages import Message
from retrieval import TextRefused, read_document

PLAIN = (".txt", ".md")
"""Read at once: what they cost grows with their size and no faster."""

READABLE = frozenset({*PLAIN, ".html", ".htm", ".docx", ".pdf"})
"""The suffixes of the files that hold one article each."""

_HEADING = regex.compile(r"\A\s*#{1,6}[ \t]+(\S[^\n]*?)[ \t#]*(?:\n|\Z)")
_FROM_LEGACY = {
    "TCVN3 (ABC)": Message(
        "Đã chuyển từ mã TCVN3 (ABC) sang Unicode; chữ hoa có dấu có thể thành chữ thường, hãy xem "
        "lại."
    ),
    "VNI": Message("Đã chuyển từ mã VNI sang Unicode, hãy xem lại."),
    "Windows-1258": Message("Đã chuyển từ mã Windows-1258 sang Unicode."),
}
_PROPERTY_LIMIT = 300
"""Code points: a longer title among a file's properties is something else."""


def read_upload(upload: Upload) -> Read:
    """Return what a file holds. Raises `TextRefused`, saying what was found and what to do."""
    if upload.suffix in PLAIN:
        return read_here(upload)
    if upload.suffix not in READABLE:
        unread = Message("đuôi tệp «{suffix}» chưa đọc được", suffix=upload.suffix)
        found = unread if upload.suffix else Message("tên không có đuôi")
        other = Message("hãy chọn tệp .txt, .md, .html, .docx, .pdf hoặc .zip")
        raise TextRefused(Message.listed([found, other]))
    return read_apart(upload)


def read_here(upload: Upload) -> Read:
    """Read a file in this very process. Raises `TextRefused`."""
    if upload.suffix in (".html", ".htm"):
        from library.web_pages import read_web_page  # a third of a second that most starts spare

        return read_web_page(upload.data)
    document = read_document(upload.name, upload.data)
    warnings = (_FROM_LEGACY[document.legacy],) if document.legacy else ()
    title = _borne_out(document.title, document.text) if document.title else None
    if upload.suffix == ".md" and (heading := _HEADING.match(document.text)):
        title = heading[1]
    return Read(document.text, title, warnings=warnings)


def _borne_out(title: str, text: str) -> str | None:
    """Return a title among a file's properties if the text says it too.

    Most such titles are a program's doing ("Microsoft Word - Document1") or the last file's.
    """
    said = " ".join(title.split())
    shown = " ".join(text.split())
    if not said or len(said) > _PROPERTY_LIMIT:
        return None
    place = shown.casefold().find(said.casefold())
    return said if place >= 0 else None

"""The text of a Word file: what its paragraphs and table cells show, in order."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn

from retrieval.errors import TextRefused

UNPACKED_LIMIT = 60_000_000
"""Bytes of all the parts of a file together; a zip bomb states more, or fails its checksum."""

_LOCKED = b"\xd0\xcf\x11\xe0"
"""What a Word file with a password, or one of before 2007, begins with."""

_PARAGRAPH, _TEXT = qn("w:p"), qn("w:t")
_SHOWN = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_UNSEEN = {qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:del")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A second copy of a text box, for older programs."""


def read_word(data: bytes) -> tuple[str, str | None]:
    """Return the text of a .docx file, a line a paragraph, and the title among its properties.

    Tracked insertions count, deletions not. Headers, footers, notes and numbers that Word counts
    itself are left out. Raises `TextRefused`.
    """
    if data.startswith(_LOCKED):
        raise TextRefused(
            "tệp Word có mật khẩu, hoặc là tệp .doc cũ đổi đuôi; hãy mở bằng Word, bỏ mật khẩu và "
            "lưu lại thành .docx"
        )
    try:
        _check_size(data)
        document = docx.Document(BytesIO(data))
        text = "\n".join(_paragraphs(document.element.body))
        return text, document.core_properties.title or None
    except TextRefused:
        raise
    except Exception as error:  # of a file made by whoever: zipfile, lxml and docx raise many kinds
        raise TextRefused(
            "tệp .docx hỏng hoặc không phải tệp Word; hãy mở bằng Word rồi lưu lại"
        ) from error


def _check_size(data: bytes) -> None:
    """Refuse a file whose parts are too large; zipfile reads no more of each than is stated."""
    with ZipFile(BytesIO(data)) as parts:
        size = sum(part.file_size for part in parts.infolist())
    if size > UNPACKED_LIMIT:
        raise TextRefused(
            "tệp .docx bung ra {size} byte, quá {most}; hãy bỏ bớt hình ảnh",
            size=size,
            most=UNPACKED_LIMIT,
        )


def _paragraphs(body: Any) -> Iterator[str]:
    for paragraph in body.iter(_PARAGRAPH):
        if not any(parent.tag == _FALLBACK for parent in paragraph.iterancestors()):
            text = "".join(_shown(paragraph))
            if text.strip():
                yield text


def _shown(parent: Any) -> Iterator[str]:
    """Yield what a paragraph shows, less the paragraphs of text boxes in it: they come by turns."""
    for child in parent:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SHOWN:
            yield _SHOWN[child.tag]
        elif child.tag not in _UNSEEN and child.tag not in (_PARAGRAPH, _FALLBACK):
            yield from _shown(child)

"""Read a document that a person hands in, of any common kind, as one text to be checked."""

from dataclasses import dataclass
from pathlib import PurePath

from messages import Message
from retrieval.encodings import Decoded, decoded, repaired
from retrieval.errors import TextRefused
from retrieval.reading import FILE_LIMIT
from retrieval.settle import settle

DOCUMENT_LIMIT = 1_000_000
"""Code points: a book; a longer text is refused before anything goes through it."""

DOCUMENT_KINDS = ("txt", "md", "docx", "pdf")
"""The suffixes of the files that can be read."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text; the name of the encoding from before Unicode that it was in, if any; a title.

    `title` is what the file's own properties state, whether or not a person put it there.
    """

    text: str
    legacy: str | None = None
    title: str | None = None


def text_of_document(name: str, data: bytes) -> str:
    """Return the text of a .txt, .md, .docx or .pdf file (see `read_document`)."""
    return read_document(name, data).text


def read_document(name: str, data: bytes) -> Document:
    """Return what a .txt, .md, .docx or .pdf file holds, by the suffix of its name.

    Paragraphs are lines of their own. Text from before Unicode (TCVN3, VNI) is put into it. Raises
    `TextRefused`, saying what was found and what to do, for any other kind of file, and for one
    that is empty, too large, locked, broken or a scan.
    """
    read = _READERS.get(PurePath(name).suffix.lower())
    if read is None:
        raise TextRefused(_unknown(name))
    if not data:
        raise TextRefused("tệp rỗng, không có byte nào; hãy chọn tệp khác")
    if len(data) > FILE_LIMIT:
        raise TextRefused(
            "tệp nặng {size} byte, quá {most}; hãy tách thành nhiều tệp",
            size=len(data),
            most=FILE_LIMIT,
        )
    document = read(data)
    if not any(character.isalnum() for character in settle(document.text)):
        raise TextRefused("tệp không có chữ nào; hãy chọn tệp khác hoặc dán văn bản")
    if len(document.text) > DOCUMENT_LIMIT:
        raise TextRefused(
            "văn bản dài {length} ký tự, quá {most}; hãy tách lấy phần cần dùng",
            length=len(document.text),
            most=DOCUMENT_LIMIT,
        )
    return document


def text_of_plain(data: bytes) -> Decoded:
    """Decode UTF-8, what its byte-order mark says, or Vietnamese from before Unicode.

    Raises `TextRefused` for other bytes.
    """
    try:
        text = decoded(data)
    except UnicodeDecodeError as error:
        raise TextRefused(
            "không phải văn bản mã UTF-8 (lỗi ở byte thứ {place}), cũng không phải TCVN3, VNI hay "
            "Windows-1258; hãy lưu lại bằng UTF-8",
            place=error.start + 1,
        ) from error
    if "\0" in text.text:
        raise TextRefused("tệp nhị phân, không phải văn bản; hãy chọn tệp .txt, .md, .docx, .pdf")
    return text


def _plain(data: bytes) -> Document:
    text = text_of_plain(data)
    return Document(text.text, text.legacy)


def _unknown(name: str) -> Message:
    suffix = PurePath(name).suffix
    unread = Message("đuôi tệp «{suffix}» chưa đọc được", suffix=suffix)
    found = unread if suffix else Message("tên tệp không có đuôi")
    other = Message("hãy chọn tệp .txt, .md, .docx, .pdf hoặc dán văn bản")
    word = Message("hãy mở bằng Word rồi lưu thành .docx")
    return Message.listed([found, word if suffix.lower() in _OLD_WORD else other])


_OLD_WORD = (".doc", ".dot", ".rtf", ".odt")


def _word(data: bytes) -> Document:
    from retrieval.word_files import read_word  # a tenth of a second that most starts spare

    return _repaired(*read_word(data))


def _pdf(data: bytes) -> Document:
    from retrieval.pdf_files import read_pdf

    return _repaired(*read_pdf(data))


def _repaired(text: str, title: str | None) -> Document:
    """Put into Unicode what was typed in a font from before it, the title as the text."""
    found = repaired(text)
    if found.legacy is None or title is None:
        return Document(found.text, found.legacy, title)
    whole = repaired(f"{text}\n{title}").text
    return Document(found.text, found.legacy, whole[whole.rfind("\n") + 1 :])


_READERS = {
    ".txt": _plain,
    ".md": _plain,
    ".docx": _word,
    ".pdf": _pdf,
}

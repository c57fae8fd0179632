"""Read a document that a person hands in, of any common kind, as one text to be checked."""

import codecs
from pathlib import PurePath

from messages import Message
from retrieval.errors import TextRefused
from retrieval.reading import FILE_LIMIT
from retrieval.settle import settle

DOCUMENT_LIMIT = 1_000_000
"""Code points: a book; a longer text is refused before anything goes through it."""

DOCUMENT_KINDS = ("txt", "md", "docx", "pdf")
"""The suffixes of the files that can be read."""

_MARKS = (  # the four bytes first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of_document(name: str, data: bytes) -> str:
    """Return the text of a .txt, .md, .docx or .pdf file, by the suffix of its name.

    Paragraphs are lines of their own. Raises `TextRefused`, saying what was found and what to do,
    for any other kind of file, and for one that is empty, too large, locked, broken or a scan.
    """
    read = _READERS.get(PurePath(name).suffix.lower())
    if read is None:
        raise TextRefused(_unknown(name))
    if not data:
        raise TextRefused("tệp rỗng, không có byte nào; hãy chọn tệp khác")
    if len(data) > FILE_LIMIT:
        raise TextRefused(
            "tệp nặng {size} byte, quá {most}; hãy tách thành nhiều tệp hoặc dán riêng phần cần "
            "kiểm chứng",
            size=len(data),
            most=FILE_LIMIT,
        )
    text = read(data)
    if not any(character.isalnum() for character in settle(text)):
        raise TextRefused("tệp không có chữ nào; hãy chọn tệp khác hoặc dán văn bản")
    if len(text) > DOCUMENT_LIMIT:
        raise TextRefused(
            "văn bản dài {length} ký tự, quá {most}; hãy dán riêng phần cần kiểm chứng",
            length=len(text),
            most=DOCUMENT_LIMIT,
        )
    return text


def text_of_plain(data: bytes) -> str:
    """Decode UTF-8, or what its byte-order mark says. Raises `TextRefused` for other bytes."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextRefused(
            "không phải văn bản mã UTF-8 (lỗi ở byte thứ {place}); hãy lưu lại bằng UTF-8, hoặc "
            "dán văn bản vào ô",
            place=error.start + 1,
        ) from error
    if "\0" in text:
        raise TextRefused("tệp nhị phân, không phải văn bản; hãy chọn tệp .txt, .md, .docx, .pdf")
    return text


def _unknown(name: str) -> Message:
    suffix = PurePath(name).suffix
    unread = Message("đuôi tệp «{suffix}» chưa đọc được", suffix=suffix)
    found = unread if suffix else Message("tên tệp không có đuôi")
    other = Message("hãy chọn tệp .txt, .md, .docx, .pdf hoặc dán văn bản")
    word = Message("hãy mở bằng Word rồi lưu thành .docx")
    return Message.listed([found, word if suffix.lower() in _OLD_WORD else other])


_OLD_WORD = (".doc", ".dot", ".rtf", ".odt")


def _text_of_word(data: bytes) -> str:
    from retrieval.word_files import text_of_word  # a tenth of a second that most starts spare

    return text_of_word(data)


def _text_of_pdf(data: bytes) -> str:
    from retrieval.pdf_files import text_of_pdf

    return text_of_pdf(data)


_READERS = {
    ".txt": text_of_plain,
    ".md": text_of_plain,
    ".docx": _text_of_word,
    ".pdf": _text_of_pdf,
}

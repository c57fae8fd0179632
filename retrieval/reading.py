"""Read one file into an article, or refuse it by name with what to do."""

import unicodedata
from datetime import date
from pathlib import Path

from retrieval.article import Article
from retrieval.dateline import dateline, header_date
from retrieval.errors import ArticleRefused
from retrieval.front_matter import split_front_matter
from retrieval.headline import find_title
from retrieval.settle import settle

FILE_LIMIT = 20_000_000
"""Bytes: a thousand times the longest report seen; beyond it a file is data, not a report."""

READABLE = ".txt"
_DATELINE_PARAGRAPHS = 4
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_article(path: Path, folder: Path | None = None) -> Article:
    """Return the article in a UTF-8 text file; its id is the path inside `folder`.

    A byte-order mark and front matter are taken off; the rest becomes the settled text. Raises
    `ArticleRefused`, naming what was found and what to do, for any other kind of file.
    """
    if path.suffix.lower() != READABLE:
        raise ArticleRefused(
            "đuôi tệp «{suffix}» chưa đọc được; hãy lưu thành văn bản thuần .txt, mã UTF-8",
            suffix=path.suffix,
        )
    return parse_article(article_id(path, folder or path.parent), _decoded(_content(path)))


def article_id(path: Path, folder: Path) -> str:
    """Return the path inside the collection, with `/`, in NFC, the same on every system."""
    return id_of(path.relative_to(folder).as_posix())


def id_of(name: str) -> str:
    """Return the id of the file with this path inside the collection, with `/`."""
    if name.isascii():
        return name
    known = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", known)


def parse_article(id: str, raw: str) -> Article:
    """Return the article in a decoded file. Raises `ArticleRefused` where it holds no text."""
    stated, text = split_front_matter(settle(raw))
    if not any(character.isalnum() for character in text):
        raise ArticleRefused("tệp rỗng, không có chữ nào; hãy thêm nội dung hoặc xoá tệp")
    found_date, headline, agency = _opening(text)
    return Article(
        id=id,
        title=stated.title or headline or find_title(text),
        date=None if "date" in stated.lacking else stated.date or found_date,
        source=None if "source" in stated.lacking else stated.source or agency,
        text=text,
        url=stated.url,
    )


def _opening(text: str) -> tuple[date | None, str | None, str | None]:
    """Return the date, the headline and the agency that the first lines state outright."""
    lines = [line for line in text.split("\n") if line.strip()][:_DATELINE_PARAGRAPHS]
    stated, rest = header_date(lines[0])
    if stated is not None:
        return stated, rest or None, None
    for line in lines:
        found, agency = dateline(line)
        if found is not None:
            return found, None, agency
    return None, None, None


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > FILE_LIMIT:
            raise ArticleRefused(
                "tệp nặng {size} byte, quá {most}; hãy tách thành nhiều bài",
                size=size,
                most=FILE_LIMIT,
            )
        return path.read_bytes()
    except OSError as error:
        raise ArticleRefused(
            "không mở được ({why}); hãy kiểm tra quyền đọc", why=str(error.strerror)
        ) from error


def _decoded(content: bytes) -> str:
    if content.startswith(_BYTE_ORDER_MARKS):
        raise ArticleRefused("tệp ở mã UTF-16, cần UTF-8; hãy lưu lại: iconv -f UTF-16 -t UTF-8")
    if b"\0" in content:
        raise ArticleRefused("tệp nhị phân, không phải văn bản; hãy lưu thành .txt, mã UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleRefused(
            "không phải mã UTF-8 (byte {byte} ở vị trí {place}); "
            "hãy lưu lại bằng UTF-8, ví dụ: iconv -f WINDOWS-1258 -t UTF-8",
            byte=f"0x{content[error.start]:02x}",
            place=error.start,
        ) from error

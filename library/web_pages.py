"""The article on a web page, without what stands around it. The only importer of trafilatura."""

import datetime
from typing import Any

import regex
from trafilatura import bare_extraction

from library.uploads import Read
from messages import Message
from retrieval import FILE_LIMIT, TextRefused, decoded

_DATES = {"extensive_search": False, "original_date": True}
"""Only a date that the page states as its own: one found by searching about is a guess."""

_CHARSET = regex.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", regex.IGNORECASE)
_HEAD = 4096

_NO_ARTICLE = Message(
    "trang web không có bài viết nào đọc được; hãy mở trang, sao chép phần bài rồi lưu thành .txt"
)


def read_web_page(data: bytes) -> Read:
    """Return the article of a page: its text, and the title, date, site and address it states.

    Raises `TextRefused` where there is none.
    """
    if len(data) > FILE_LIMIT:
        raise TextRefused("trang web nặng quá {most} byte; hãy lưu riêng phần bài", most=FILE_LIMIT)
    try:
        found: Any = bare_extraction(
            _html(data), with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except Exception as error:  # of a page made by whoever: lxml and trafilatura raise many kinds
        raise TextRefused(_NO_ARTICLE) from error
    text = found.text if found is not None else None
    if not text:
        raise TextRefused(_NO_ARTICLE)
    return Read(text, found.title, _date(found.date), found.sitename or found.hostname, found.url)


def _html(data: bytes) -> str:
    """Decode a page: by what its bytes are, else by what it says they are, losing what is not."""
    try:
        return decoded(data).text
    except UnicodeDecodeError:
        stated = _CHARSET.search(data[:_HEAD])
        try:
            return data.decode(stated[1].decode() if stated else "cp1252", "replace")
        except LookupError:
            return data.decode("utf-8", "replace")


def _date(stated: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(stated or "")
    except ValueError:
        return None

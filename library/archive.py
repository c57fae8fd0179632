"""Every version that an article ever had here, by its text: what answers cited stays readable.

    <collection>/.luu-tru/<digest of the text>/<digest of the file>.txt

Plain files too, hidden from the collection. Two versions of one text differ in title or date.
"""

import hashlib
from pathlib import Path

import regex

from library.errors import ChangeRefused
from retrieval import Article, ArticleRefused, parse_article, text_digest
from retrieval.durable import flush_folder, save_whole

_DIGEST = regex.compile(r"[0-9a-f]{64}")
_NAME = regex.compile(r"[0-9a-f]{64}/[0-9a-f]{64}\.txt")


class Archive:
    """The versions kept below one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, article: str, content: bytes) -> str:
        """Keep a file's content, and return the name of this version. Raises `OSError`."""
        name = f"{_text_digest(article, content)}/{hashlib.sha256(content).hexdigest()}.txt"
        path = self._folder / name
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            flush_folder(self._folder)
            save_whole(path, content)
        return name

    def content(self, version: str) -> bytes:
        """Return the file's content at one version. Raises `ChangeRefused` where it is gone."""
        if not _NAME.fullmatch(version):
            raise ChangeRefused("«{version}» không phải tên một phiên bản đã lưu", version=version)
        try:
            return (self._folder / version).read_bytes()
        except OSError as error:
            raise ChangeRefused(
                "không đọc được phiên bản cũ {version} ({why}); thư mục lưu trữ thiếu tệp",
                version=version[:12],
                why=error.strerror or str(error),
            ) from error

    def article(self, article: str, digest: str) -> Article:
        """Return the article as it was when its text had this digest (see `text_digest`).

        Raises `ChangeRefused` where no version with that text was kept.
        """
        if _DIGEST.fullmatch(digest):
            for path in sorted((self._folder / digest).glob("*.txt")):
                return parse_article(article, path.read_bytes().decode("utf-8-sig"))
        raise ChangeRefused(
            "không có phiên bản nào của {article} với văn bản {digest}",
            article=article,
            digest=digest[:12],
        )


def _text_digest(article: str, content: bytes) -> str:
    try:
        return text_digest(parse_article(article, content.decode("utf-8-sig")))
    except (UnicodeDecodeError, ArticleRefused):
        return hashlib.sha256(content).hexdigest()  # written by another hand just now: no article

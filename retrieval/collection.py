"""A collection: the folder of files that the assistant answers from."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from messages import Message
from retrieval.article import Article
from retrieval.errors import ArticleRefused, CollectionError
from retrieval.reading import article_id, id_of, read_article

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file of the folder that is not in the collection, and why, with the remedy.

    `duplicate_of` names the article with the same text, where that is the reason: its content
    is in the collection all the same.
    """

    file: str
    reason: Message
    duplicate_of: str | None = None

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Collection:
    """The articles of a folder, ordered by id, and the files that could not become one."""

    folder: Path
    articles: tuple[Article, ...]
    refusals: tuple[Refusal, ...] = ()


def read_collection(
    folder: Path, read: Callable[[Path, Path], Article] = read_article
) -> Collection:
    """Read every text file below `folder`; hidden and system files are passed over.

    A file that cannot be read is refused by name and the others are kept; `read` may know some
    already. Raises `CollectionError` where the folder is missing or not one article is left.
    """
    if not folder.is_dir():
        raise CollectionError(
            "thư mục bài viết «{folder}» {found}; hãy chỉ tới một thư mục có các tệp .txt",
            folder=str(folder),
            found=Message("là một tệp") if folder.exists() else Message("không có"),
        )
    articles: dict[str, Article] = {}
    refusals: list[Refusal] = []
    for path in files_of(folder):
        try:
            _add(articles, read(path, folder), refusals)
        except ArticleRefused as refused:
            if path.exists():  # or it went while the folder was read
                refusals.append(Refusal(article_id(path, folder), refused.message))
    if not articles:
        raise CollectionError(_nothing_to_read(folder, refusals))
    return Collection(folder, tuple(articles.values()), tuple(refusals))


def text_digest(article: Article) -> str:
    """Return the SHA-256 of the article's settled text, in hexadecimal."""
    return hashlib.sha256(article.text.encode()).hexdigest()


def find_file(folder: Path, id: str) -> Path | None:
    """Return the visible file below `folder` whose article has this id, None where there is none.

    Nothing outside the folder has an id, whatever `id` says.
    """
    return next((path for found, path in _files(folder) if found == id), None)


def files_of(folder: Path) -> Iterator[Path]:
    """Yield the visible files in the order of their ids, the same on every system."""
    return (path for _, path in sorted(_files(folder), key=lambda file: (file[0], str(file[1]))))


def _files(folder: Path, inside: str = "") -> Iterator[tuple[str, Path]]:
    """Yield each visible file below `folder` with its id; `inside` is the path that led there.

    Links to folders are not followed, so that there is no end to come back to.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:  # gone since it was listed, or closed to us
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower() in _SYSTEM_FILES:
            continue
        name = inside + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), f"{name}/")
        elif entry.is_file():
            yield id_of(name), Path(entry.path)


def _add(articles: dict[str, Article], article: Article, refusals: list[Refusal]) -> None:
    digest = text_digest(article)
    last = next(reversed(articles.values()), None)
    if last is not None and last.id == article.id:
        reason = Message(
            "trùng tên với một tệp khác (chỉ khác cách gõ dấu); hãy đổi tên một trong hai"
        )
        refusals.append(Refusal(article.id, reason))
    elif (first := articles.get(digest)) is None:
        articles[digest] = article
    else:
        reason = Message(
            "trùng nội dung với {file}, chỉ đọc một bản; có thể xoá tệp này", file=first.id
        )
        refusals.append(Refusal(article.id, reason, duplicate_of=first.id))


def _nothing_to_read(folder: Path, refusals: list[Refusal]) -> Message:
    if not refusals:
        return Message(
            "thư mục bài viết «{folder}» rỗng; hãy đặt vào đó ít nhất một tệp .txt, mã UTF-8",
            folder=str(folder),
        )
    lines = (Message("  {file}: {why}", file=one.file, why=one.reason) for one in refusals)
    return Message(
        "thư mục bài viết «{folder}» không có tệp nào đọc được:\n{files}",
        folder=str(folder),
        files=Message.listed(lines, "\n"),
    )

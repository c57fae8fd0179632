"""What a saved index was made from and what its files must be: compared before it is trusted."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from messages import Message
from retrieval.article import Article
from retrieval.context import CONTEXT_VERSION
from retrieval.errors import IndexCorrupt
from retrieval.passages import SPLITTER_VERSION
from retrieval.segment import ArticleKey
from retrieval.vietnamese import TERMS_VERSION

FORMAT_VERSION = "3"
"""Raise it when the files of a saved index change their meaning."""

CURRENT = "current"
"""The file of the manifest, in the folder of a collection's index."""

Files = dict[str, str]
"""The files of a segment, by their path inside it, to the SHA-256 of each."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the rows of an article depend on beside the article; equal recipes give equal rows."""

    format: str
    encoder: str
    splitter: str
    context: str
    terms: str

    @classmethod
    def of(cls, encoder: str) -> "Recipe":
        """Return today's recipe with the encoder of this fingerprint."""
        return cls(FORMAT_VERSION, encoder, SPLITTER_VERSION, CONTEXT_VERSION, TERMS_VERSION)

    def changes_since(self, old: "Recipe") -> list[Message]:
        """Say in words, for the reader, what differs from the recipe of an older index."""
        said: list[Message] = []
        if old.encoder != self.encoder:
            said.append(
                Message(
                    "mô hình véc-tơ đã đổi ({old} → {new})",
                    old=old.encoder[:12],
                    new=self.encoder[:12],
                )
            )
        if asdict(old) | {"encoder": ""} != asdict(self) | {"encoder": ""}:
            said.append(Message("cách tách câu và từ đã đổi theo phiên bản mới"))
        return said


@dataclass(frozen=True, slots=True)
class Manifest:
    """A saved index: its recipe, the digest of each article by id, and its segments' files."""

    recipe: Recipe
    articles: Mapping[str, str]
    segments: Mapping[str, Files]

    @classmethod
    def parse(cls, text: str) -> "Manifest":
        """Return what `text` states. Raises `IndexCorrupt` where it is no manifest."""
        try:
            content = json.loads(text)
            segments = {str(name): dict(files) for name, files in content["segments"].items()}
            return cls(Recipe(**content["recipe"]), dict(content["articles"]), segments)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise IndexCorrupt("không đọc được tệp {file}", file="current") from error

    def text(self) -> str:
        """Return what `parse` takes."""
        return json.dumps(asdict(self), ensure_ascii=False)


def article_key(article: Article) -> ArticleKey:
    """Return the id of an article and a digest of everything in it that search reads or shows."""
    facts = (article.title, str(article.date), article.source, article.url)
    digest = hashlib.sha256(f"{facts!r}\0{article.text}".encode("utf-8", "surrogatepass"))
    return article.id, digest.hexdigest()


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[Message]:
    """Say in words, for the reader, which articles came, changed or went."""
    shared = new.keys() & old.keys()
    counts = [
        Message("{count} bài mới", count=len(new.keys() - old.keys())),
        Message("{count} bài đã sửa", count=sum(new[id] != old[id] for id in shared)),
        Message("{count} bài đã bỏ", count=len(old.keys() - new.keys())),
    ]
    return [said for said in counts if said.slots["count"]]


def digests(folder: Path) -> Files:
    """Return the SHA-256 of each file below `folder`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _file_digest(path) for path in files}


def verify(folder: Path, files: Mapping[str, str]) -> None:
    """Raise `IndexCorrupt`, naming the file, where one is missing, truncated or altered."""
    for name, digest in files.items():
        path = folder / name
        if not path.is_file() or _file_digest(path) != digest:
            raise IndexCorrupt("tệp {file} thiếu hoặc không còn nguyên vẹn", file=name)


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""What an index was made from and what its files must be: compared before it is trusted."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from retrieval.article import Article
from retrieval.context import CONTEXT_VERSION
from retrieval.errors import IndexCorrupt
from retrieval.passages import SPLITTER_VERSION
from retrieval.vietnamese import TERMS_VERSION

FORMAT_VERSION = "1"
"""Raise it when the files of a saved index change their meaning."""

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that an index's content depends on; equal recipes give equal indexes."""

    format: str
    encoder: str
    splitter: str
    context: str
    terms: str
    articles: dict[str, str]

    @classmethod
    def of(cls, articles: Sequence[Article], encoder: str) -> "Recipe":
        """Return the recipe of an index of `articles` made by the encoder of this fingerprint."""
        digests = {article.id: _article_digest(article) for article in articles}
        versions = SPLITTER_VERSION, CONTEXT_VERSION, TERMS_VERSION
        return cls(FORMAT_VERSION, encoder, *versions, digests)

    @property
    def digest(self) -> str:
        """A short name for the recipe, the same for equal ones."""
        return hashlib.sha256(json.dumps(asdict(self)).encode()).hexdigest()[:16]

    def changes_since(self, old: "Recipe") -> list[str]:
        """Say in words, for the reader, what differs from the recipe of an older index."""
        said: list[str] = []
        if old.encoder != self.encoder:
            said.append(f"mô hình véc-tơ đã đổi ({old.encoder[:12]} → {self.encoder[:12]})")
        if old._versions() != self._versions():
            said.append("cách tách câu và từ đã đổi theo phiên bản mới")
        shared = self.articles.keys() & old.articles.keys()
        edited = sum(self.articles[id] != old.articles[id] for id in shared)
        counts = {
            "bài mới": len(self.articles.keys() - old.articles.keys()),
            "bài đã sửa": edited,
            "bài đã bỏ": len(old.articles.keys() - self.articles.keys()),
        }
        return said + [f"{count} {what}" for what, count in counts.items() if count]

    def _versions(self) -> tuple[str, ...]:
        return self.format, self.splitter, self.context, self.terms


def write_manifest(folder: Path, recipe: Recipe) -> None:
    """Record the recipe and the SHA-256 of every file in `folder`."""
    files = {path: _file_digest(folder / path) for path in _files(folder)}
    content = {"recipe": asdict(recipe), "files": files}
    (folder / MANIFEST).write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")


def read_manifest(folder: Path) -> Recipe:
    """Return the recipe of the index in `folder`, whose files must be exactly as written.

    Raises `IndexCorrupt`, naming the file, where one is missing, truncated or altered.
    """
    try:
        content = json.loads((folder / MANIFEST).read_text("utf-8"))
        facts, files = dict(content["recipe"]), dict(content["files"])
        recipe = Recipe(**facts | {"articles": dict(facts["articles"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexCorrupt(f"không đọc được {MANIFEST}") from error
    for name, digest in files.items():
        path = folder / name
        if not path.is_file() or _file_digest(path) != digest:
            raise IndexCorrupt(f"tệp {name} thiếu hoặc không còn nguyên vẹn")
    return recipe


def _article_digest(article: Article) -> str:
    facts = [article.title, str(article.date), article.source, article.url, article.text]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def _files(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return sorted(path.relative_to(folder).as_posix() for path in files)


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""The collection as something that changes: articles added, corrected, replaced, removed, undone.

How each change is made safe is told in `changing`.
"""

from contextlib import suppress
from pathlib import Path

from library.article_file import file_of, refuse_duplicates
from library.changing import Changing
from library.errors import ChangeRefused, NotWritable, Outdated
from library.file_names import file_name
from library.journal import Act, Change
from library.likeness import Likenesses
from library.proposal import Facts, Proposal, Proposed
from library.proposing import propose
from library.shelf import Shelf
from retrieval import (
    Article,
    ArticleRefused,
    Collection,
    CollectionError,
    find_file,
    parse_article,
    text_digest,
)


class Library:
    """One collection's folder. Safe to use from several threads and processes at once."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        """Take the folder; with `own`, the collection ships with the program and is never changed.

        Before the first change it is then copied to `own`, which is the folder from there on.
        """
        self._changing = Changing(folder, own)
        self._likenesses = Likenesses()
        self._shelf = Shelf()

    @property
    def folder(self) -> Path:
        """Where the articles are kept now."""
        return self._changing.folder

    def read(self) -> Collection:
        """Return the articles of the folder as they are; an unfinished change is finished first.

        A file read before and not touched since gives the very same `Article`. Raises
        `CollectionError` (see `read_collection`).
        """
        folder = self.folder
        if self._changing.journal.unfinished() is not None:
            with suppress(NotWritable), self._changing.begun():
                pass
        return self._shelf.read(folder)

    def touched(self) -> bool:
        """Say whether a file came, went or was written since the last `read`; costs one listing."""
        return self._shelf.touched(self.folder)

    def propose(self, name: str, data: bytes) -> Proposed:
        """Return what a file would become here (see `proposing.propose`); nothing is changed."""
        return propose(name, data, self._held(), self._likenesses)

    def add(self, proposal: Proposal, anyway: bool = False) -> Change:
        """Keep a proposal as a new article.

        Raises `AlreadyHeld` where the same text is held, and, unless it is added `anyway`, where a
        near one is; `NotWritable`; `ChangeRefused`.
        """
        content = file_of(proposal.facts, proposal.text)
        with self._changing.begun() as folder:
            refuse_duplicates(self._likenesses.duplicates(proposal.text, self._held()), anyway)
            name = file_name(proposal.name, [path.name for path in folder.iterdir()])
            return self._changing.make(folder, Act.ADD, name, proposal.facts.title, None, content)

    def correct(self, article: Article, facts: Facts) -> Change:
        """Give an article, as the person saw it, other facts. Raises `Outdated`, `NotWritable`."""
        with self._changing.begun() as folder:
            path, before = self._seen(folder, article)
            content = file_of(facts, article.text)
            return self._changing.make(
                folder, Act.CORRECT, article.id, facts.title, before, content, path
            )

    def replace(self, article: Article, proposal: Proposal, anyway: bool = False) -> Change:
        """Put a new version in place of an article, as the person saw it, under the same id.

        The old one stays readable by `version`. Raises `Outdated`, `NotWritable`, and `AlreadyHeld`
        where *another* article has the new text (or one near it, unless `anyway`).
        """
        content = file_of(proposal.facts, proposal.text)
        with self._changing.begun() as folder:
            path, before = self._seen(folder, article)
            others = [held for held in self._held() if held.id != article.id]
            refuse_duplicates(self._likenesses.duplicates(proposal.text, others), anyway)
            title = proposal.facts.title
            return self._changing.make(
                folder, Act.REPLACE, article.id, title, before, content, path
            )

    def remove(self, article: Article) -> Change:
        """Take an article, as the person saw it, out of the collection; `undo` brings it back.

        Raises `Outdated`, `NotWritable`, and `ChangeRefused` for the last one.
        """
        with self._changing.begun() as folder:
            path, before = self._seen(folder, article)
            if len(self._held()) == 1:
                raise ChangeRefused(
                    "đây là bài cuối cùng của bộ báo cáo; hãy thêm bài khác trước khi bỏ bài này"
                )
            return self._changing.make(
                folder, Act.REMOVE, article.id, article.title, before, None, path
            )

    def undo(self, change: Change) -> Change:
        """Take a change back; undoing that does it again.

        Raises `Outdated` where the article was changed since, `ChangeRefused`, `NotWritable`.
        """
        with self._changing.begun() as folder:
            path = find_file(folder, change.article) or folder / change.article
            content = path.read_bytes() if path.is_file() else None
            after = self._changing.archive.content(change.after) if change.after else None
            if content != after:
                raise Outdated(
                    "«{title}» đã được sửa sau thay đổi này; hãy hoàn tác lần sửa sau trước",
                    title=change.title,
                )
            before = self._changing.archive.content(change.before) if change.before else None
            self._refuse_undo(change, before)
            return self._changing.make(
                folder, Act.UNDO, change.article, change.title, content, before, path, change.number
            )

    def changes(self) -> tuple[Change, ...]:
        """Return every change that was made here, newest first."""
        return self._changing.journal.changes()[::-1]

    def version(self, article: str, digest: str) -> Article:
        """Return the article of this id as it was when its text had this digest (`text_digest`).

        Raises `ChangeRefused` where no such version was ever kept here.
        """
        held = next((held for held in self.read().articles if held.id == article), None)
        if held is not None and text_digest(held) == digest:
            return held
        return self._changing.archive.article(article, digest)

    def _held(self) -> tuple[Article, ...]:
        try:
            return self._shelf.read(self.folder).articles
        except CollectionError:  # an empty folder may well get its first article
            return ()

    def _seen(self, folder: Path, article: Article) -> tuple[Path, bytes]:
        """Return the file of an article and its content, if both are as the person saw them."""
        path = find_file(folder, article.id)
        if path is None:
            raise Outdated(
                "«{title}» không còn trong bộ báo cáo; hãy tải lại trang", title=article.title
            )
        content = path.read_bytes()
        try:
            held = parse_article(article.id, content.decode("utf-8-sig"))
        except (UnicodeDecodeError, ArticleRefused):
            held = None
        if held != article:
            raise Outdated(
                "«{title}» vừa được sửa ở nơi khác; hãy tải lại trang rồi làm lại",
                title=article.title,
            )
        return path, content

    def _refuse_undo(self, change: Change, before: bytes | None) -> None:
        """Refuse what an undo may not do either: hold one text twice, or empty the folder."""
        others = [held for held in self._held() if held.id != change.article]
        if before is None and not others:
            raise ChangeRefused(
                "đây là bài cuối cùng của bộ báo cáo; hãy thêm bài khác trước khi bỏ bài này"
            )
        if before is not None:
            restored = parse_article(change.article, before.decode("utf-8-sig"))
            refuse_duplicates(self._likenesses.duplicates(restored.text, others), anyway=True)

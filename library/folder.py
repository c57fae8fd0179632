"""The collection's folder as something that changes: articles added, corrected, replaced, removed.

Each change is one file of the folder, written whole or not at all, after what it was and what it
becomes are kept (see `archive`) and noted (see `journal`). So any change can be undone, a citation
of an older version be read, and a process be killed at any moment: the next one finishes what was
noted. What is reported as saved is on the disk.

    <collection>/*.txt            the articles, as a person reads and backs them up
    <collection>/.luu-tru/        the journal, the versions, the lock; hidden from the collection
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from library.archive import Archive
from library.errors import AlreadyHeld, ChangeRefused, NotWritable, Outdated
from library.file_names import file_name
from library.journal import Act, Change, Journal, now
from library.likeness import Likenesses
from library.proposal import FACT_LIMIT, Duplicate, Facts, Proposal, Proposed, is_address
from library.proposing import propose
from library.saving import ASIDE, delete, flush, flush_folder, save_whole, sweep
from library.shelf import Shelf
from messages import Message
from retrieval import (
    Article,
    ArticleRefused,
    Collection,
    CollectionError,
    FrontMatter,
    find_file,
    parse_article,
    settle,
    text_digest,
    with_front_matter,
)

ARCHIVE = ".luu-tru"
"""The hidden folder of versions and journal inside a collection's folder."""


class Library:
    """One collection's folder. Safe to use from several threads and processes at once."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        """Take the folder; with `own`, the collection ships with the program and is never changed.

        Before the first change it is then copied to `own`, which is the folder from there on.
        """
        self._shipped, self._own = folder, own
        self._likenesses = Likenesses()
        self._shelf = Shelf()

    @property
    def folder(self) -> Path:
        """Where the articles are kept now."""
        return self._own if self._own is not None and self._own.is_dir() else self._shipped

    def read(self) -> Collection:
        """Return the articles of the folder as they are; an unfinished change is finished first.

        A file read before and not touched since gives the very same `Article`. Raises
        `CollectionError` (see `read_collection`).
        """
        folder = self.folder
        if _journal(folder).unfinished() is not None:
            with suppress(NotWritable), self._changing():
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
        content = _content(proposal.facts, proposal.text)
        with self._changing() as folder:
            _refuse_duplicates(self._likenesses.duplicates(proposal.text, self._held()), anyway)
            name = file_name(proposal.name, [path.name for path in folder.iterdir()])
            return self._change(folder, Act.ADD, name, proposal.facts.title, None, content)

    def correct(self, article: Article, facts: Facts) -> Change:
        """Give an article, as the person saw it, other facts. Raises `Outdated`, `NotWritable`."""
        with self._changing() as folder:
            path, before = self._seen(folder, article)
            content = _content(facts, article.text)
            return self._change(folder, Act.CORRECT, article.id, facts.title, before, content, path)

    def replace(self, article: Article, proposal: Proposal, anyway: bool = False) -> Change:
        """Put a new version in place of an article, as the person saw it, under the same id.

        The old one stays readable by `version`. Raises `Outdated`, `NotWritable`, and `AlreadyHeld`
        where *another* article has the new text (or one near it, unless `anyway`).
        """
        content = _content(proposal.facts, proposal.text)
        with self._changing() as folder:
            path, before = self._seen(folder, article)
            others = [held for held in self._held() if held.id != article.id]
            _refuse_duplicates(self._likenesses.duplicates(proposal.text, others), anyway)
            title = proposal.facts.title
            return self._change(folder, Act.REPLACE, article.id, title, before, content, path)

    def remove(self, article: Article) -> Change:
        """Take an article, as the person saw it, out of the collection; `undo` brings it back.

        Raises `Outdated`, `NotWritable`, and `ChangeRefused` for the last one.
        """
        with self._changing() as folder:
            path, before = self._seen(folder, article)
            if len(self._held()) == 1:
                raise ChangeRefused(
                    "đây là bài cuối cùng của bộ báo cáo; hãy thêm bài khác trước khi bỏ bài này"
                )
            return self._change(folder, Act.REMOVE, article.id, article.title, before, None, path)

    def undo(self, change: Change) -> Change:
        """Take a change back; undoing that does it again.

        Raises `Outdated` where the article was changed since, `ChangeRefused`, `NotWritable`.
        """
        with self._changing() as folder:
            path = find_file(folder, change.article) or folder / change.article
            content = path.read_bytes() if path.is_file() else None
            after = self._archive.content(change.after) if change.after else None
            if content != after:
                raise Outdated(
                    "«{title}» đã được sửa sau thay đổi này; hãy hoàn tác lần sửa sau trước",
                    title=change.title,
                )
            before = self._archive.content(change.before) if change.before else None
            self._refuse_undo(change, before)
            return self._change(
                folder, Act.UNDO, change.article, change.title, content, before, path, change.number
            )

    def changes(self) -> tuple[Change, ...]:
        """Return every change that was made here, newest first."""
        return _journal(self.folder).changes()[::-1]

    def version(self, article: str, digest: str) -> Article:
        """Return the article of this id as it was when its text had this digest (`text_digest`).

        Raises `ChangeRefused` where no such version was ever kept here.
        """
        held = next((held for held in self.read().articles if held.id == article), None)
        if held is not None and text_digest(held) == digest:
            return held
        return self._archive.article(article, digest)

    @property
    def _archive(self) -> Archive:
        return Archive(self.folder / ARCHIVE)

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
            _refuse_duplicates(self._likenesses.duplicates(restored.text, others), anyway=True)

    def _change(
        self,
        folder: Path,
        act: Act,
        article: str,
        title: str,
        before: bytes | None,
        after: bytes | None,
        path: Path | None = None,
        undoes: int | None = None,
    ) -> Change:
        """Keep both versions, note the change, do it, and note that it is done."""
        archive, journal = self._archive, _journal(folder)
        was = None if before is None else archive.keep(article, before)
        becomes = None if after is None else archive.keep(article, after)
        noted = journal.note(Change(0, act, article, title, was, becomes, now(), undoes))
        try:
            _apply(folder, path or folder / article, after)
        except OSError:
            journal.drop(noted)
            raise
        journal.close(noted)
        return noted

    @contextmanager
    def _changing(self) -> Iterator[Path]:
        """Hold the folder's lock, with nothing unfinished in it; yield the folder."""
        folder = self._shipped if self._own is None else self._own
        try:
            if self._own is not None and not self._own.is_dir():
                _copy(self._shipped, self._own)
            (folder / ARCHIVE).mkdir(exist_ok=True)
            with FileLock(folder / ARCHIVE / "lock"):
                sweep(folder / ARCHIVE)
                self._finish(folder)
                yield folder
        except OSError as error:
            raise NotWritable(
                "không ghi được vào thư mục bài viết «{folder}» ({why}); hãy kiểm tra quyền ghi và "
                "chỗ trống",
                folder=str(folder),
                why=error.strerror or str(error),
            ) from error

    def _finish(self, folder: Path) -> None:
        """Do what a killed process noted and did not do, or see that it is done."""
        journal = _journal(folder)
        change = journal.unfinished()
        if change is None:
            return
        path = find_file(folder, change.article) or folder / change.article
        sweep(path.parent)
        content = path.read_bytes() if path.is_file() else None
        before, after = (
            self._archive.content(version) if version else None
            for version in (change.before, change.after)
        )
        if content == before:
            _apply(folder, path, after)
        elif content != after:  # another hand wrote it since, which counts
            journal.drop(change)
            return
        journal.close(change)


def _journal(folder: Path) -> Journal:
    return Journal(folder / ARCHIVE / "nhat-ky.jsonl")


def _content(facts: Facts, text: str) -> bytes:
    """Return the file of an article. Raises `ChangeRefused` where it would not read back."""
    facts = facts.settled()
    _refuse_facts(facts)
    stated = FrontMatter(facts.title, facts.date, facts.source, facts.url).stating_all()
    content = with_front_matter(stated, settle(text))
    try:
        parse_article("", content)
    except ArticleRefused as refused:
        raise ChangeRefused(refused.message) from refused
    return content.encode("utf-8")


def _refuse_facts(facts: Facts) -> None:
    if not facts.title:
        raise ChangeRefused("bài viết cần có tên; hãy điền tên bài")
    if max(len(facts.title), len(facts.source or "")) > FACT_LIMIT:
        raise ChangeRefused(
            "tên bài và nguồn dài nhất {most} ký tự; hãy viết ngắn lại", most=FACT_LIMIT
        )
    if facts.url and not is_address(facts.url):
        raise ChangeRefused("địa chỉ cần bắt đầu bằng http:// hoặc https://; hãy sửa hoặc bỏ trống")


def _refuse_duplicates(found: tuple[Duplicate, ...], anyway: bool) -> None:
    if not found or (anyway and not found[0].same):
        return
    nearest = found[0]
    title, file = nearest.article.title, nearest.article.id
    same = Message("bộ báo cáo đã có đúng văn bản này: «{title}» ({file})", title=title, file=file)
    near = Message(
        "bộ báo cáo đã có một bài gần giống: «{title}» ({file}); hãy thay bài đó bằng bản mới, "
        "hoặc xác nhận vẫn thêm",
        title=title,
        file=file,
    )
    raise AlreadyHeld(same if nearest.same else near, nearest)


def _apply(folder: Path, path: Path, content: bytes | None) -> None:
    if not path.parent.resolve().is_relative_to(folder.resolve()):
        raise ChangeRefused("«{path}» nằm ngoài thư mục bài viết", path=str(path))
    if content is None:
        delete(path)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)  # an undo after its folder went
        save_whole(path, content)


def _copy(shipped: Path, own: Path) -> None:
    """Copy the articles that ship with the program, whole or not at all."""
    own.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(own.with_name(f"{own.name}.lock")):
        if own.is_dir():
            return
        aside = own.with_name(f"{ASIDE}{own.name}")
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(shipped, aside, ignore=shutil.ignore_patterns(".*"))
        for path in aside.rglob("*"):
            flush(path)
        aside.replace(own)
        flush_folder(own.parent)

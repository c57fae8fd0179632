"""What a change does to the folder, and how it is taken back."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from library import (
    Act,
    AlreadyHeld,
    Change,
    ChangeRefused,
    Facts,
    Library,
    NotWritable,
    Outdated,
)
from retrieval import Article, read_collection, text_digest
from tests.library.conftest import ARTICLES, NEW, proposal

FACTS = Facts("Tên mới", datetime.date(2026, 1, 5), "phutho.gov.vn", "https://phutho.gov.vn/a")


def held(library: Library, id: str) -> Article:
    return next(article for article in library.read().articles if article.id == id)


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*")}


def test_an_article_added_is_a_file_that_a_person_reads(library: Library, folder: Path) -> None:
    change = library.add(proposal())
    assert (change.act, change.article) == (Act.ADD, "cầu.txt")
    assert (folder / "cầu.txt").read_text("utf-8") == (
        f"---\ntitle: Cầu Vĩnh Tuy 2\ndate: -\nsource: -\nurl: -\n---\n{NEW}"
    )
    assert library.read() == read_collection(folder)
    article = held(library, "cầu.txt")
    assert (article.title, article.date, article.text) == ("Cầu Vĩnh Tuy 2", None, NEW)


def test_facts_are_corrected_and_the_text_stays(library: Library) -> None:
    library.correct(held(library, "a.txt"), FACTS)
    article = held(library, "a.txt")
    assert Facts.of(article) == FACTS
    assert article.text == ARTICLES["a.txt"]


def test_a_new_version_takes_the_place_and_the_old_stays_readable(library: Library) -> None:
    old = held(library, "b.txt")
    library.replace(old, proposal("Bản mới: hoàn thành 161 nhiệm vụ."))
    assert held(library, "b.txt").text == "Bản mới: hoàn thành 161 nhiệm vụ."
    assert library.version("b.txt", text_digest(old)) == old
    with pytest.raises(ChangeRefused, match="không có phiên bản"):
        library.version("b.txt", "0" * 64)
    with pytest.raises(ChangeRefused, match="không có phiên bản"):
        library.version("b.txt", "../../a")


def test_each_change_is_undone_and_done_again(library: Library, folder: Path) -> None:
    states = [state(folder)]
    changes = [library.add(proposal())]
    states.append(state(folder))
    changes.append(library.correct(held(library, "cầu.txt"), FACTS))
    states.append(state(folder))
    changes.append(library.replace(held(library, "cầu.txt"), proposal("Bản hai.")))
    states.append(state(folder))
    changes.append(library.remove(held(library, "cầu.txt")))
    states.append(state(folder))
    assert states[0] == states[-1]
    undone = []
    for change in reversed(changes):
        states.pop()
        undone.append(library.undo(change))
        assert state(folder) == states[-1]
    library.undo(undone[-1])
    assert "cầu.txt" in state(folder)
    acts = [change.act for change in library.changes()]
    assert acts == [Act.UNDO] * 5 + [Act.REMOVE, Act.REPLACE, Act.CORRECT, Act.ADD]


def test_what_changed_since_is_not_overwritten(library: Library, folder: Path) -> None:
    seen = held(library, "a.txt")
    change = library.correct(seen, FACTS)
    acts: list[Callable[[], Change]] = [
        lambda: library.correct(seen, FACTS),
        lambda: library.replace(seen, proposal()),
        lambda: library.remove(seen),
    ]
    for act in acts:
        with pytest.raises(Outdated, match="sửa ở nơi khác"):
            act()
    (folder / "a.txt").write_text("Viết tay.", "utf-8")
    with pytest.raises(Outdated, match="sửa sau"):
        library.undo(change)
    (folder / "a.txt").unlink()
    with pytest.raises(Outdated, match="không còn"):
        library.remove(seen)
    assert state(folder).keys() == {"b.txt", "c.txt"}


def test_the_same_text_is_never_held_twice(library: Library, folder: Path) -> None:
    before = state(folder)
    for anyway in (False, True):
        with pytest.raises(AlreadyHeld, match=r"đúng văn bản này.*b\.txt"):
            library.add(proposal(ARTICLES["b.txt"]), anyway)
        with pytest.raises(AlreadyHeld, match=r"đúng văn bản này.*b\.txt"):
            library.replace(held(library, "a.txt"), proposal(ARTICLES["b.txt"]), anyway)
    assert state(folder) == before
    removed = library.remove(held(library, "b.txt"))
    library.add(proposal(ARTICLES["b.txt"]))
    with pytest.raises(AlreadyHeld):
        library.undo(removed)


def test_a_near_one_is_added_only_with_a_word(library: Library) -> None:
    near = ARTICLES["b.txt"] + " Hết."
    with pytest.raises(AlreadyHeld, match=r"gần giống.*b\.txt"):
        library.add(proposal(near))
    library.replace(held(library, "b.txt"), proposal(near))
    library.add(proposal(ARTICLES["b.txt"]), anyway=True)
    assert len(library.read().articles) == 4


def test_the_last_article_stays(library: Library) -> None:
    added = library.add(proposal())
    for name in ARTICLES:
        library.remove(held(library, name))
    with pytest.raises(ChangeRefused, match="bài cuối cùng"):
        library.remove(held(library, "cầu.txt"))
    with pytest.raises(ChangeRefused, match="bài cuối cùng"):
        library.undo(added)


def test_an_empty_folder_gets_its_first_article(tmp_path: Path) -> None:
    Library(tmp_path).add(proposal())
    assert [article.id for article in read_collection(tmp_path).articles] == ["cầu.txt"]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (Facts(""), "cần có tên"),
        (Facts(" \n"), "cần có tên"),
        (Facts("\u200b"), "cần có tên"),
        (Facts("x" * 501), "dài nhất 500"),
        (Facts("x", source="x" * 501), "dài nhất 500"),
        (Facts("x", url="javascript:alert(1)"), "http://"),
        (Facts("x", url="https://a'onclick=x"), "http://"),
    ],
)
def test_facts_that_are_none_are_refused(library: Library, facts: Facts, told: str) -> None:
    with pytest.raises(ChangeRefused, match=told):
        library.add(proposal().corrected(facts))
    assert library.changes() == ()


def test_facts_are_settled_lines(library: Library) -> None:
    library.add(proposal().corrected(Facts(" Tên\u00a0bài\nnày ", None, " ", "")))
    assert Facts.of(held(library, "cầu.txt")) == Facts("Tên bài này")


def test_what_ships_is_copied_before_it_is_changed(folder: Path, tmp_path: Path) -> None:
    before = state(folder)
    own = tmp_path / "data" / "bo-bai"
    library = Library(folder, own)
    assert library.folder == folder
    seen = held(library, "a.txt")
    assert not own.exists()
    library.remove(seen)
    assert library.folder == own
    assert state(own).keys() == {"b.txt", "c.txt"}
    assert state(folder) == before
    assert Library(folder, own).folder == own


def test_a_folder_that_cannot_be_written_is_said(library: Library, folder: Path) -> None:
    (folder / ".luu-tru").write_text("một tệp", "utf-8")
    with pytest.raises(NotWritable, match="không ghi được"):
        library.add(proposal())
    with pytest.raises(NotWritable, match="không ghi được"):
        Library(folder / "gone").add(proposal())


@pytest.mark.parametrize("cut", [b"", b'{"do'])
@pytest.mark.parametrize(
    ("left", "becomes", "changed"),
    [
        (ARTICLES["a.txt"], "Bản mới của a.", True),  # noted, not done
        (None, "Bản mới của a.", True),  # done, not noted to be
        ("Viết tay.", "Viết tay.", False),  # and then another hand
    ],
)
def test_a_change_that_was_cut_off_is_finished(
    library: Library, folder: Path, left: str | None, becomes: str, changed: bool, cut: bytes
) -> None:
    library.replace(held(library, "a.txt"), proposal("Bản mới của a."))
    journal = folder / ".luu-tru" / "nhat-ky.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'{"done": 1}\n', cut))
    (folder / ".luu-tru" / ".dang-ghi-x").write_bytes(b"n")
    if left is not None:
        (folder / "a.txt").write_text(left, "utf-8")
    for library_again in (Library(folder), Library(folder)):
        assert held(library_again, "a.txt").text == becomes
        assert len(library_again.changes()) == changed
    library.add(proposal())
    assert len(library.changes()) == 1 + changed
    assert not (folder / ".luu-tru" / ".dang-ghi-x").exists()


def test_a_journal_that_cannot_be_read_is_said(library: Library, folder: Path) -> None:
    library.add(proposal())
    journal = folder / ".luu-tru" / "nhat-ky.jsonl"
    journal.write_bytes(b"{}\n[1]\n")
    with pytest.raises(ChangeRefused, match="nhật ký"):
        library.changes()


def test_the_journal_leads_nowhere_outside(library: Library, folder: Path) -> None:
    library.remove(held(library, "a.txt"))
    journal = folder / ".luu-tru" / "nhat-ky.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"a.txt"', b'"../ra.txt"'))
    with pytest.raises(ChangeRefused, match="ngoài thư mục"):
        library.undo(library.changes()[0])
    assert not (folder.parent / "ra.txt").exists()


def test_a_link_is_not_written_through(library: Library, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ngoài.txt"
    outside.write_text("Bài ở ngoài.", "utf-8")
    (folder / "d.txt").symlink_to(outside)
    library.replace(held(library, "d.txt"), proposal("Bản mới."))
    assert outside.read_text("utf-8") == "Bài ở ngoài."
    assert held(library, "d.txt").text == "Bản mới."


def test_articles_in_subfolders_are_changed_where_they_are(library: Library, folder: Path) -> None:
    path = folder / "2026" / "tháng 1" / "x.txt"
    path.parent.mkdir(parents=True)
    path.write_text("Bài trong thư mục con.", "utf-8")
    seen = held(library, "2026/tháng 1/x.txt")
    removed = library.remove(seen)
    path.parent.rmdir()
    library.undo(removed)
    assert path.read_text("utf-8") == "Bài trong thư mục con."


@pytest.mark.parametrize(
    "text", ["---\ntitle: Tin\n---\nBài.", "---\n---\n", "<b>x</b> $x^2$ [a](b)"]
)
def test_any_text_is_kept_to_the_letter(library: Library, text: str) -> None:
    library.add(proposal(text + " Hết."))
    assert held(library, "cầu.txt").text == text + " Hết."

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from retrieval import Collection, CollectionError, read_collection

Folder = Callable[[dict[str, str]], Path]


def ids(collection: Collection) -> list[str]:
    return [article.id for article in collection.articles]


def test_the_seeds_are_five_articles_by_id(seeds: Path) -> None:
    collection = read_collection(seeds)
    assert ids(collection) == sorted(path.name for path in seeds.glob("*.txt"))
    assert collection.refusals == ()


def test_a_missing_folder_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="không có"):
        read_collection(tmp_path / "gone")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Hà Nội", "utf-8")
    with pytest.raises(CollectionError, match="là một tệp"):
        read_collection(path)


def test_an_empty_folder_is_said_with_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match=r"rỗng.*\.txt"):
        read_collection(tmp_path)


def test_a_folder_of_bad_files_names_each_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfeH\x00")
    (tmp_path / "c.txt").write_bytes(b"")
    with pytest.raises(CollectionError) as error:
        read_collection(tmp_path)
    lines = str(error.value).splitlines()[1:]
    assert [line.split(":")[0].strip() for line in lines] == ["a.pdf", "b.txt", "c.txt"]
    assert ["đuôi tệp" in lines[0], "UTF-16" in lines[1], "rỗng" in lines[2]] == [True] * 3


def test_a_bad_file_does_not_keep_the_others_out(folder: Folder) -> None:
    articles = folder({"a.txt": "Hà Nội", "b.pdf": "%PDF", "c.txt": "Huế"})
    collection = read_collection(articles)
    assert ids(collection) == ["a.txt", "c.txt"]
    (refusal,) = collection.refusals
    assert (refusal.file, refusal.duplicate_of) == ("b.pdf", None)
    assert str(refusal).startswith("b.pdf: ")


def test_of_two_files_with_one_text_the_first_is_kept_and_the_other_named(folder: Folder) -> None:
    text = "Hội nghị tổng kết."
    articles = folder({"b.txt": text, "a.txt": text, "c.txt": "Huế"})
    (articles / "d.txt").write_text(unicodedata.normalize("NFD", text), "utf-8")
    collection = read_collection(articles)
    assert ids(collection) == ["a.txt", "c.txt"]
    assert [(r.file, r.duplicate_of) for r in collection.refusals] == [
        ("b.txt", "a.txt"), ("d.txt", "a.txt")
    ]  # fmt: skip
    assert all("a.txt" in refusal.reason for refusal in collection.refusals)


def test_hidden_and_system_files_are_passed_over(folder: Folder) -> None:
    articles = folder(
        {
            "a.txt": "Hà Nội",
            ".b.txt": "Ẩn",
            ".git/c.txt": "Ẩn",
            "x/.y/d.txt": "Ẩn",
            "Thumbs.db": "x",
            "desktop.ini": "x",
        }
    )
    collection = read_collection(articles)
    assert ids(collection) == ["a.txt"]
    assert collection.refusals == ()


def test_a_hidden_folder_may_itself_be_the_collection(folder: Folder, tmp_path: Path) -> None:
    articles = folder({"a.txt": "Hà Nội"}).rename(tmp_path / ".articles")
    assert ids(read_collection(articles)) == ["a.txt"]


def test_subfolders_are_part_of_the_id(folder: Folder) -> None:
    articles = folder({"2026/tháng 1/a.txt": "Hà Nội", "a.txt": "Huế"})
    assert ids(read_collection(articles)) == ["2026/tháng 1/a.txt", "a.txt"]


def test_the_order_does_not_depend_on_the_file_system(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = folder({f"{name}.txt": f"Bài {name}" for name in "dbaec"} | {"x/a.txt": "Bài x"})
    expected = read_collection(articles)
    listing = os.scandir

    def reversed_listing(path: Any) -> list[os.DirEntry[str]]:
        return sorted(listing(path), key=lambda entry: entry.name, reverse=True)

    monkeypatch.setattr(os, "scandir", reversed_listing)
    assert read_collection(articles) == expected
    assert ids(expected) == sorted(ids(expected))


def test_a_file_name_in_nfd_gives_the_id_of_its_nfc(folder: Folder) -> None:
    articles = folder({unicodedata.normalize("NFD", "Hội nghị.txt"): "Hà Nội"})
    assert ids(read_collection(articles)) == ["Hội nghị.txt"]


def test_two_articles_never_share_an_id(folder: Folder) -> None:
    articles = folder({unicodedata.normalize("NFC", "Hội.txt"): "Bài một."})
    try:
        (articles / unicodedata.normalize("NFD", "Hội.txt")).write_text("Bài hai.", "utf-8")
    except OSError:
        pytest.skip("this file system takes both names for one")
    if len(list(articles.iterdir())) < 2:
        pytest.skip("this file system takes both names for one")
    collection = read_collection(articles)
    assert len(collection.articles) + len(collection.refusals) == 2
    assert len(set(ids(collection))) == len(ids(collection))


def test_an_id_can_always_be_written_as_utf_8(folder: Folder) -> None:
    articles = folder({"a.txt": "Hà Nội"})
    try:
        descriptor = os.open(os.fsencode(articles) + b"/b\xe0i.txt", os.O_CREAT | os.O_WRONLY)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    os.write(descriptor, "Huế".encode())
    os.close(descriptor)
    collection = read_collection(articles)
    assert len(collection.articles) + len(collection.refusals) == 2
    for named in [*ids(collection), *map(str, collection.refusals)]:
        assert named.encode()


def test_a_link_to_a_folder_is_not_followed(folder: Folder) -> None:
    articles = folder({"a.txt": "Hà Nội", "x/b.txt": "Huế"})
    (articles / "x" / "vòng").symlink_to(articles, target_is_directory=True)
    assert ids(read_collection(articles)) == ["a.txt", "x/b.txt"]


def test_a_broken_link_is_passed_over(folder: Folder) -> None:
    articles = folder({"a.txt": "Hà Nội"})
    (articles / "b.txt").symlink_to(articles / "gone.txt")
    assert ids(read_collection(articles)) == ["a.txt"]

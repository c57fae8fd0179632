"""A name for a file, from any name at all: safe, short, unlike the others."""

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library import Library
from library.file_names import file_name
from retrieval import read_collection
from tests.library.conftest import proposal

ODD = [
    "../../etc/passwd",
    "..\\..\\boot.ini",
    "/etc/passwd",
    "C:\\x.docx",
    "..",
    ".",
    "",
    ".an.txt",
    "a\0b.pdf",
    "x" * 300 + ".docx",
    "ệ" * 300,
    unicodedata.normalize("NFD", "Hội nghị tổng kết.docx"),
    "<script>alert(1)</script>.html",
    "CON",
    "nul.txt",
    "Com1.tar.pdf",
    "a\u202etxt.exe",
    "tin.zip/thư mục/bài.md",
    "a\nb\r.txt",
    " . . ",
    "\ud800.txt",
    "thumbs.db",
    "báo cáo 5.1.2026.pdf",
]
_RESERVED = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(10))}


@given(st.sampled_from(ODD) | st.text(), st.lists(st.text(max_size=5)))
def test_any_name_gives_a_safe_one(given_name: str, taken: list[str]) -> None:
    name = file_name(given_name, taken)
    assert name.endswith(".txt")
    assert not name.startswith((".", " "))
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"|?*/\\\0\n\r\t\u202e')
    assert unicodedata.is_normalized("NFC", name)
    assert name.split(".")[0].casefold() not in _RESERVED
    assert not name.removesuffix(".txt").endswith((" ", "."))


@given(st.lists(st.sampled_from(["Tin", "TIN", "tin.docx", "tin", "Tín", "x" * 400, "CON"])))
def test_no_two_files_get_one_name(names: list[str]) -> None:
    taken: list[str] = []
    for name in names:
        taken.append(file_name(name, taken))
    folded = {unicodedata.normalize("NFC", name).casefold() for name in taken}
    assert len(folded) == len(names)


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("../../etc/passwd", "passwd.txt"),
        ("a.zip/thư mục/bài.md", "bài.txt"),
        ("báo cáo 5.1.2026.pdf", "báo cáo 5.1.2026.txt"),
        (unicodedata.normalize("NFD", "Hội.docx"), "Hội.txt"),
        ("", "bai.txt"),
        ("nul.txt", "_nul.txt"),
        ("<b>", "b.txt"),
    ],
)
def test_a_name_keeps_what_a_person_knows_it_by(given_name: str, name: str) -> None:
    assert file_name(given_name, []) == name


def test_nothing_is_written_outside_the_collection(library: Library, folder: Path) -> None:
    around = {path.name for path in folder.parent.iterdir()}
    for number, name in enumerate(ODD):
        library.add(proposal(f"Tin số {number} " * 9 + name.replace("\ud800", ""), name))
    assert {path.name for path in folder.parent.iterdir()} == around
    assert all(
        path.parent == folder for path in folder.rglob("*.txt") if ".luu-tru" not in path.parts
    )
    collection = read_collection(folder)
    assert len(collection.articles) == 3 + len(ODD)
    assert collection.refusals == ()

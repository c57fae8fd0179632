"""The commands that change a collection, as a person or a script runs them."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner, Result

from answering import SEEDS
from commands.cli import app
from commands.refused import InputRefused

Run = Callable[..., Result]
_TEXT = "Hà Nội khánh thành cầu Vĩnh Tuy 2\n\nNgày 30/8/2023, cầu dài 3,5 km thông xe."


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the collection `bài`, in a folder that holds the files of the tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NGUYENVAN_DATA", "data")
    monkeypatch.setenv("NGUYENVAN_COLLECTION", "bài")
    Path("bài").mkdir()
    Path("bài/a.txt").write_text("Sở Nội vụ họp.", "utf-8")
    Path("cầu.txt").write_text(_TEXT, "utf-8")
    Path("x.png").write_bytes(b"\x89PNG")
    with ZipFile("a.zip", "w") as archive:
        archive.writestr("lại.md", f"{_TEXT}\nHết.")
        archive.writestr("b.zip", b"PK")
    return lambda *arguments: CliRunner().invoke(app, arguments)


def shown() -> list[str]:
    return sorted(path.name for path in Path("bài").glob("[!.]*"))


def test_a_file_is_added_removed_and_brought_back(run: Run) -> None:
    added = run("add", "cầu.txt")
    assert added.exit_code == 0
    assert added.stdout.splitlines() == [
        "Đã thêm cầu.txt: «Hà Nội khánh thành cầu Vĩnh Tuy 2» (2023-08-30)",
        "1 bài mới trong bài",
    ]
    assert shown() == ["a.txt", "cầu.txt"]
    assert "Đã bỏ cầu.txt" in run("remove", "cầu").stdout
    assert shown() == ["a.txt"]
    assert "việc bỏ bài cầu.txt" in run("undo").stdout
    assert shown() == ["a.txt", "cầu.txt"]


def test_what_is_not_added_is_named(run: Run) -> None:
    assert run("add", "cầu.txt").exit_code == 0
    again = run("add", "cầu.txt")
    assert (again.exit_code, shown()) == (0, ["a.txt", "cầu.txt"])
    assert "Không thêm cầu.txt" in again.stdout
    left = run("add", "a.zip", "x.png", "--json")
    assert left.exit_code == 2
    report = json.loads(left.stdout)
    assert [len(report[key]) for key in ("added", "held", "near", "refused")] == [0, 0, 1, 2]
    assert report["near"][0]["article"] == "cầu.txt"
    assert [refusal["file"] for refusal in report["refused"]] == ["a.zip/b.zip", "x.png"]
    anyway = run("add", "a.zip", "--anyway")
    assert "Đã thêm lại.txt" in anyway.stdout
    assert "Bỏ qua a.zip/b.zip: zip nằm trong zip" in anyway.stderr
    assert shown() == ["a.txt", "cầu.txt", "lại.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "gone.txt"), "không mở được gone.txt"),
        (("remove", "gone.txt"), "không có bài gone.txt"),
        (("undo",), "chưa có thay đổi nào"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, arguments: tuple[str, ...], told: str) -> None:
    failed = run(*arguments)
    assert isinstance(failed.exception, InputRefused)
    assert told in str(failed.exception)


def test_the_seeds_stay_and_their_copy_changes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NGUYENVAN_COLLECTION")
    before = {path.name: path.read_bytes() for path in SEEDS.iterdir()}
    first = min(before)
    assert run("add", "cầu.txt").exit_code == 0
    assert run("remove", first).exit_code == 0
    own = {path.name for path in Path("data/bo-bai").glob("[!.]*")}
    assert own == {*before, "cầu.txt"} - {first}
    assert {path.name: path.read_bytes() for path in SEEDS.iterdir()} == before

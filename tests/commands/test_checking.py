"""The command that checks a text, as a person or a script runs it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from answering import SEEDS
from commands.checked_text import told
from tests.web.checks import CHECKED

Run = Callable[..., "subprocess.CompletedProcess[str]"]
_REPORT = (SEEDS / "004_e4fefde7bd2e0ec1.txt").read_text("utf-8")
_LINE = next(line for line in _REPORT.split("\n") if line.startswith("Toàn ngành"))
_SAID = _LINE.split(". ")[0].rstrip(".")
_TEXT = f"{_SAID}. Trời Hà Nội ngày mai mưa to."


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    data = tmp_path_factory.mktemp("checking")

    def command(*arguments: str | Path, typed: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "commands", "check", *map(str, arguments)],
            env=os.environ | {"NGUYENVAN_DATA": str(data)},
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )

    return command


def test_a_file_is_checked_with_exact_offsets(run: Run, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(_TEXT)
    document.save(str(tmp_path / "bản thảo.docx"))
    process = run(tmp_path / "bản thảo.docx", "--json", "--since", "2026")
    assert process.returncode == 0, process.stderr
    checked = json.loads(process.stdout)
    assert process.stderr.rstrip().endswith("2/2 câu")
    assert checked["text"] == _TEXT
    assert sum(checked["counts"].values()) == len(checked["sentences"]) == 2
    assert checked["within"]["since"] == "2026-01-01"
    for sentence in checked["sentences"]:
        assert sentence["text"] == _TEXT[sentence["start"] : sentence["end"]]
        for citation in sentence["citations"]:
            report = (SEEDS / citation["article"]).read_text("utf-8")
            assert citation["quote"] == report[citation["start"] : citation["end"]]
    assert checked["sentences"][0]["verdict"] == "verbatim"


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_checked_for_a_person(run: Run, arguments: tuple[str, ...]) -> None:
    process = run(*arguments, typed=_TEXT)
    assert process.returncode == 0, process.stderr
    counts, first, second = process.stdout.strip().split("\n\n")
    assert counts.startswith("= nguyên văn: 1 · ")
    assert first.startswith(f"1. = NGUYÊN VĂN\n   {_SAID}.\n   - số: 651 — = nguyên văn\n")
    assert "\n   - “Toàn ngành" in first
    assert "2. ? KHÔNG THẤY TRONG BÁO CÁO" in second


@pytest.mark.parametrize(
    ("arguments", "typed", "refusal"),
    [
        (("/nowhere.txt",), "", "không mở được /nowhere.txt"),
        ((str(SEEDS),), "", "không mở được"),
        (("-",), "", "đầu vào chuẩn: tệp rỗng"),
        (("-",), "…", "không có chữ nào"),
        ((str(SEEDS.parent / "docs" / "answer-desktop.png"),), "", "đuôi tệp «.png»"),
        (("-", "--since", "hôm qua"), "a", "12/01/2022"),
    ],
)
def test_bad_input_is_one_line_on_standard_error(
    run: Run, arguments: tuple[str, ...], typed: str, refusal: str
) -> None:
    process = run(*arguments, typed=typed)
    assert process.returncode == 2
    assert process.stdout == ""
    assert process.stderr.startswith("Lỗi: ")
    assert process.stderr.count("\n") == 1
    assert refusal in process.stderr


def test_facts_and_quotations_are_told() -> None:
    said = told(CHECKED)
    assert said.startswith("= nguyên văn: 1 · ✓ được xác nhận: 1 · ≠ sai khác: 2 · ")
    assert "   - tỷ lệ: 70%; báo cáo: 69,1% (đã làm tròn) — ≠ sai khác\n" in said
    assert "“Đoàn kết, kỷ [-cương-][+luật+].”" in said
    assert said.endswith("6. ? KHÔNG THẤY TRONG BÁO CÁO\n   1. Trời mưa <b>to</b>.")

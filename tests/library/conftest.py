"""A small collection's folder, and its library."""

from pathlib import Path

import pytest

from library import Facts, Library, Proposal

ARTICLES = {
    "a.txt": "Sở Nội vụ Phú Thọ họp ngày 5/1.\nGiải quyết cho 5.448 trường hợp nghỉ việc.",
    "b.txt": "Bộ Nội vụ tổng kết năm 2025.\nToàn ngành hoàn thành 160 nhiệm vụ được giao.",
    "c.txt": "Thủ tướng chủ trì hội nghị.\nCải cách hành chính được đẩy mạnh ở các tỉnh.",
}
NEW = "Hà Nội khánh thành cầu Vĩnh Tuy.\nCầu dài 3,5 km, rộng 19,25 m, thông xe ngày 30/8/2023."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bài"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def library(folder: Path) -> Library:
    return Library(folder)


def proposal(text: str = NEW, name: str = "cầu.docx", title: str = "Cầu Vĩnh Tuy 2") -> Proposal:
    return Proposal(name, Facts(title), text)

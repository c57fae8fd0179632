import dataclasses
import datetime
from pathlib import Path

import pytest

from retrieval import Article, IndexCorrupt
from retrieval.manifest import Manifest, Recipe, article_key, changes, digests, verify

ONE = Article("1.txt", "Một", datetime.date(2026, 1, 5), "Báo A", "Sở họp.")


@pytest.mark.parametrize(
    "edited",
    [
        dataclasses.replace(ONE, title="Khác"),
        dataclasses.replace(ONE, date=None),
        dataclasses.replace(ONE, source=None),
        dataclasses.replace(ONE, url="https://a.vn"),
        dataclasses.replace(ONE, text="Sở họp!"),
    ],
)
def test_every_fact_of_an_article_is_in_its_key(edited: Article) -> None:
    assert article_key(edited) != article_key(ONE) == article_key(dataclasses.replace(ONE))


def test_another_encoder_is_named_by_short_marks() -> None:
    old, new = Recipe.of("a" * 64), Recipe.of("b" * 64)
    assert new.changes_since(old) == [f"mô hình véc-tơ đã đổi ({'a' * 12} → {'b' * 12})"]
    assert new.changes_since(Recipe.of("b" * 64)) == []


@pytest.mark.parametrize("part", ["format", "splitter", "context", "terms"])
def test_another_version_is_said(part: str) -> None:
    old = dataclasses.replace(Recipe.of("e"), **{part: "0"})
    assert Recipe.of("e").changes_since(old) == ["cách tách câu và từ đã đổi theo phiên bản mới"]


def test_changes_are_counted_and_named() -> None:
    old = {"1": "a", "2": "b", "3": "c"}
    assert changes(old, {"1": "x", "4": "d", "5": "e", "2": "b"}) == [
        "2 bài mới",
        "1 bài đã sửa",
        "1 bài đã bỏ",
    ]
    assert changes(old, old) == []


def test_a_manifest_reads_back_as_written() -> None:
    manifest = Manifest(Recipe.of("e"), {"á.txt": "1"}, {"segment-a": {"x.npy": "2"}})
    assert Manifest.parse(manifest.text()) == manifest


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, '{"recipe": {}}', '{"segments": 3}']
)
def test_what_is_no_manifest_is_corrupt(text: str) -> None:
    with pytest.raises(IndexCorrupt, match="current"):
        Manifest.parse(text)


@pytest.fixture
def segment(tmp_path: Path) -> Path:
    (tmp_path / "terms").mkdir()
    (tmp_path / "vectors.npy").write_bytes(b"vectors")
    (tmp_path / "terms" / "keys.npy").write_bytes(b"keys")
    return tmp_path


def test_files_as_they_were_written_pass(segment: Path) -> None:
    files = digests(segment)
    assert files.keys() == {"vectors.npy", "terms/keys.npy"}
    verify(segment, files)


@pytest.mark.parametrize("content", [b"", b"vector", b"Vectors", None])
def test_a_file_missing_cut_or_altered_is_named(segment: Path, content: bytes | None) -> None:
    files = digests(segment)
    (segment / "vectors.npy").unlink()
    if content is not None:
        (segment / "vectors.npy").write_bytes(content)
    with pytest.raises(IndexCorrupt, match=r"vectors\.npy"):
        verify(segment, files)

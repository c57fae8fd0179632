import dataclasses
import datetime
from pathlib import Path

import pytest

from retrieval import Article, IndexCorrupt
from retrieval.manifest import MANIFEST, Recipe, read_manifest, write_manifest

ONE = Article("1.txt", "Một", datetime.date(2026, 1, 5), "Báo A", "Sở họp.")
TWO = Article("2.txt", "Hai", None, None, "Bộ họp.")


def recipe(*articles: Article, encoder: str = "e") -> Recipe:
    return Recipe.of(articles, encoder)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    (tmp_path / "terms").mkdir()
    (tmp_path / "vectors.faiss").write_bytes(b"vectors")
    (tmp_path / "terms" / "vocab.json").write_bytes(b"{}")
    write_manifest(tmp_path, recipe(ONE, TWO))
    return tmp_path


def test_equal_articles_give_equal_recipes() -> None:
    assert recipe(ONE, TWO) == recipe(dataclasses.replace(ONE), TWO)
    assert recipe(ONE, TWO).digest == recipe(dataclasses.replace(ONE), TWO).digest


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
def test_every_fact_of_an_article_is_in_the_recipe(edited: Article) -> None:
    new, old = recipe(edited, TWO), recipe(ONE, TWO)
    assert new.digest != old.digest
    assert new.changes_since(old) == ["1 bài đã sửa"]


def test_another_order_of_the_articles_is_another_recipe() -> None:
    assert recipe(TWO, ONE).digest != recipe(ONE, TWO).digest


def test_nothing_has_changed_since_an_equal_recipe() -> None:
    assert recipe(ONE).changes_since(recipe(ONE)) == []


def test_changes_are_counted_and_named() -> None:
    edited = dataclasses.replace(ONE, text="Khác.")
    three = dataclasses.replace(TWO, id="3.txt")
    four = dataclasses.replace(TWO, id="4.txt")
    assert recipe(edited, three, four).changes_since(recipe(ONE, TWO)) == [
        "2 bài mới", "1 bài đã sửa", "1 bài đã bỏ"
    ]  # fmt: skip


def test_another_encoder_is_named_beside_the_old_one() -> None:
    (said,) = recipe(ONE, encoder="mới").changes_since(recipe(ONE, encoder="cũ"))
    assert "cũ → mới" in said


@pytest.mark.parametrize(
    "old",
    [
        dataclasses.replace(recipe(ONE), format="0"),
        dataclasses.replace(recipe(ONE), splitter="0"),
        dataclasses.replace(recipe(ONE), context="0"),
        dataclasses.replace(recipe(ONE), terms="0"),
    ],
)
def test_another_version_is_said(old: Recipe) -> None:
    (said,) = recipe(ONE).changes_since(old)
    assert "phiên bản" in said


def test_a_recipe_reads_back_equal(saved: Path) -> None:
    assert read_manifest(saved) == recipe(ONE, TWO)
    assert list(read_manifest(saved).articles) == ["1.txt", "2.txt"]


@pytest.mark.parametrize("file", ["vectors.faiss", "terms/vocab.json"])
@pytest.mark.parametrize("content", [None, b"", b"other!!", b"vectors\0"])
def test_a_missing_or_altered_file_is_named(saved: Path, file: str, content: bytes | None) -> None:
    (saved / file).unlink()
    if content is not None:
        (saved / file).write_bytes(content)
    with pytest.raises(IndexCorrupt, match=file):
        read_manifest(saved)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"{}", b'{"recipe": {}, "files": {}}',
     b'{"recipe": {"format": "1"}, "files": {}}', b'{"recipe": 5, "files": {}}',
     b'{"recipe": {"articles": null}, "files": {}}'],
)  # fmt: skip
def test_a_manifest_that_cannot_be_read_is_corrupt(saved: Path, content: bytes) -> None:
    (saved / MANIFEST).write_bytes(content)
    with pytest.raises(IndexCorrupt, match="manifest"):
        read_manifest(saved)


def test_a_missing_folder_is_corrupt(tmp_path: Path) -> None:
    with pytest.raises(IndexCorrupt):
        read_manifest(tmp_path / "gone")

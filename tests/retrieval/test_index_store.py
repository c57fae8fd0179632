import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from retrieval import Collection, IndexStore, manifest, read_collection
from tests.fakes import HashingEncoder
from tests.retrieval.saved_index import (
    ARTICLES,
    OtherEncoder,
    clean_rankings,
    embeddable,
    open_index,
    rankings,
    saved_files,
)


def test_the_first_open_builds_and_says_why(articles: Path, data: Path) -> None:
    opened = open_index(articles, data)
    assert opened.reason == "chưa có chỉ mục cho bộ bài viết này"
    assert opened.embedded == len(embeddable(opened)) > 0


def test_the_second_open_builds_and_embeds_nothing(articles: Path, data: Path) -> None:
    open_index(articles, data)
    before = {path: path.stat().st_mtime_ns for path in saved_files(data).values()}
    opened = open_index(articles, data)
    assert (opened.reason, opened.embedded) == (None, 0)
    assert {path: path.stat().st_mtime_ns for path in saved_files(data).values()} == before


def test_search_finds_the_same_built_and_reopened(seeds: Path, data: Path) -> None:
    built, reopened = open_index(seeds, data), open_index(seeds, data)
    assert reopened.reason is None
    assert rankings(built) == rankings(reopened) == clean_rankings(read_collection(seeds))


def test_progress_reaches_the_total(articles: Path, data: Path) -> None:
    heard: list[tuple[int, int]] = []
    IndexStore(data).open(
        read_collection(articles), HashingEncoder(), lambda done, total: heard.append((done, total))
    )
    assert heard[-1][0] == heard[-1][1] > 0


def test_another_encoder_rebuilds_and_both_are_named(articles: Path, data: Path) -> None:
    open_index(articles, data)
    opened = IndexStore(data).open(read_collection(articles), OtherEncoder())
    assert opened.reason is not None
    assert "hashing-64 → other" in opened.reason
    assert opened.embedded > 0


@pytest.mark.parametrize(
    ("edits", "reason"),
    [
        ({"a.txt": ARTICLES["a.txt"] + "\nCâu mới."}, "1 bài đã sửa"),
        ({"d.txt": "Câu mới."}, "1 bài mới"),
        ({"a.txt": None}, "1 bài đã bỏ"),
        ({"a.txt": "Câu mới.", "b.txt": None, "d.txt": "Bài khác."},
         "1 bài mới; 1 bài đã sửa; 1 bài đã bỏ"),
        ({"b.txt": "---\nsource: Báo B\n---\n" + ARTICLES["b.txt"]}, "1 bài đã sửa"),
    ],
    ids=["edited", "added", "removed", "all three", "source stated"],
)  # fmt: skip
def test_a_change_embeds_only_what_changed(
    articles: Path, data: Path, edits: dict[str, str | None], reason: str
) -> None:
    before = embeddable(open_index(articles, data))
    for name, text in edits.items():
        (articles / name).unlink(missing_ok=True)
        if text is not None:
            (articles / name).write_text(text, "utf-8")
    opened = open_index(articles, data)
    assert opened.reason == reason
    assert opened.embedded == len(embeddable(opened) - before) < len(before)
    assert rankings(opened) == clean_rankings(read_collection(articles))
    assert rankings(open_index(articles, data)) == rankings(opened)


def test_the_order_of_the_articles_decides_ties_and_needs_no_new_index(
    articles: Path, data: Path
) -> None:
    collection = read_collection(articles)
    IndexStore(data).open(collection, HashingEncoder())
    turned = Collection(collection.folder, collection.articles[::-1])
    opened = IndexStore(data).open(turned, HashingEncoder())
    assert opened.reason is None
    assert rankings(opened) == clean_rankings(turned)


def stored(data: Path) -> int:
    """Count the vectors beside the index."""
    with closing(sqlite3.connect(data / "vectors.sqlite")) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM vectors").fetchone()[0])


def test_vectors_are_kept_once(articles: Path, data: Path) -> None:
    open_index(articles, data)
    assert stored(data) == 0
    assert (data / "vectors.sqlite").stat().st_size < 20_000


def test_another_splitting_embeds_only_what_it_splits_otherwise(
    articles: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index(articles, data)
    monkeypatch.setattr(manifest, "SPLITTER_VERSION", "another")
    opened = open_index(articles, data)
    assert opened.reason == "cách tách câu và từ đã đổi theo phiên bản mới"
    assert opened.embedded == 0


def test_what_was_merged_is_not_embedded_again(articles: Path, data: Path) -> None:
    for number in range(9):
        (articles / f"n{number}.txt").write_text(f"Bài số {number}.\nCâu số {number}.", "utf-8")
        before = embeddable(open_index(articles, data))
    (articles / "n0.txt").write_text("Bài số 0.\nCâu số 0.\nCâu thêm.", "utf-8")
    opened = open_index(articles, data)
    assert opened.embedded == len(embeddable(opened) - before)
    assert rankings(opened) == clean_rankings(read_collection(articles))

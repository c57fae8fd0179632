import json
import multiprocessing
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from retrieval import DataFolderError, IndexStore, read_collection
from retrieval.held_vectors import is_of_vectors
from tests.fakes import HashingEncoder
from tests.retrieval.saved_index import (
    ARTICLES,
    clean_rankings,
    open_index,
    rankings,
    saved_files,
)

SPAWN = multiprocessing.get_context("spawn")


def written() -> list[str]:
    """Return the names of the files that a saved index is made of."""
    with TemporaryDirectory() as name:
        articles = Path(name, "articles")
        articles.mkdir()
        (articles / "a.txt").write_text(ARTICLES["a.txt"], "utf-8")
        open_index(articles, Path(name, "data"))
        return sorted(saved_files(Path(name, "data")))


@pytest.mark.parametrize("damage", ["cut", "deleted"])
@pytest.mark.parametrize("file", written())
def test_a_damaged_file_is_rebuilt_from_the_vectors_of_the_others(
    articles: Path, data: Path, file: str, damage: str
) -> None:
    before = rankings(open_index(articles, data))
    path = saved_files(data)[file]
    content = path.read_bytes()
    path.unlink()
    if damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    opened = open_index(articles, data)
    assert opened.reason is not None
    assert "hỏng" in opened.reason
    assert Path(file).name in opened.reason
    assert bool(opened.embedded) == is_of_vectors(file)
    assert rankings(opened) == before
    assert open_index(articles, data).reason is None


@pytest.mark.parametrize("content", [None, b"", b"gone", b"\xff\xfe", b"\0", b"../..", b"."])
def test_a_damaged_pointer_is_rebuilt(articles: Path, data: Path, content: bytes | None) -> None:
    before = rankings(open_index(articles, data))
    (pointer,) = data.rglob("current")
    pointer.unlink()
    if content is not None:
        pointer.write_bytes(content)
    opened = open_index(articles, data)
    assert opened.reason is not None
    assert opened.embedded > 0
    assert rankings(opened) == before
    assert open_index(articles, data).reason is None


@pytest.mark.parametrize("lost", ["vectors.sqlite", "indexes"])
def test_deleting_part_of_the_data_loses_nothing(articles: Path, data: Path, lost: str) -> None:
    before = rankings(open_index(articles, data))
    (data / lost).rename(data / "moved")
    assert rankings(open_index(articles, data)) == before


def test_a_damaged_vector_file_does_not_stop_the_next_edit(articles: Path, data: Path) -> None:
    open_index(articles, data)
    (data / "vectors.sqlite").write_bytes(b"not a database" * 1000)
    assert open_index(articles, data).reason is None
    (articles / "d.txt").write_text("Bài mới.", "utf-8")
    opened = open_index(articles, data)
    assert rankings(opened) == clean_rankings(read_collection(articles))


def test_no_old_index_and_no_half_made_one_is_left_behind(articles: Path, data: Path) -> None:
    open_index(articles, data)
    (store,) = (data / "indexes").iterdir()
    (store / "new-left-by-a-crash").mkdir()
    (store / "current.new").write_text("half", "utf-8")
    (articles / "d.txt").write_text("Bài mới.", "utf-8")
    open_index(articles, data)
    folders = {path.name for path in store.iterdir() if path.is_dir()}
    assert folders == json.loads((store / "current").read_text("utf-8"))["segments"].keys()


def test_a_file_where_the_data_folder_should_be_is_said_with_the_remedy(
    articles: Path, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x", "utf-8")
    for data in (in_the_way, in_the_way / "below"):
        with pytest.raises(DataFolderError, match="NGUYENVAN_DATA"):
            open_index(articles, data)


def test_a_data_folder_that_may_not_be_written_is_said_with_the_remedy(
    articles: Path, data: Path
) -> None:
    data.mkdir(mode=0o500)
    try:
        (data / "probe").touch()
    except PermissionError:
        with pytest.raises(DataFolderError, match="NGUYENVAN_DATA"):
            open_index(articles, data)
    else:
        pytest.skip("root may write anywhere")


def keep_editing(articles: Path, data: Path, seed: int, ready: Connection) -> None:
    edits = random.Random(seed)
    ready.send(None)
    while True:
        text = f"Bài sửa lần {edits.random()}.\nSở Nội vụ hoàn thành {edits.random()} nhiệm vụ."
        (articles / edits.choice(["a.txt", "b.txt", "d.txt"])).write_text(text, "utf-8")
        (articles / "e.txt").unlink(missing_ok=True)
        open_index(articles, data)
        (articles / "e.txt").write_text(f"Bài thêm {edits.random()}.", "utf-8")
        open_index(articles, data)


def test_killed_at_any_moment_it_opens_again_as_built_clean(articles: Path, data: Path) -> None:
    moments = random.Random(2026)
    for seed in range(15):
        hears, tells = SPAWN.Pipe(duplex=False)
        process = SPAWN.Process(target=keep_editing, args=(articles, data, seed, tells))
        process.start()
        assert hears.poll(60)
        time.sleep(moments.uniform(0.0, 0.3))
        process.kill()
        process.join()
        assert process.exitcode == -9
        process.close()
        collection = read_collection(articles)
        opened = IndexStore(data).open(collection, HashingEncoder())
        assert rankings(opened) == clean_rankings(collection)
        assert open_index(articles, data).reason is None

import json
import multiprocessing
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from retrieval import (
    Collection,
    DataFolderError,
    IndexStore,
    Opened,
    Ranking,
    Retriever,
    parse_question,
    read_collection,
)
from retrieval.index import build_index
from tests.fakes import HashingEncoder

Folder = Callable[[dict[str, str]], Path]

ARTICLES = {
    "a.txt": "Sở Nội vụ Phú Thọ họp ngày 5/1.\nGiải quyết cho 5.448 trường hợp.",
    "b.txt": "Bộ Nội vụ tổng kết năm 2025.\nToàn ngành hoàn thành 160 nhiệm vụ.",
    "c.txt": "Thủ tướng chủ trì hội nghị.\nCải cách hành chính được đẩy mạnh.",
}
QUESTIONS = ["Sở Nội vụ giải quyết bao nhiêu trường hợp?", "cai cach hanh chinh", "Bộ Nội vụ 2025"]
SPAWN = multiprocessing.get_context("spawn")


class OtherEncoder(HashingEncoder):
    fingerprint = "other"


def open_index(articles: Path, data: Path) -> Opened:
    return IndexStore(data).open(read_collection(articles), HashingEncoder())


def rankings(opened: Opened) -> list[Ranking]:
    retriever = Retriever(opened.index, HashingEncoder())
    return [retriever.rank(parse_question(question)) for question in QUESTIONS]


def clean_rankings(collection: Collection) -> list[Ranking]:
    index = build_index(collection.articles, HashingEncoder())
    return rankings(Opened(index, None, 0, {}))


def embeddable(opened: Opened) -> set[tuple[str, str]]:
    layout = opened.index.layout
    whole = {(passage.whole, "") for passage in layout.passage_texts()}
    whole |= {("", context) for context in layout.contexts()}
    return whole | {(text.context, text.text) for text in layout.sentence_texts()}


def saved_files(data: Path) -> dict[str, Path]:
    """Return the files of the one saved segment, by their path inside it."""
    (listed,) = data.rglob("articles.json")
    saved = listed.parent
    return {path.relative_to(saved).as_posix(): path for path in saved.rglob("*") if path.is_file()}


def written() -> list[str]:
    """Return the names of the files that a saved index is made of."""
    with TemporaryDirectory() as name:
        articles = Path(name, "articles")
        articles.mkdir()
        (articles / "a.txt").write_text(ARTICLES["a.txt"], "utf-8")
        open_index(articles, Path(name, "data"))
        return sorted(saved_files(Path(name, "data")))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def articles(folder: Folder) -> Path:
    return folder(ARTICLES)


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


@pytest.mark.parametrize("damage", ["cut", "deleted"])
@pytest.mark.parametrize("file", written())
def test_a_damaged_file_is_rebuilt_without_embedding(
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
    assert opened.embedded == 0
    assert rankings(opened) == before
    assert open_index(articles, data).reason is None


@pytest.mark.parametrize("content", [None, b"", b"gone", b"\xff\xfe", b"\0", b"../..", b"."])
def test_a_damaged_pointer_is_rebuilt_without_embedding(
    articles: Path, data: Path, content: bytes | None
) -> None:
    before = rankings(open_index(articles, data))
    (pointer,) = data.rglob("current")
    pointer.unlink()
    if content is not None:
        pointer.write_bytes(content)
    opened = open_index(articles, data)
    assert opened.reason is not None
    assert opened.embedded == 0
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


def test_another_encoder_rebuilds_and_both_are_named(articles: Path, data: Path) -> None:
    open_index(articles, data)
    opened = IndexStore(data).open(read_collection(articles), OtherEncoder())
    assert opened.reason is not None
    assert "hashing-64 → other" in opened.reason
    assert opened.embedded > 0


def test_going_back_to_an_encoder_embeds_nothing(articles: Path, data: Path) -> None:
    open_index(articles, data)
    IndexStore(data).open(read_collection(articles), OtherEncoder())
    assert open_index(articles, data).embedded == 0


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


def test_two_collections_share_the_vectors_and_nothing_else(
    articles: Path, data: Path, tmp_path: Path
) -> None:
    open_index(articles, data)
    copied = tmp_path / "copied"
    copied.mkdir()
    for path in articles.iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    opened = open_index(copied, data)
    assert opened.reason is not None
    assert opened.embedded == 0
    assert open_index(articles, data).reason is None
    assert open_index(copied, data).reason is None


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


def open_at_once(articles: Path, data: Path, start: Barrier, out: Connection) -> None:
    collection = read_collection(articles)
    start.wait(60)
    opened = IndexStore(data).open(collection, HashingEncoder())
    out.send((opened.reason, rankings(opened)))


@pytest.mark.parametrize("shared", [True, False], ids=["one collection", "two collections"])
def test_two_processes_may_open_at_once(
    articles: Path, data: Path, tmp_path: Path, shared: bool
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for path in articles.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    start, ends = SPAWN.Barrier(2), [SPAWN.Pipe(duplex=False) for _ in range(2)]
    folders = [articles, articles if shared else other]
    processes = [
        SPAWN.Process(target=open_at_once, args=(folder, data, start, end[1]))
        for folder, end in zip(folders, ends, strict=True)
    ]
    for process in processes:
        process.start()
    assert all(receiver.poll(60) for receiver, _ in ends)
    answers = [receiver.recv() for receiver, _ in ends]
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
        process.close()
    expected = clean_rankings(read_collection(articles))
    assert all(answer[1] == expected for answer in answers)
    assert [answer[0] for answer in answers].count(None) == (1 if shared else 0)


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

"""Answers come from one whole snapshot while the next is built; failures leave the old one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread

import pytest

from answering import (
    SEEDS,
    Live,
    NotSearchableYet,
    Settings,
    at_home,
    open_assistant,
    own_library,
)
from answering import live as live_module
from embeddings import TextVectors
from library import ChangeRefused, Facts, Library, Proposal
from retrieval import CollectionError, parse_question, read_collection, text_digest
from tests.fakes import HashingEncoder

_PATIENCE = 10.0
_NEW = "Cầu Vĩnh Tuy 2 dài 3,5 km.\nCầu thông xe ngày 30/8/2023 tại Hà Nội."
_ARTICLES = {
    "a.txt": "Sở Nội vụ Phú Thọ họp ngày 5/1.\nGiải quyết cho 5.448 trường hợp.",
    "b.txt": "Bộ Nội vụ tổng kết năm 2025.\nToàn ngành hoàn thành 160 nhiệm vụ.",
}


class CountingEncoder(HashingEncoder):
    """Count the texts; wait, or fail, where a test wants it."""

    def __init__(self) -> None:
        super().__init__()
        self.embedded = 0
        self.before: Callable[[], None] = lambda: None

    def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
        self.before()
        self.embedded += len(texts)
        return super().encode_sentences(texts, contexts)


@pytest.fixture
def encoder() -> CountingEncoder:
    return CountingEncoder()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "bài"
    folder.mkdir()
    for name, text in _ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return Settings(folder, tmp_path / "data")


@pytest.fixture
def live(settings: Settings, encoder: CountingEncoder) -> Live:
    return Live(open_assistant(settings, encoder=encoder), own_library(settings))


def ids(live: Live) -> list[str]:
    return [article.id for article in live.current.collection.articles]


def add(text: str = _NEW, name: str = "cầu.txt") -> Callable[[Library], object]:
    return lambda library: library.add(Proposal(name, Facts("Cầu Vĩnh Tuy"), text))


def test_only_the_new_article_is_embedded(live: Live, encoder: CountingEncoder) -> None:
    encoder.embedded = 0
    heard: list[tuple[int, int]] = []
    live.change(add(), lambda done, total: heard.append((done, total)))
    assert ids(live) == ["a.txt", "b.txt", "cầu.txt"]
    assert 0 < encoder.embedded == live.current.embedded == heard[-1][1] < 10
    hit, *_ = live.current.search("Cầu Vĩnh Tuy dài bao nhiêu km?")
    assert hit.passage.article.id == "cầu.txt"


def test_a_snapshot_followed_finds_what_one_opened_afresh_does(
    live: Live, settings: Settings, tmp_path: Path
) -> None:
    live.change(add())
    live.change(lambda library: library.remove(live.current.collection.articles[0]))
    other = Settings(settings.collection, tmp_path / "other")
    fresh = open_assistant(other, encoder=HashingEncoder())
    for question in ("Bộ Nội vụ 2025", "cau vinh tuy", "bao nhiêu trường hợp"):
        parsed = parse_question(question)
        assert live.current.retriever.rank(parsed) == fresh.retriever.rank(parsed)


def test_questions_are_answered_from_the_old_snapshot_meanwhile(
    live: Live, encoder: CountingEncoder
) -> None:
    begun, go_on = Event(), Event()

    def wait() -> None:
        begun.set()
        assert go_on.wait(_PATIENCE)

    old = live.current
    encoder.before = wait
    thread = Thread(target=live.change, args=(add(),))
    thread.start()
    assert begun.wait(_PATIENCE)
    assert live.current is old
    assert {hit.passage.article.id for hit in live.current.search("cầu")} <= {"a.txt", "b.txt"}
    go_on.set()
    thread.join(_PATIENCE)
    assert live.current is not old
    assert len(old.collection.articles) == 2
    assert {hit.passage.article.id for hit in old.search("cầu")} <= {"a.txt", "b.txt"}


def test_a_failure_to_index_leaves_the_old_snapshot_and_is_made_good(
    live: Live, encoder: CountingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = live.current

    live.refresh()

    def fail() -> None:
        raise CollectionError("hết chỗ")

    encoder.before = fail
    with pytest.raises(NotSearchableYet, match=r"đã lưu.*hết chỗ"):
        live.change(add())
    assert live.current is old
    encoder.before = lambda: None
    live.refresh()
    assert "cầu.txt" in ids(live)


def test_what_was_changed_before_an_error_counts(live: Live) -> None:
    def half(library: Library) -> None:
        add()(library)
        raise ChangeRefused("dở dang")

    with pytest.raises(ChangeRefused, match="dở dang"):
        live.change(half)
    assert "cầu.txt" in ids(live)


def test_changes_of_several_threads_all_come_about(live: Live) -> None:
    names = [f"{number}.txt" for number in range(8)]
    acts = [add(f"Tin số {name}: " + name * 3, name) for name in names]
    threads = [Thread(target=live.change, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(_PATIENCE)
    assert set(ids(live)) == {*_ARTICLES, *names}


def test_another_hand_is_seen(
    live: Live, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.collection / "c.txt").write_text(_NEW, "utf-8")
    old = live.current
    live.look()  # too soon after it was opened
    assert live.current is old
    monkeypatch.setattr(live_module, "_LOOK_AGAIN", 0.0)
    seen = Event()
    refresh = live.refresh

    def refresh_and_tell() -> None:
        refresh()
        seen.set()

    monkeypatch.setattr(live, "refresh", refresh_and_tell)
    live.look()
    assert seen.wait(_PATIENCE)
    assert ids(live) == ["a.txt", "b.txt", "c.txt"]


def test_answers_under_way_come_from_a_whole_snapshot(live: Live) -> None:
    """Each article names its own number twice: a hit is always of the snapshot that was asked."""
    errors: list[Exception] = []
    stop = Event()

    def ask() -> None:
        try:
            while not stop.is_set():
                assistant = live.current
                held = {article.id: article for article in assistant.collection.articles}
                for hit in assistant.search("Tin số nhiệm vụ"):
                    article = hit.passage.article
                    assert held[article.id] is article
                    assert hit.passage.text in article.text
        except Exception as error:
            errors.append(error)

    threads = [Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(6):
        live.change(add(f"Tin số {number}: nhiệm vụ {number} đã xong.", f"{number}.txt"))
        if number % 3 == 2:
            live.change(lambda library: library.remove(library.read().articles[0]))
    stop.set()
    for thread in threads:
        thread.join(_PATIENCE)
    assert errors == []
    assert len(ids(live)) == 6


def test_nothing_touched_keeps_the_snapshot(live: Live, settings: Settings) -> None:
    assert live.refresh() is live.refresh()
    (settings.collection / "a.txt").touch()
    old = live.current
    assert live.refresh() is old


def test_the_articles_that_ship_are_changed_in_a_copy(
    tmp_path: Path, encoder: CountingEncoder
) -> None:
    settings = Settings(SEEDS, tmp_path)
    before = {path: path.read_bytes() for path in SEEDS.rglob("*") if path.is_file()}
    live = Live(open_assistant(settings, encoder=encoder), own_library(settings))
    assert at_home(settings) == settings
    encoder.embedded = 0
    first = live.current.collection.articles[0]
    live.change(lambda library: library.remove(first))
    assert encoder.embedded == 0
    assert len(ids(live)) == 4
    assert {path: path.read_bytes() for path in SEEDS.rglob("*") if path.is_file()} == before
    home = at_home(settings)
    assert read_collection(home.collection) == live.current.collection
    assert open_assistant(home, encoder=encoder).embedded == 0


def test_what_was_quoted_stays_readable_after_a_new_version(live: Live) -> None:
    old, question = live.current, "Toàn ngành hoàn thành bao nhiêu nhiệm vụ?"
    hits = old.search(question)
    quoted = hits[0].passage.article
    proposal = Proposal("x.txt", Facts("Bản mới"), "Toàn ngành hoàn thành 161 nhiệm vụ.")
    live.change(lambda library: library.replace(quoted, proposal))
    assert live.current.search(question)[0].passage.text == proposal.text
    assert old.search(question) == hits
    assert live.library.version(quoted.id, text_digest(quoted)) == quoted

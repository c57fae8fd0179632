"""Drawn collections are what they say; the measures of them run, and are of the right things."""

from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest

from benchmarks import scaling, speed, synthetic
from benchmarks.scaling import (
    HEADER,
    Scale,
    add_articles,
    measure,
    open_and_search,
    search_beside_encoding,
)
from benchmarks.speed import Cost, main, share_of_encoding
from benchmarks.synthetic import (
    PASSAGES,
    SENTENCES,
    SYLLABLES,
    SyntheticEncoder,
    build_segment,
    clustered,
    draw_articles,
    draw_collection,
    save,
)
from retrieval import Article, Collection, IndexStore
from retrieval.index import Index
from retrieval.manifest import article_key
from tests.fakes import HashingEncoder

ENCODER = SyntheticEncoder(dimension=16, token_dimension=4)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the text of twenty passages at most."""
    monkeypatch.setattr(synthetic, "BLOCK", 20)


def index(collection: Collection) -> Index:
    keys = [article_key(article) for article in collection.articles]
    return Index(collection.articles, keys, [build_segment(collection.articles, ENCODER)])


def test_articles_have_the_passages_and_sentences_they_should() -> None:
    drawn = index(draw_collection(20, Path("drawn")))
    passages = list(drawn.layout.passages())
    assert len(passages) == 20
    assert len(drawn.layout.articles) == 20 // PASSAGES
    for passage in passages:
        assert len(passage.sentences) == SENTENCES
        assert len(passage.text.split()) == SENTENCES * SYLLABLES
    assert drawn.live.all()


def test_the_same_seed_draws_the_same_articles() -> None:
    assert draw_articles(10, seed=3) == draw_articles(10, seed=3)
    assert draw_articles(10, seed=3)[0].text != draw_articles(10, seed=4)[0].text


def test_a_larger_collection_repeats_texts_but_neither_ids_nor_vectors() -> None:
    drawn = index(draw_collection(60, Path("drawn")))
    articles = drawn.layout.articles
    assert len({article.id for article in articles}) == len(articles) == 12
    assert len({article.text for article in articles}) == 4
    assert drawn.live.sum() == 60
    vectors = drawn.segments[0].passage_vectors.vectors
    assert len(np.unique(vectors, axis=0)) == 60
    assert drawn.passage_exact.frequency("và") == 3 * index(
        draw_collection(20, Path("drawn"))
    ).passage_exact.frequency("và")


def test_vectors_lie_in_clusters() -> None:
    vectors = clustered(600)
    assert vectors == pytest.approx(clustered(600))
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1)
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, 0)
    assert cosines.mean() == pytest.approx(0.79, abs=0.01)
    assert cosines.max(axis=1).mean() == pytest.approx(0.90, abs=0.01)


def test_the_encoder_draws_one_vector_for_each_text() -> None:
    encoded = ENCODER.encode_sentences(["một hai ba", ""], ["", "bốn"])
    assert encoded.vectors.shape == (2, 16)
    assert [tokens.shape for tokens in encoded.tokens] == [(4, 4), (0, 4)]
    assert (ENCODER.encode_queries(["a", "b"]) == ENCODER.encode_passages(["a", "b"])).all()
    ((vector, tokens),) = ENCODER.encode_questions(["một hai"])
    assert vector.shape == (16,)
    assert np.linalg.norm(tokens, axis=1) == pytest.approx(1)


def test_a_saved_collection_is_opened_without_embedding(tmp_path: Path) -> None:
    collection, store = draw_collection(40, Path("drawn")), IndexStore(tmp_path)
    save(store, collection, ENCODER)
    opened = store.open(collection, ENCODER)
    assert (opened.embedded, opened.reason) == (0, None)
    assert opened.index.live.sum() == 40


def test_added_articles_are_indexed(tmp_path: Path) -> None:
    collection, store = draw_collection(20, Path("drawn")), Mock(wraps=IndexStore(tmp_path))
    save(IndexStore(tmp_path), collection, SyntheticEncoder())
    opened = store.open(collection, SyntheticEncoder())
    assert add_articles(store, collection, opened) > 0
    sizes = [len(call.args[0].articles) for call in store.open.call_args_list]
    assert sizes == [4, 5, 6, 7, 8, 9]
    last = store.open.call_args_list[-1]
    assert last.kwargs["previous"].index.live.sum() == 8 * PASSAGES


def test_searching_and_encoding_are_timed_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 9.0, 9.0] + [10.0, 12.0, 17.0] * 3)
    monkeypatch.setattr("benchmarks.scaling.time.perf_counter", lambda: next(clock))
    monkeypatch.setattr(scaling, "Retriever", Mock())
    encoder = Mock(spec=HashingEncoder)
    questions = ["một", "hai", "ba"]
    assert search_beside_encoding(Mock(), questions, encoder) == (2.0, 5.0)
    assert [call.args for call in encoder.encode_questions.call_args_list] == [
        ([question],) for question in ["một", *questions]
    ]


def test_a_size_is_measured_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_ = save

    def saved(store: IndexStore, collection: Collection, encoder: SyntheticEncoder) -> None:
        save_(store, collection, encoder)
        assert open_and_search(tmp_path, 20, ["bao nhiêu xã?"])[1] > 1e6

    monkeypatch.setattr(scaling, "save", saved)
    scale = measure(20, ["bao nhiêu xã?"], HashingEncoder(), tmp_path)
    assert (scale.passages, scale.found) == (20, 1.0)
    assert scale.disk > 20 * 6 * 384 * 4


def test_a_line_shows_milliseconds_seconds_and_megabytes() -> None:
    cells = str(Scale(1000, 0.02, 0.04, 1.5, 0.25, 3_000_000, 90_000_000, 0.975)).split()
    assert cells == ["1000", "20.0", "0.50", "1.50", "0.25", "3", "90", "0.975"]


def test_the_share_of_encoding_is_what_indexing_adds(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 5.0, 5.0, 9.0] * 2)
    monkeypatch.setattr("benchmarks.speed.time.perf_counter", lambda: next(clock))
    encoder = Mock(wraps=HashingEncoder())
    encoder.configure_mock(fingerprint="x", dimension=64, token_dimension=64)
    article = Article("a.txt", "Tin", None, None, "Một hai.\nBa bốn.")
    assert share_of_encoding([article, article], encoder, rounds=1) == 0.8
    texts = encoder.encode_passages.call_args.args[0]
    assert texts == ["tin\nmột hai.\nba bốn.", "tin\nmột hai.", "tin\nba bốn.", "tin"]


def test_the_command_prints_a_line_for_each_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(speed, "open_encoder", lambda model: HashingEncoder())
    monkeypatch.setattr(
        speed, "costs_of_answering", lambda *_: iter([Cost(9, 9), Cost(1.5, 1.25), Cost(1.5, 1.25)])
    )
    monkeypatch.setattr(speed, "measure", lambda passages, *_: f"{passages} passages")
    monkeypatch.setattr("sys.argv", ["speed", "--sizes", "10,20"])
    main()
    _, cold, first, second, answering, indexing, *rest = capsys.readouterr().out.splitlines()
    assert cold.strip() == "cold: 9.00 together, 9.00 for the median question"
    assert [first[:4], second[:4]] == ["  1:", "  2:"]
    assert answering == "answer / search: 1.50 together, 1.25 for the median question"
    assert indexing.startswith("indexing / encoding")
    assert rest == [HEADER, "10 passages", "20 passages"]


@pytest.mark.parametrize(("part", "lines"), [("sizes", 2), ("indexing", 1)])
def test_a_part_is_measured_by_itself(
    part: str,
    lines: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(speed, "open_encoder", lambda model: HashingEncoder())
    monkeypatch.setattr(speed, "measure", lambda passages, *_: f"{passages} passages")
    monkeypatch.setattr("sys.argv", ["speed", "--part", part, "--sizes", "10"])
    main()
    assert len(capsys.readouterr().out.splitlines()) == lines


def test_an_unknown_part_ends_the_command_with_2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["speed", "--part", "all"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2


def test_a_file_that_is_no_question_set_ends_the_command_with_2(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["speed", "--squad", "missing.json"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2

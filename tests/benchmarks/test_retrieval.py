"""The search benchmark on small files, with vectors that can be worked out by hand."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from benchmarks import retrieval
from benchmarks.nearest import recall_of_nearest
from benchmarks.retrieval import LEXICAL, SYSTEMS, main, weights_of
from benchmarks.sets import DISTRACTOR_LENGTHS
from benchmarks.systems import header
from retrieval import PASSAGE_WEIGHTS, Article
from retrieval.index import Index, build_index
from tests.fakes import HashingEncoder

SUBJECTS = ("lúa hoà", "cầu đường", "mưa lũ")

Run = Callable[..., list[list[str]]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command on paragraphs of one subject each; return the cells of what it prints."""
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(retrieval, "open_encoder", lambda model: HashingEncoder())

    def run(*options: str, **more: object) -> list[list[str]]:
        paragraphs = [
            {
                "context": f"Bài này viết về {subject}.",
                "qas": [{"question": f"Bài nào viết về {subject}?", **more}],
            }
            for subject in SUBJECTS
        ]
        path = tmp_path / "squad.json"
        path.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), "utf-8")
        monkeypatch.setattr("sys.argv", ["retrieval", "--squad", str(path), *options])
        main()
        return [row.split() for row in capsys.readouterr().out.splitlines()]

    return run


def test_there_is_a_line_for_each_form_and_system(run: Run) -> None:
    said, head, *lines = run()
    assert said == "3 questions on 3 paragraphs".split()
    assert head == header().split()
    assert [row[:3] for row in lines] == [
        [system, form, "3"]
        for form in ("plain", "folded", "nfd", "upper", "tone")
        for system in ("lexical", "dense", "hybrid")
    ]
    figures = {(system, form): row for system, form, *row in lines}
    assert figures["hybrid", "plain"][1:5] == ["1.000"] * 4
    for form in ("nfd", "upper", "tone"):
        assert figures["hybrid", form][:-1] == figures["hybrid", "plain"][:-1]


def test_types_have_lines_of_their_own(run: Run) -> None:
    *_, head, row = run("--forms", "folded,plain", "--systems", "hybrid", type="thời gian")
    assert head == header("type").split()
    assert row[:4] == ["hybrid", "thời", "gian", "3"]
    assert run("--forms", "folded", type="thời gian")[-1][:2] == ["hybrid", "folded"]


def test_news_joins_the_collection_but_for_what_is_there(run: Run, tmp_path: Path) -> None:
    text = "Bài này viết về lúa. " * (DISTRACTOR_LENGTHS.start // 20)
    path = tmp_path / "news.gz"
    path.write_bytes(gzip.compress(json.dumps({"title": "Tin", "text": text}).encode()))
    said, *_ = run("--distractors", str(path), "--passages", "5", "--forms", "plain")
    assert said == "3 questions on 3 paragraphs and 1 of news".split()


@pytest.mark.parametrize(
    "options", [["--squad", "missing.json"], ["--forms", "loud"], ["--distractors", "missing.gz"]]
)
def test_what_cannot_be_read_ends_with_2(
    options: list[str], run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*options)
    assert stopped.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_impossible_questions_are_told(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(is_impossible=True)
    assert "(3 impossible)" in capsys.readouterr().err


def test_a_system_leaves_signals_out() -> None:
    for weights in weights_of(lambda signal: signal.endswith(LEXICAL)).values():
        assert weights.passage_cosine == weights.sentence_cosine == 0
        assert weights.passage_folded > 0
    for weights in weights_of(lambda signal: not signal.endswith(LEXICAL)).values():
        assert weights.passage_folded == weights.sentence_exact == 0
        assert weights.sentence_cosine > 0
    assert weights_of(lambda signal: True) == PASSAGE_WEIGHTS
    assert set(SYSTEMS) == {"lexical", "dense", "hybrid", "reranked"}


@pytest.fixture
def index() -> Index:
    articles = [Article(f"{n:02}", "", None, None, f"Bài {n}.") for n in range(20)]
    return build_index(articles, HashingEncoder())


def test_an_exact_index_finds_all_of_the_nearest(index: Index) -> None:
    vectors = HashingEncoder().encode_queries(["bài 1", "2"])
    assert recall_of_nearest(index, vectors, k=5) == 1.0


def test_what_is_not_found_lowers_the_share(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    nearest = Index.nearest_passages
    monkeypatch.setattr(Index, "nearest_passages", lambda *given: nearest(*given)[1:])
    vectors = HashingEncoder().encode_queries(["bài 1", "2"])
    assert recall_of_nearest(index, vectors, k=5) == pytest.approx(0.8)


def test_the_command_tells_the_share_of_an_approximate_index(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Index, "approximate", True)
    monkeypatch.setattr(retrieval, "recall_of_nearest", lambda index, vectors: np.float64(0.5))
    assert run("--forms", "plain")[1][:4] == ["nearest", "passages", "found:", "0.500"]

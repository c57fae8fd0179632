"""The figures of answers can be worked out by hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from answering import Answer, Citation, NoAnswer, Statement
from benchmarks.answers import Outcome, line, refusing
from benchmarks.figures import auroc, token_f1
from retrieval import Article, Span

TEXT = "Phú Thọ giảm 69,1% xã."
ARTICLE = Article("a.txt", "T", None, None, TEXT)


def answered(*marks: Span, confidence: float = 0.9) -> Answer:
    cited = (Citation(ARTICLE, Span(0, len(TEXT))),)
    return Answer("?", (Statement(TEXT, cited, marks),), confidence=confidence)


def test_f1_counts_words_as_search_spells_them() -> None:
    assert token_f1("69,1%", "69,1%") == 1.0
    assert token_f1("giảm 69,1%", "69,1%") == pytest.approx(2 / 3)
    assert token_f1("Hoà", "hòa") == 1.0
    assert token_f1("xã", "tỉnh") == 0.0


def test_auroc_is_the_share_of_pairs_in_order() -> None:
    assert auroc([0.9, 0.8], [0.1, 0.2]) == 1.0
    assert auroc([0.1], [0.9]) == 0.0
    assert auroc([0.5], [0.5]) == 0.5
    assert auroc([0.9, 0.1], [0.5]) == 0.5


def test_an_outcome_is_held_against_the_gold() -> None:
    right = Outcome("", ("69,1%",), answered(Span(13, 18)))
    assert right.first_holds
    assert right.any_holds
    assert right.marked_f1 == 1.0
    assert not right.refused
    unmarked = Outcome("", ("69,1%",), answered())
    assert unmarked.marked_f1 == pytest.approx(2 / 6)
    assert not Outcome("", ("70%",), answered()).first_holds
    refused = Outcome("", ("69,1%",), NoAnswer("?", (), ()))
    assert refused.refused
    assert (refused.first_holds, refused.marked_f1) == (False, 0.0)
    assert Outcome("", ("69,1%",), None).refused


def test_a_line_and_the_worth_of_refusing() -> None:
    present = [Outcome("", ("69,1%",), answered()), Outcome("", ("x",), NoAnswer("?", (), ()))]
    absent = [Outcome("", (), NoAnswer("?", (), ())), Outcome("", (), answered(confidence=0.4))]
    assert line("plain", "", present).split()[:3] == ["plain", "2", "0.500"]
    told = refusing("plain", present, absent)
    assert "precision 0.500, recall 0.500" in told


def test_the_command_runs(tmp_path: Path) -> None:
    def squad(name: str, question: str, answer: str) -> Path:
        qa = {"question": question, "answers": [{"text": answer, "answer_start": 0}]}
        paragraph = {"context": f"Tỉnh {name} giảm 69,1% xã.", "qas": [qa]}
        path = tmp_path / f"{name}.json"
        data = {"data": [{"title": f"Tỉnh {name}", "paragraphs": [paragraph]}]}
        path.write_text(json.dumps(data), "utf-8")
        return path

    here = squad("Phú Thọ", "Phú Thọ giảm bao nhiêu phần trăm xã?", "69,1%")
    other = squad("Hà Nội", "Giá vàng hôm nay là bao nhiêu?", "x")
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.answers", "--squad", here, "--absent", other],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[0] == "1 questions on 1 paragraphs"
    plain = run.stdout.splitlines()[2].split()
    assert plain[:3] == ["plain", "1", "1.000"]
    assert "recall 1.000" in run.stdout

"""The commands as a person or a script runs them: real processes, real exit codes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from answering import SEEDS

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    data = tmp_path_factory.mktemp("commands")

    def command(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "commands", *map(str, arguments)],
            env=os.environ | {"NGUYENVAN_DATA": str(data)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return command


def values(process: "subprocess.CompletedProcess[str]") -> list[dict[str, Any]]:
    return [json.loads(line) for line in process.stdout.splitlines()]


def refused(process: "subprocess.CompletedProcess[str]") -> str:
    """Return the one line of a refusal, made sure to be one."""
    assert process.returncode == 2
    assert "Traceback" not in process.stderr
    assert process.stderr.startswith("Lỗi: ")
    return process.stderr


def test_index_then_open_without_embedding(run: Run) -> None:
    assert run("index", "--collection", SEEDS).returncode == 0
    (report,) = values(run("index", "--collection", SEEDS, "--json"))
    assert (report["articles"], report["embedded"], report["rebuilt"]) == (5, 0, None)


def test_search_prints_exact_slices(run: Run) -> None:
    (found,) = values(run("search", "biệt phái cán bộ về xã", "--k", "3", "--json"))
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    for hit in found["hits"]:
        text = (SEEDS / hit["article"]).read_text("utf-8")
        assert hit["text"] == text[hit["start"] : hit["end"]]


def test_ask_prints_an_answer_with_its_evidence(run: Run) -> None:
    (reply,) = values(run("ask", "phu tho giam bao nhieu xa", "--json"))
    assert reply["kind"] == "answer"
    citation = reply["statements"][0]["citations"][0]
    text = (SEEDS / citation["article"]).read_text("utf-8")
    assert citation["quote"] == text[citation["start"] : citation["end"]]
    assert citation["date"] == "2026-01-05"
    assert reply["statements"][0]["highlights"][0]["text"] == "69,1%"


def test_ask_tells_a_person(run: Run) -> None:
    told = run("ask", "phu tho giam bao nhieu xa").stdout
    assert told.startswith("[1] “Trong đó tiêu biểu")
    absent = run("ask", "Cách nấu phở bò").stdout
    assert absent.startswith("Các báo cáo không nói điều này.")


HISTORY = [{"question": "Phú Thọ biệt phái bao nhiêu cán bộ về xã?"}]


def test_a_batch_answers_each_line_and_loses_none(run: Run, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    requests = [
        {"id": "a", "question": "Phú Thọ biệt phái bao nhiêu cán bộ về xã?", "history": []},
        {"id": 2, "question": "   "},
        {"id": None, "question": "Cách nấu phở bò"},
        {"id": 4, "question": "Đạt bao nhiêu phần trăm kế hoạch?", "history": HISTORY},
        {"id": 5, "question": "Có những bài viết nào?"},
        {"id": 6, "question": "Xin chào", "history": [HISTORY[0]["question"]]},
    ]
    batch.write_text("\n".join(map(json.dumps, requests)) + "\n\n", "utf-8")
    process = run("ask", "--batch", batch, "--json")
    replies = values(process)
    assert [reply["id"] for reply in replies] == ["a", 2, None, 4, 5, 6]
    kinds = ["answer", "refused", "no_answer", "answer", "contents", "courtesy"]
    assert [reply["kind"] for reply in replies] == kinds
    assert "Phú Thọ" in replies[3]["question"]
    assert "162%" in replies[3]["statements"][0]["text"]
    assert len(replies[4]["articles"]) == 5
    assert "1 câu hỏi" in refused(process)


def test_bounds_hold_and_are_told(run: Run) -> None:
    bounds = ("--source", "Quanlynhanuoc.vn", "--since", "2022", "--until", "01/2022", "--json")
    (reply,) = values(run("ask", "ai chủ trì hội nghị", *bounds))
    assert reply["within"] == {
        "articles": [],
        "sources": ["Quanlynhanuoc.vn"],
        "since": "2022-01-01",
        "until": "2022-01-31",
    }
    cited = [citation for said in reply["statements"] for citation in said["citations"]]
    assert {citation["article"][:3] for citation in cited} == {"003"}
    articles = ("--article", "000_c5c6f137023c4209", "--article", "003_9e5262fb927197f9.txt")
    (found,) = values(run("search", "biệt phái cán bộ", *articles, "--k", "100", "--json"))
    assert {hit["article"][:3] for hit in found["hits"]} == {"000", "003"}
    assert [name[:3] for name in found["within"]["articles"]] == ["000", "003"]


def test_a_line_of_a_batch_may_have_its_own_bounds(run: Run, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    question = "phu tho giam bao nhieu xa"
    inside = {"articles": ["004_e4fefde7bd2e0ec1"], "since": "2026-01-05", "until": None}
    requests = [
        {"id": 1, "question": question},
        {"id": 2, "question": question, "within": inside},
        {"id": 3, "question": question, "within": {}},
        {"id": 4, "question": question, "within": {"since": "2030"}},
    ]
    batch.write_text("\n".join(map(json.dumps, requests)), "utf-8")
    process = run("ask", "--batch", batch, "--until", "12/2022", "--json")
    replies = values(process)
    assert [reply["kind"] for reply in replies] == ["no_answer", "answer", "answer", "refused"]
    common: dict[str, Any] = {"articles": [], "sources": [], "since": None, "until": "2022-12-31"}
    assert replies[0]["within"] == common
    assert replies[1]["within"]["articles"] == ["004_e4fefde7bd2e0ec1.txt"]
    assert "within" not in replies[2]
    assert replies[3]["within"] == common | {"since": "2030-01-01", "until": None}
    assert "1 câu hỏi" in refused(process)
    again = {"question": question, "within": replies[1]["within"]}  # what is told can be asked
    batch.write_text(json.dumps(again), "utf-8")
    (same,) = values(run("ask", "--batch", batch, "--json"))
    assert same["within"] == replies[1]["within"]
    assert same["statements"] == replies[1]["statements"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"id": 1, "question": "a"}\n{nope}\n', "dòng 2"),
        (b'{"id": 1}\n', "dòng 1"),
        (b"[" * 100_000, "dòng 1: không phải JSON"),
        (b"9" * 5_000, "dòng 1: không phải JSON"),
        (b'{"question": "a", "history": "x"}\n', "history"),
        (b'{"question": "a", "history": [1]}\n', "history"),
        (b'{"question": "a", "history": [{"answer": "x"}]}\n', "history"),
        (b"\xff\xfe\n", "UTF-8"),
        (b'\n{"question": "a", "within": []}\n', "dòng 2: «within»"),
        (b'{"question": "a", "within": {"source": ["a"]}}\n', "dòng 1: «within»"),
        (b'{"question": "a", "within": {"articles": "a.txt"}}\n', "dòng 1: «articles»"),
        (b'{"question": "a", "within": {"since": 2022}}\n', "dòng 1: «since»"),
        (b'{"question": "a", "within": {"until": "13/2022"}}\n', "dòng 1: trong lịch"),
        (b'{"question": "a"}\n{"question": "a", "within": {"articles": ["x"]}}', "dòng 2: không"),
    ],
)
def test_a_bad_batch_is_refused_before_anything_is_answered(
    run: Run, tmp_path: Path, content: bytes, told: str
) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(content)
    process = run("ask", "--batch", batch, "--json")
    assert told in refused(process)
    assert process.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ask", ""), "câu hỏi trống"),
        (("ask", "x" * 10_000), "10.000"),
        (("ask", "🎉"), "không có chữ hay số"),
        (("search", " "), "câu hỏi trống"),
        (("index", "--collection", "/nowhere/at/all"), "/nowhere/at/all"),
        (("ask", "--batch", "/nowhere.jsonl", "--json"), "/nowhere.jsonl"),
        (("ask", "a", "--batch", "b.jsonl", "--json"), "--batch"),
        (("ask", "--batch", "b.jsonl"), "--json"),
        (("ask", "a", "--since", "hôm qua"), "12/01/2022, 01/2022 hoặc 2022"),
        (("search", "a", "--since", "2023", "--until", "2022"), "đổi lại khoảng ngày"),
        (("ask", "--batch", "b.jsonl", "--json", "--until", "31/04/2022"), "«31/04/2022»"),
        (("search", "a", "--article", "003.txt"), "«003_9e5262fb927197f9.txt»"),
    ],
)
def test_bad_input_is_one_line_on_standard_error(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    assert told in refused(run(*arguments))


def test_an_empty_folder_is_refused(run: Run, tmp_path: Path) -> None:
    assert "rỗng" in refused(run("index", "--collection", tmp_path))


def test_bad_files_are_named_and_the_others_indexed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Ngày 5/1, Sở Nội vụ họp bàn nhiệm vụ.", "utf-8")
    (tmp_path / "copy.txt").write_text("Ngày 5/1, Sở Nội vụ họp bàn nhiệm vụ.", "utf-8")
    (tmp_path / "latin.txt").write_bytes("Sở đã họp".encode("utf-16-le")[1:])
    (tmp_path / "empty.txt").write_bytes(b"")
    process = run("index", "--collection", tmp_path, "--json")
    assert process.returncode == 2
    (report,) = values(process)
    assert report["articles"] == 1
    assert {entry["file"] for entry in report["refused"]} == {"good.txt", "latin.txt", "empty.txt"}
    assert "latin.txt" in process.stderr
    assert "Traceback" not in process.stderr


def test_a_duplicate_alone_is_no_failure(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Sở Nội vụ họp bàn nhiệm vụ.", "utf-8")
    process = run("index", "--collection", tmp_path, "--json")
    assert process.returncode == 0
    assert values(process)[0]["refused"][0]["duplicate_of"] == "a.txt"


def test_a_missing_model_is_refused_with_what_to_do(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NGUYENVAN_MODEL", "/no/such/model")
    assert "/no/such/model" in refused(run("ask", "Phú Thọ giảm bao nhiêu xã?"))

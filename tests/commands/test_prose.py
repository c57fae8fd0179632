"""`nguyenvan ask --prose`, as a person or a script runs it, with a scripted model."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from answering import Answer, Statement
from answering.prose import KeptSentence, Prose, Standing
from commands.prose import Numbers
from tests.answering.prose.scripted import ScriptedServer
from tests.web.turns import ARTICLE, FIRST, OTHER, cite

ROOT = Path(__file__).parents[2]
QUESTION = "Năm 2025 Bộ Nội vụ hoàn thành bao nhiêu nhiệm vụ?"
REPLY = (
    "Bộ Nội vụ được giao 183 nhiệm vụ [1]. Bộ đã hoàn thành 150 nhiệm vụ [1]. "
    "Trời \x1b[31mhôm nay mưa to. Thủ tướng Phạm Minh Chính đến dự và chủ trì hội nghị [2]."
)
KEY = "sk-bi-mat"
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture(scope="module")
def start(server: ScriptedServer, tmp_path_factory: pytest.TempPathFactory) -> Start:
    data = tmp_path_factory.mktemp("prose")

    def command(*arguments: str, **settings: str) -> "subprocess.Popen[str]":
        named = {"URL": server.url, "MODEL": "qwen3:4b", "KEY": KEY} | settings
        return subprocess.Popen(
            [sys.executable, "-m", "commands", *arguments],
            env=os.environ
            | {"NGUYENVAN_DATA": str(data), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
            | {f"NGUYENVAN_LLM_{name}": value for name, value in named.items()},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    return command


def test_each_sentence_is_told_with_its_standing_and_its_references(
    start: Start, server: ScriptedServer
) -> None:
    server.play({"reply": REPLY})
    process = start("ask", QUESTION, "--prose")
    out, errors = process.communicate(timeout=180)
    assert process.returncode == 0, errors
    prose, _, verbatim = out.partition("\nNguyên văn:\n\n")
    assert prose.splitlines() == [
        "✓ Bộ Nội vụ được giao 183 nhiệm vụ. [1]",
        "≠ Bộ đã hoàn thành 150 nhiệm vụ.",
        "  — Báo cáo nói khác: “150” → “160” [1]",
        "? Trời [31mhôm nay mưa to.",
        "  — Không lấy từ báo cáo",
        "✓ Thủ tướng Phạm Minh Chính đến dự và chủ trì hội nghị. [2]",
    ]
    assert verbatim.startswith("[1] “")
    assert "\n\n[2] “Sáng 12/01" in verbatim or "\n[2] “" in verbatim
    assert "qwen3:4b (127.0.0.1:" in errors
    assert KEY not in out + errors


def test_json_has_the_reply_and_the_prose(start: Start, server: ScriptedServer) -> None:
    server.play({"reply": REPLY})
    out, errors = start("ask", QUESTION, "--prose", "--json").communicate(timeout=180)
    said = json.loads(out)
    assert said["kind"] == "answer"
    prose = said["prose"]
    assert prose["failure"] is None
    assert [one["standing"] for one in prose["sentences"]] == [
        "borne_out", "contradicted", "unfound", "borne_out",
    ]  # fmt: skip
    (wrong,) = prose["sentences"][1]["corrections"]
    assert (wrong["text"], wrong["found"]) == ("150", "160")
    assert KEY not in out + errors


def test_whatever_fails_the_verbatim_reply_is_told(start: Start, server: ScriptedServer) -> None:
    server.play({"status": 401})
    process = start("ask", QUESTION, "--prose")
    out, _ = process.communicate(timeout=180)
    assert process.returncode == 0
    assert out.startswith("Máy chủ mô hình không nhận khoá truy cập.\n\nNguyên văn:\n\n[1] “")


def test_ctrl_c_ends_the_writing_and_keeps_what_is_told(
    start: Start, server: ScriptedServer
) -> None:
    server.play({"reply": REPLY + " Bộ " * 4000, "delay": 0.1})
    process = start("ask", QUESTION, "--prose")
    assert process.stdout
    assert process.stdout.readline().startswith("✓ Bộ Nội vụ được giao 183")
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert server.closed.wait(20)
    assert "Đã dừng theo yêu cầu.\n\nNguyên văn:\n\n[1] “" in out


@pytest.mark.parametrize(
    ("arguments", "settings", "said"),
    [
        ([QUESTION, "--prose"], {"URL": "", "MODEL": ""}, "hãy đặt NGUYENVAN_LLM_URL"),
        ([QUESTION, "--prose"], {"URL": f"http://x:{KEY}@h/v1"}, "NGUYENVAN_LLM_KEY"),
        (["--batch", "a.jsonl", "--json", "--prose"], {}, "--prose không dùng với --batch"),
    ],
)
def test_what_cannot_be_is_refused_before_a_model_is_loaded(
    start: Start, arguments: list[str], settings: dict[str, str], said: str
) -> None:
    process = start("ask", *arguments, **settings)
    _, errors = process.communicate(timeout=180)
    assert process.returncode == 2
    assert errors.startswith("Lỗi: ")
    assert said in errors
    assert KEY not in errors


def test_numbers_are_those_of_the_reply_and_then_new() -> None:
    one, two = cite(ARTICLE, FIRST), cite(OTHER, "Hết.")
    statements = (Statement(one.quote, (one,)), Statement(one.quote, (one,)))
    numbers = Numbers(Answer("?", statements))
    assert [numbers.of(one), numbers.of(two), numbers.of(two)] == [1, 3, 3]
    written = KeptSentence("Hết.", Standing.BORNE_OUT, (two, one))
    assert numbers.further(Prose("m", "h", True, (written,))) == [(two, 3)]


def test_its_page_of_docs_shows_it(start: Start, server: ScriptedServer) -> None:
    page = (ROOT / "docs" / "prose.md").read_text("utf-8")
    shown = re.findall(r"^\$ nguyenvan (.*--prose.*)$", page, re.MULTILINE)
    assert shown
    for line in shown:
        server.play({"reply": REPLY})
        process = start(*shlex.split(line))
        out, errors = process.communicate(timeout=180)
        assert process.returncode == 0, errors
        assert "Nguyên văn:" in out

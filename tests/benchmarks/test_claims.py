"""The claims' figures can be worked out by hand, and their file is sound."""

import json
from pathlib import Path

import pytest

from answering import SEEDS
from answering.checking import Verdict
from benchmarks.claims import GoldenClaim, Judged, false_alarms, main, read_claims, table


def claim(kind: str, verdict: Verdict, *accepted: Verdict) -> GoldenClaim:
    return GoldenClaim("x", kind, "dev", "Bộ họp.", verdict, frozenset({verdict, *accepted}))


JUDGED = [
    Judged(claim("verbatim", Verdict.VERBATIM), Verdict.VERBATIM),
    Judged(claim("reworded", Verdict.CONFIRMED), Verdict.PARTIAL),
    Judged(claim("number", Verdict.DIFFERENT, Verdict.PARTIAL), Verdict.PARTIAL),
    Judged(claim("number", Verdict.DIFFERENT), Verdict.CONFIRMED),
]


def test_the_table_counts_by_kind_and_by_verdict() -> None:
    lines = [line.split() for line in table(JUDGED).splitlines()]
    assert ["number", "2", "0.50", "0.50", "0.00"] in lines
    assert ["different", "2", "0.00", "0.50"] in lines
    assert ["partial", "0", "0.50", "0.00"] in lines
    assert false_alarms(JUDGED) == 0.5


def test_the_file_is_sound() -> None:
    rows = [
        json.loads(line)
        for line in (Path(__file__).parents[1] / "golden" / "claims.jsonl")
        .read_text("utf-8")
        .splitlines()
    ]
    reports = "\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    assert len({row["id"] for row in rows}) == len(rows) == len(read_claims()) >= 300
    assert all(row["wrong"] in row["text"] and row["right"] in reports for row in rows)
    assert all(row["verdict"] in row["accept"] for row in rows)
    assert len(read_claims(half="held")) + len(read_claims(half="dev")) == len(rows)


def test_the_command_prints_the_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {
        "id": "a", "kind": "number", "half": "dev", "text": "Bộ Nội vụ được giao 138 nhiệm vụ.",
        "verdict": "different", "accept": ["different"],
    }  # fmt: skip
    (tmp_path / "claims.jsonl").write_text(json.dumps(row), "utf-8")
    monkeypatch.setenv("NGUYENVAN_DATA", str(tmp_path / "data"))
    arguments = ["claims", "--claims", str(tmp_path / "claims.jsonl"), "--half", "dev"]
    monkeypatch.setattr("sys.argv", arguments)
    main()
    assert "number" in capsys.readouterr().out

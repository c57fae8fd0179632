"""What is kept of a measurement is what was measured."""

import datetime
import json
from pathlib import Path

from answering import Courtesy, NoAnswer, Reply
from benchmarks.golden import GoldenQuestion, Outcome
from benchmarks.quality import save, shares
from web.quality import read_quality


def _outcome(type: str, reply: Reply) -> Outcome:
    return Outcome(GoldenQuestion("q", type, "dev", "?", ()), reply, rank=0)


_REFUSED, _GREETED = NoAnswer("?", (), ()), Courtesy("?")
_OUTCOMES = [
    _outcome("greeting", _GREETED),
    _outcome("greeting", _REFUSED),
    _outcome("absent_near", _REFUSED),
]


def test_right_ones_are_counted_by_type_and_in_sum() -> None:
    counted = shares(_OUTCOMES)
    assert {name: (share["right"], share["questions"]) for name, share in counted.items()} == {
        "greeting": (1, 2),
        "answerable": (1, 2),
        "absent_near": (1, 1),
        "absent": (1, 1),
    }
    assert (counted["greeting"]["low"], counted["greeting"]["high"]) == (0.0, 1.0)


def test_the_page_reads_what_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    save({"dev": _OUTCOMES, "held": _OUTCOMES[:1]}, datetime.date(2026, 1, 5), path)
    read = read_quality(path)
    assert read.measured == datetime.date(2026, 1, 5)
    assert (read.dev["greeting"].right, read.held["greeting"].right) == (1, 1)
    assert json.loads(path.read_text("utf-8"))["dev"]["absent"]["questions"] == 1

"""Measure what the about page says of quality, by type of question, and keep it there.

python -m benchmarks.quality [--collection DIR] [--questions FILE]
"""

import datetime
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.figures import interval
from benchmarks.golden import GOLDEN, Outcome, put, read_golden
from benchmarks.options import open_asked_for, read_options

MEASURED = Path(__file__).resolve().parent.parent / "web" / "quality.json"
"""What the about page reads."""

ALL_ABSENT, ALL_ANSWERABLE = "absent", "answerable"


def shares(outcomes: Sequence[Outcome]) -> dict[str, dict[str, Any]]:
    """Return, for each type of question and for two sums of types, how many were right.

    `low` and `high` bound the share right, 0 to 1, with 95% confidence (see `interval`).
    """
    by_type: dict[str, list[bool]] = {}
    for outcome in outcomes:
        both = ALL_ANSWERABLE if outcome.golden.answerable else ALL_ABSENT
        for name in (outcome.golden.type, both):
            by_type.setdefault(name, []).append(outcome.right)
    return {name: _share(right) for name, right in by_type.items()}


def _share(right: Sequence[bool]) -> dict[str, Any]:
    low, high = interval(np.array(right, np.float64))
    return {
        "questions": len(right),
        "right": sum(right),
        "low": round(low, 3),
        "high": round(high, 3),
    }


def save(
    halves: Mapping[str, Sequence[Outcome]], day: datetime.date, path: Path = MEASURED
) -> None:
    """Write the shares of each half, and the day they were measured on, as the page reads them."""
    measured = {name: shares(outcomes) for name, outcomes in halves.items()}
    content = {"measured": day.isoformat(), **measured}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> None:
    """Ask the questions of both halves and keep the shares."""
    options = read_options(__doc__, "questions", GOLDEN)
    assistant = open_asked_for(options)
    halves = {half: put(assistant, read_golden(options.file, half)) for half in ("dev", "held")}
    save(halves, datetime.date.today())
    print(MEASURED.read_text("utf-8"))


if __name__ == "__main__":
    main()

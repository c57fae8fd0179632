"""The measured quality that the about page shows: written by `python -m benchmarks.quality`."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MEASURED = Path(__file__).with_name("quality.json")


@dataclass(frozen=True, slots=True)
class Share:
    """How many questions of a type were answered rightly.

    `low` and `high` bound the share, 0 to 1, with 95% confidence.
    """

    questions: int
    right: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share right, 0 to 1; higher is better."""
        return self.right / self.questions


@dataclass(frozen=True, slots=True)
class Quality:
    """The share right by type of question: those that settings were chosen on, and those kept back.

    Of the questions `held` back only totals were looked at.
    """

    measured: datetime.date
    dev: Mapping[str, Share]
    held: Mapping[str, Share]

    @property
    def types(self) -> tuple[str, ...]:
        """The types of question, in the order of the file, sums of types last."""
        names = list(dict.fromkeys([*self.dev, *self.held]))
        return tuple(sorted(names, key=lambda name: name in SUMS))


SUMS = ("answerable", "absent")
"""Names that stand for several types together."""


def read_quality(path: Path = MEASURED) -> Quality:
    """Read what was measured last."""
    content = json.loads(path.read_text("utf-8"))
    halves = {
        half: {name: Share(**share) for name, share in content[half].items()}
        for half in ("dev", "held")
    }
    return Quality(datetime.date.fromisoformat(content["measured"]), halves["dev"], halves["held"])

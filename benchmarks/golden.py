"""Golden questions: the right passage found, its sentence quoted first, the absent refused?

python -m benchmarks.golden [--questions FILE] [--collection DIR] [--half dev|held]
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from answering import Answer, Assistant, Reply, Settings, open_assistant
from benchmarks.figures import recall

DEPTH = 5
GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden" / "seeds.jsonl"


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question and the substrings that mark the right sentence; none where nothing answers it."""

    id: str
    type: str
    half: str
    question: str
    gold: tuple[str, ...]

    @property
    def answerable(self) -> bool:
        """Whether the collection holds an answer."""
        return bool(self.gold)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one golden question."""

    golden: GoldenQuestion
    reply: Reply
    rank: int
    """The place of the first passage found that holds a gold string, from 1; 0 for none."""

    @property
    def refused(self) -> bool:
        """Whether the assistant said that the reports do not say."""
        return not isinstance(self.reply, Answer)

    @property
    def right(self) -> bool:
        """Whether the first statement holds a gold string, or an absent answer was refused."""
        if not isinstance(self.reply, Answer):
            return not self.golden.answerable
        return any(gold in self.reply.statements[0].text for gold in self.golden.gold)


def read_golden(path: Path = GOLDEN, half: str | None = None) -> list[GoldenQuestion]:
    """Return the golden questions of a JSONL file, of one half or of both."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    questions = (
        GoldenQuestion(row["id"], row["type"], row["half"], row["question"], tuple(row["gold"]))
        for row in rows
    )
    return [question for question in questions if half in (None, question.half)]


def put(assistant: Assistant, questions: Iterable[GoldenQuestion]) -> list[Outcome]:
    """Ask each question and keep what came back."""
    return [
        Outcome(golden, assistant.ask(golden.question), rank_of(assistant, golden))
        for golden in questions
    ]


def rank_of(assistant: Assistant, golden: GoldenQuestion) -> int:
    """Return the place of the first passage found that holds a gold string, 0 for none."""
    for hit in assistant.search(golden.question, DEPTH):
        if any(gold in hit.passage.text for gold in golden.gold):
            return hit.rank
    return 0


def share_right(outcomes: Sequence[Outcome]) -> float:
    """Return the share of outcomes that are right, 0 to 1."""
    return sum(outcome.right for outcome in outcomes) / len(outcomes)


def table(outcomes: Sequence[Outcome]) -> str:
    """Return a table by question type: count, right first, refused; passages by R@1 and R@5."""
    lines = [f"{'type':<16}{'n':>5}{'right':>8}{'refused':>9}{'R@1':>7}{'R@5':>7}"]
    for name in dict.fromkeys(outcome.golden.type for outcome in outcomes):
        lines.append(_row(name, [o for o in outcomes if o.golden.type == name]))
    lines.append(_row("ANSWERABLE", [o for o in outcomes if o.golden.answerable]))
    lines.append(_row("ABSENT", [o for o in outcomes if not o.golden.answerable]))
    return "\n".join(lines)


def _row(name: str, outcomes: Sequence[Outcome]) -> str:
    if not outcomes:
        return f"{name:<16}{0:>5}"
    refused = sum(outcome.refused for outcome in outcomes) / len(outcomes)
    said = f"{name:<16}{len(outcomes):>5}{share_right(outcomes):>8.2f}{refused:>9.2f}"
    if not all(outcome.golden.answerable for outcome in outcomes):
        return said
    ranks = np.array([outcome.rank for outcome in outcomes])
    return f"{said}{recall(ranks, 1).mean():>7.2f}{recall(ranks, DEPTH).mean():>7.2f}"


def main() -> None:
    """Print the table for the questions asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--questions", type=Path, default=GOLDEN)
    parser.add_argument("--collection", type=Path)
    parser.add_argument("--half", choices=["dev", "held"])
    options = parser.parse_args()
    settings = Settings.from_environment()
    if options.collection:
        settings = replace(settings, collection=options.collection)
    print(table(put(open_assistant(settings), read_golden(options.questions, options.half))))


if __name__ == "__main__":
    main()

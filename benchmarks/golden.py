"""Golden questions: the right passage found, its sentence quoted first, the absent refused?

python -m benchmarks.golden [--questions FILE] [--collection DIR] [--half dev|held]
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from answering import (
    Answer,
    Assistant,
    Contents,
    Courtesy,
    NoAnswer,
    Reply,
)
from benchmarks.figures import recall
from benchmarks.options import open_asked_for, read_options

DEPTH = 5
GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden" / "seeds.jsonl"


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question after others, and what marks a right reply to it.

    `gold` are substrings of the right sentence, one of which will do; a comparison needs them all,
    and a question that nothing answers has none. `articles` must all be cited, and `names` all be
    set off.
    """

    id: str
    type: str
    half: str
    question: str
    gold: tuple[str, ...]
    history: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether the collection holds an answer."""
        return not self.type.startswith("absent")

    @property
    def in_one_passage(self) -> bool:
        """Whether one passage answers it, so that search alone can be judged."""
        return bool(self.gold) and self.type not in {"compare", "follow_up"}


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
        return isinstance(self.reply, NoAnswer)

    @property
    def right(self) -> bool:
        """Whether the reply is what its type of question wants (see tests/golden/README.md)."""
        match self.reply:
            case NoAnswer():
                return not self.golden.answerable
            case Contents():
                return self.golden.type == "collection"
            case Courtesy():
                return self.golden.type == "greeting"
            case Answer() as reply:
                judge = _JUDGES.get(self.golden.type, _first_holds)
                return judge(self.golden, reply)


def _first_holds(golden: GoldenQuestion, reply: Answer) -> bool:
    return any(gold in reply.statements[0].text for gold in golden.gold)


def _all_held(golden: GoldenQuestion, reply: Answer) -> bool:
    said = [statement.text for statement in reply.statements]
    return all(any(gold in text for text in said) for gold in golden.gold)


def _all_cited(golden: GoldenQuestion, reply: Answer) -> bool:
    cited = {citation.article.id for s in reply.statements for citation in s.citations}
    return cited >= set(golden.articles)


def _all_named(golden: GoldenQuestion, reply: Answer) -> bool:
    set_off = {
        mark.of(statement.citations[0].article.text)
        for statement in reply.statements
        for mark in statement.highlights
    }
    return set_off == set(golden.names)


def _sums_up(golden: GoldenQuestion, reply: Answer) -> bool:
    spans = [statement.citations[0].span for statement in reply.statements]
    return _all_cited(golden, reply) and len(spans) >= 3 and spans == sorted(spans)


_JUDGES = {
    "compare": _all_held,
    "across": _all_cited,
    "office": _all_named,
    "summary": _sums_up,
}


def read_golden(path: Path = GOLDEN, half: str | None = None) -> list[GoldenQuestion]:
    """Return the golden questions of a JSONL file, of one half or of both."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    questions = (
        GoldenQuestion(
            row["id"],
            row["type"],
            row["half"],
            row["question"],
            tuple(row["gold"]),
            tuple(row.get("history", ())),
            tuple(row.get("articles", ())),
            tuple(row.get("names", ())),
        )
        for row in rows
    )
    return [question for question in questions if half in (None, question.half)]


def put(assistant: Assistant, questions: Iterable[GoldenQuestion]) -> list[Outcome]:
    """Ask each question and keep what came back."""
    return [
        Outcome(
            golden,
            assistant.ask(golden.question, history=golden.history),
            rank_of(assistant, golden),
        )
        for golden in questions
    ]


def rank_of(assistant: Assistant, golden: GoldenQuestion) -> int:
    """Return the place of the first passage found that holds a gold string, 0 for none."""
    if not golden.in_one_passage:
        return 0
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
    ranks = np.array([outcome.rank for outcome in outcomes if outcome.golden.in_one_passage])
    if not ranks.size:
        return said
    return f"{said}{recall(ranks, 1).mean():>7.2f}{recall(ranks, DEPTH).mean():>7.2f}"


def main() -> None:
    """Print the table for the questions asked for."""
    options = read_options(__doc__, "questions", GOLDEN)
    print(table(put(open_asked_for(options), read_golden(options.file, options.half))))


if __name__ == "__main__":
    main()

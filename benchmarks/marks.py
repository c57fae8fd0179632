"""Are the very words that answer marked in the first quotation?

    python -m benchmarks.marks

Of held questions about numbers, dates and people (tests/golden/marked_held.jsonl), where the first
quotation holds the answer: the share of which exactly the words are marked that a reader of the
articles, who saw no answer of the program's, marked in it or takes as well.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from answering import Answer, Assistant
from benchmarks.golden import GOLDEN, GoldenQuestion, read_golden
from benchmarks.options import open_asked_for, read_options

MARKED = GOLDEN.with_name("marked_held.jsonl")


@dataclass(frozen=True, slots=True)
class Marked:
    """A golden question, and each set of words, of one quotation, that rightly marks its answer."""

    golden: GoldenQuestion
    right: tuple[frozenset[str], ...]

    def judge(self, assistant: Assistant) -> bool | None:
        """Return whether one of the sets is marked; None where another sentence is quoted."""
        reply = assistant.ask(self.golden.question)
        if not isinstance(reply, Answer):
            return None
        first = reply.statements[0]
        if not any(gold in first.text for gold in self.golden.gold):
            return None
        text = first.citations[0].article.text
        return frozenset(mark.of(text) for mark in first.highlights) in self.right


def read_marked(path: Path) -> Iterator[Marked]:
    """Yield the questions of a file beside the sets of questions that it names."""
    golden: dict[str, dict[str, GoldenQuestion]] = {}
    for line in path.read_text("utf-8").splitlines():
        one = json.loads(line)
        file = one["file"]
        if file not in golden:
            questions = read_golden(path.with_name(f"{file}.jsonl"))
            golden[file] = {question.id: question for question in questions}
        right = tuple(map(frozenset, (one["marked"], *one["also"])))
        yield Marked(golden[file][one["id"]], right)


def table(judged: Sequence[tuple[str, bool | None]]) -> str:
    """Return a line a type: how many have the right sentence first, and the share marked right."""
    by_type: dict[str, list[bool]] = defaultdict(list)
    for name, right in judged:
        if right is not None:
            by_type[name].append(right)
    lines = [f"{'type':<10}{'n':>5}{'marked right':>14}"]
    for name, each in sorted(by_type.items()):
        lines.append(f"{name:<10}{len(each):>5}{sum(each) / len(each):>14.2f}")
    return "\n".join([*lines, f"{len(judged) - sum(map(len, by_type.values()))} quote otherwise"])


def main() -> None:
    """Print the table for the questions asked for."""
    options = read_options(__doc__, "questions", MARKED)
    assistant = open_asked_for(options)
    marked = [one for one in read_marked(options.file) if options.half in {None, one.golden.half}]
    print(table([(one.golden.type, one.judge(assistant)) for one in marked]))


if __name__ == "__main__":
    main()

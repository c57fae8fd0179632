"""Answers end to end: does the first sentence quoted hold the answer, and are absent ones refused?

    python -m benchmarks.answers --squad xquad.vi.json [--absent other.json] [--forms plain,folded]

Each paragraph of the set is an article and every question is put to all of them. The questions of
another set, which these paragraphs do not answer, tell what refusing is worth.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from answering import Answer, NoAnswer, Reply, Settings
from answering.replying import reply_to
from benchmarks.figures import auroc, interval, token_f1
from benchmarks.opening import open_retriever
from benchmarks.sets import DOCUMENTS, FORMS, SetError, SquadQuestion, about, read_squad
from benchmarks.systems import some_of
from embeddings import open_encoder
from retrieval import QuestionRefused, Retriever, parse_question, tokenize

Ask = Callable[[str], Reply | None]
"""A question to its reply; None where it was not put to the reports at all."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one question of a set got, which the set's people answered with `gold`."""

    type: str
    gold: tuple[str, ...]
    reply: Reply | None

    @property
    def refused(self) -> bool:
        """Whether the assistant said that the reports do not say."""
        return isinstance(self.reply, NoAnswer) or self.reply is None

    @property
    def confidence(self) -> float:
        """How sure the assistant was that it has an answer, 0 to 1."""
        return self.reply.confidence if self.reply else 0.0

    @property
    def statements(self) -> tuple[str, ...]:
        """The sentences quoted, the first one first."""
        reply = self.reply
        return tuple(s.text for s in reply.statements) if isinstance(reply, Answer) else ()

    @property
    def first_holds(self) -> bool:
        """Whether the first sentence quoted holds an answer."""
        return any(_holds(text, self.gold) for text in self.statements[:1])

    @property
    def any_holds(self) -> bool:
        """Whether one of the sentences quoted holds an answer."""
        return any(_holds(text, self.gold) for text in self.statements)

    @property
    def marked_f1(self) -> float:
        """How well the words marked in the first sentence are those of an answer, 0 to 1.

        Where nothing is marked, the whole sentence is what a reader is left with.
        """
        if not isinstance(self.reply, Answer):
            return 0.0
        first = self.reply.statements[0]
        text = first.citations[0].article.text
        marked = " ".join(span.of(text) for span in first.highlights) or first.text
        return max((token_f1(marked, gold) for gold in self.gold), default=0.0)


def put(ask: Ask, questions: Iterable[SquadQuestion], form: str = "plain") -> list[Outcome]:
    """Ask each question, typed in some form."""
    change = FORMS[form]
    return [Outcome(q.type, q.answers, ask(change(q.text))) for q in questions]


def asker(retriever: Retriever) -> Ask:
    """Return how a question is put to a collection."""

    def ask(text: str) -> Reply | None:
        try:
            return reply_to(retriever, parse_question(text))
        except QuestionRefused:
            return None

    return ask


def header() -> str:
    """Return the names of what `line` shows."""
    return (
        f"{'form':<10}{'type':<14}{'n':>6}{'first':>8}{'95%':>13}{'any':>8}"
        f"{'marked F1':>11}{'statements':>12}{'words':>7}{'refused':>9}"
    )


def line(form: str, type: str, outcomes: Sequence[Outcome]) -> str:
    """Return the figures of some outcomes that have an answer.

    `words` are those of the first statement: what it costs to read it.
    """
    first = np.array([float(outcome.first_holds) for outcome in outcomes])
    low, high = interval(first)
    quoted = [outcome.statements for outcome in outcomes if not outcome.refused]
    words = [len(tokenize(text)) for texts in quoted for text in texts[:1]]
    return (
        f"{form:<10}{type:<14}{len(outcomes):>6}{first.mean():>8.3f}{f'{low:.3f}-{high:.3f}':>13}"
        f"{_mean(outcome.any_holds for outcome in outcomes):>8.3f}"
        f"{_mean(outcome.marked_f1 for outcome in outcomes):>11.3f}"
        f"{_mean(map(len, quoted)):>12.2f}{_mean(words):>7.1f}"
        f"{_mean(outcome.refused for outcome in outcomes):>9.3f}"
    )


def refusing(form: str, present: Sequence[Outcome], absent: Sequence[Outcome]) -> str:
    """Return what refusing is worth: a refusal is right where the collection has no answer."""
    right = sum(outcome.refused for outcome in absent)
    refused = right + sum(outcome.refused for outcome in present)
    area = auroc(
        [outcome.confidence for outcome in present], [outcome.confidence for outcome in absent]
    )
    return (
        f"{form:<10}absent {len(absent)}: refusal precision {right / max(refused, 1):.3f}, "
        f"recall {right / len(absent):.3f}, AUROC {area:.3f}"
    )


def by_type(form: str, outcomes: Sequence[Outcome]) -> list[str]:
    """Return a line for each type of question, where the set has types."""
    types = sorted({outcome.type for outcome in outcomes if outcome.type})
    return [line(form, type, [o for o in outcomes if o.type == type]) for type in types]


def main() -> None:
    """Index the paragraphs, ask, and print a line of figures for each form of question."""
    parser = _parser()
    options = parser.parse_args()
    try:
        asked = about(read_squad(options.squad), options.documents)
        absent = read_squad(options.absent) if options.absent else None
    except SetError as error:
        parser.error(str(error))
    encoder = open_encoder(Settings.from_environment().model)
    ask = asker(open_retriever(options.squad, asked.articles, encoder))
    print(f"{len(asked.questions)} questions on {len(asked.articles)} paragraphs")
    print(header(), flush=True)
    for form in options.forms:
        present = put(ask, asked.questions, form)
        print("\n".join([line(form, "", present), *by_type(form, present)]), flush=True)
        if absent:
            print(refusing(form, present, put(ask, absent.questions, form)), flush=True)


def _holds(text: str, gold: Iterable[str]) -> bool:
    return any(answer.lower() in text.lower() for answer in gold)


def _mean(values: Iterable[float]) -> float:
    return float(np.mean([float(value) for value in values] or [0.0]))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--squad", type=Path, required=True)
    parser.add_argument("--documents", choices=DOCUMENTS, default="all", help="asked about")
    parser.add_argument("--absent", type=Path, help="a set that these paragraphs do not answer")
    parser.add_argument("--forms", type=some_of(FORMS), default="plain,folded")
    return parser


if __name__ == "__main__":
    main()

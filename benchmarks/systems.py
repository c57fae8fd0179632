"""Systems side by side: the same questions put to each in turn, a line for what each found."""

import argparse
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.figures import DEPTH, Figure, interval, ndcg, ranks_of, recall, reciprocal_rank
from retrieval import QuestionRefused, Retriever

Search = Callable[[str], list[str]]
"""A question to the ids of at most `DEPTH` articles, best first."""

_PASSAGES = 3 * DEPTH
"""Passages asked for so that they lie in `DEPTH` articles: a paragraph makes one to three."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What one system found: the article ids for each question, and each question's time in ms."""

    found: list[list[str]]
    milliseconds: list[float]

    def of(self, places: Sequence[int]) -> "Answers":
        """Return those to some of the questions."""
        return Answers([self.found[p] for p in places], [self.milliseconds[p] for p in places])


def by_article(retriever: Retriever) -> Search:
    """Return the articles of the passages that `retriever` finds; none for a refused question."""

    def search(question: str) -> list[str]:
        try:
            hits = retriever.search(question, _PASSAGES)
        except QuestionRefused:
            return []
        return list(dict.fromkeys(hit.passage.article.id for hit in hits))[:DEPTH]

    return search


def ask(systems: Mapping[str, Search], questions: Sequence[str]) -> dict[str, Answers]:
    """Put each question to every system in turn, so that a slow moment strikes all of them.

    Who goes first changes with each question; the first one of all is asked once before, untimed.
    """
    names = list(systems)
    answers = {name: Answers([], []) for name in names}
    for search in systems.values():
        search(questions[0])
    for number, question in enumerate(questions):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            started = time.perf_counter()
            found = systems[name](question)
            answers[name].milliseconds.append(1000 * (time.perf_counter() - started))
            answers[name].found.append(found)
    return answers


def header(form: str = "form") -> str:
    """Return the names of what `line` shows; `form` says what sets the lines of a system apart."""
    return (
        f"{'system':<20}{form:<14}{'n':>6}{'R@1':>8}{'R@5':>8}{'R@10':>8}"
        f"{'MRR@10':>8}{'95%':>13}{'nDCG@10':>9}{'ms':>8}"
    )


def line(system: str, form: str, answers: Answers, right: Sequence[str]) -> str:
    """Return the figures of one system on one form, with the interval of MRR and the median ms."""
    ranks = ranks_of(answers.found, right)
    recalls = "".join(f"{_mean(recall(ranks, k)):>8.3f}" for k in (1, 5, DEPTH))
    reciprocal = reciprocal_rank(ranks)
    low, high = interval(reciprocal)
    return (
        f"{system:<20}{form:<14}{len(ranks):>6}{recalls}{_mean(reciprocal):>8.3f}"
        f"{f'{low:.3f}-{high:.3f}':>13}{_mean(ndcg(ranks)):>9.3f}"
        f"{statistics.median(answers.milliseconds):>8.1f}"
    )


def _mean(figure: Figure) -> float:
    return float(figure.mean())


def some_of(known: Mapping[str, object]) -> Callable[[str], list[str]]:
    """Return how a command reads an option that takes some of the `known` names, with commas."""

    def names(given: str) -> list[str]:
        for name in given.split(","):
            if name not in known:
                raise argparse.ArgumentTypeError(f"no {name!r}; there are {', '.join(known)}")
        return given.split(",")

    return names

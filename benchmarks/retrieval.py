"""Search on a public question set in SQuAD JSON: is the right paragraph found, and how high?

    python -m benchmarks.retrieval --squad xquad.vi.json [--forms plain,folded] [--systems hybrid]

Each paragraph is an article under its document's title; a hit is right when it lies in the
paragraph that the question was written for.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from answering import Settings
from embeddings import open_encoder
from retrieval import (
    PASSAGE_WEIGHTS,
    Article,
    Collection,
    IndexStore,
    QuestionForm,
    Retriever,
    Weights,
    fold,
    settle,
)

DEPTH = 10
SYSTEMS = {"hybrid": "", "lexical": "cosine", "dense": "_exact _folded"}
"""What each system leaves out of the signals, by the end of their names."""

FORMS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "folded": fold,
    "upper": str.upper,
}


@dataclass(frozen=True, slots=True)
class SquadQuestion:
    """A question and the id of the article that answers it."""

    text: str
    article: str


def read_squad(path: Path) -> tuple[list[Article], list[SquadQuestion]]:
    """Return the paragraphs of a SQuAD 1.1 file as articles, and its questions."""
    articles: list[Article] = []
    questions: list[SquadQuestion] = []
    for title, paragraph in _paragraphs(path):
        id = f"{len(articles):05}"
        articles.append(Article(id, title, None, None, settle(paragraph["context"])))
        questions += [SquadQuestion(qa["question"], id) for qa in paragraph["qas"]]
    return articles, questions


def _paragraphs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for document in json.loads(path.read_text("utf-8"))["data"]:
        for paragraph in document["paragraphs"]:
            yield document.get("title", "").replace("_", " "), paragraph


def ranks(retriever: Retriever, questions: Sequence[SquadQuestion], form: str) -> list[int]:
    """Return the rank of each question's article among the articles found, 0 where it is not."""
    found = []
    for question in questions:
        hits = retriever.search(FORMS[form](question.text), 3 * DEPTH)
        articles = list(dict.fromkeys(hit.passage.article.id for hit in hits))[:DEPTH]
        here = question.article in articles
        found.append(articles.index(question.article) + 1 if here else 0)
    return found


def without(endings: str) -> dict[QuestionForm, Weights]:
    """Return the weights of search with those of some signals set to zero."""
    left_out = tuple(endings.split())
    return {
        form: replace(weights, **{name: 0.0 for name in asdict(weights) if name.endswith(left_out)})
        for form, weights in PASSAGE_WEIGHTS.items()
    }


def report(system: str, form: str, found: Sequence[int], milliseconds: float) -> str:
    """Return R@1, R@5, R@10 and MRR@10 of the ranks of one form of question, on a line."""
    rank = np.array(found)
    recall = [float(((rank > 0) & (rank <= depth)).mean()) for depth in (1, 5, DEPTH)]
    mrr = float(np.mean([1 / place if place else 0 for place in found]))
    figures = "".join(f"{figure:>8.3f}" for figure in (*recall, mrr))
    return f"{system:<10}{form:<10}{len(found):>6}{figures}{milliseconds:>10.1f}"


def main() -> None:
    """Index the paragraphs and print a line for each system and form of question."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--squad", type=Path, required=True)
    parser.add_argument("--forms", default="plain,folded")
    parser.add_argument("--systems", default="hybrid")
    options = parser.parse_args()
    articles, questions = read_squad(options.squad)
    settings = Settings.from_environment()
    encoder = open_encoder(settings.model)
    collection = Collection(options.squad, tuple(articles))
    opened = IndexStore(settings.data).open(collection, encoder)
    print(
        f"{'system':<10}{'form':<10}{'n':>6}{'R@1':>8}{'R@5':>8}{'R@10':>8}{'MRR@10':>8}{'ms':>10}"
    )
    for system, form in product(options.systems.split(","), options.forms.split(",")):
        retriever = Retriever(opened.index, encoder, without(SYSTEMS[system]))
        started = time.perf_counter()
        found = ranks(retriever, questions, form)
        spent = 1000 * (time.perf_counter() - started) / len(questions)
        print(report(system, form, found, spent), flush=True)


if __name__ == "__main__":
    main()

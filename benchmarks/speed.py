"""What things cost beside what cannot be spared, as ratios within one run.

    python -m benchmarks.speed [--part answers,indexing,sizes] [--every N] [--rounds N]
        [--squad xquad.vi.json] [--sizes 1000,10000,100000]

An answer beside its search, on the golden questions; indexing beside the bare encoder, on the
seeds or the first paragraphs of a question set; search beside encoding the question, and what else
grows, on synthetic collections of so many passages. Each line is printed as soon as it is measured,
so that a run that is cut off has told something.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from answering import SEEDS, Assistant, Settings, open_assistant
from benchmarks.golden import read_golden
from benchmarks.scaling import HEADER, measure
from benchmarks.sets import SetError, read_squad
from embeddings import Encoder, TextVectors, open_encoder
from retrieval import Article, read_collection
from retrieval.segment import Segment
from retrieval.vector_cache import Item, VectorCache

PARTS = ("answers", "indexing", "sizes")
ROUNDS = 3
INDEXING_ROUNDS = 3

PARAGRAPHS = 40
"""Paragraphs of a question set that are indexed."""


def seconds(call: Callable[[str], object], question: str) -> float:
    """Return how long one call takes."""
    started = time.perf_counter()
    call(question)
    return time.perf_counter() - started


@dataclass(frozen=True, slots=True)
class Cost:
    """What answers cost beside their searches: all of them together, and the median question."""

    together: float
    median: float

    def __str__(self) -> str:
        """Return both in a few words."""
        return f"{self.together:.2f} together, {self.median:.2f} for the median question"


def costs_of_answering(
    assistant: Assistant, questions: Sequence[str], rounds: int = ROUNDS
) -> Iterator[Cost]:
    """Yield the time of answers over that of searches, a round at a time.

    Each question is searched and answered in turn, so that a slow moment strikes both.
    """
    for _ in range(rounds):
        pairs = [(seconds(assistant.ask, q), seconds(assistant.search, q)) for q in questions]
        together = sum(answer for answer, _ in pairs) / sum(search for _, search in pairs)
        yield Cost(together, statistics.median(answer / search for answer, search in pairs))


def share_of_encoding(
    articles: Sequence[Article], encoder: Encoder, rounds: int = INDEXING_ROUNDS
) -> float:
    """Return the rate of indexing over that of the bare encoder on the same texts, 0 to 1.

    Article by article, so that a slow moment strikes both; the median over rounds.
    """
    shares = []
    for _ in range(rounds):
        pairs = [_indexing_and_encoding(article, encoder) for article in articles]
        shares.append(sum(bare for _, bare in pairs) / sum(whole for whole, _ in pairs))
    return statistics.median(shares)


def _indexing_and_encoding(article: Article, encoder: Encoder) -> tuple[float, float]:
    """Return the seconds to index one article, with no vector known, and to encode its texts."""
    texts: list[str] = []

    with TemporaryDirectory() as folder:
        cache = VectorCache(Path(folder) / "vectors.sqlite")

        def embed(items: Sequence[Item]) -> TextVectors:
            texts.extend("\n".join(filter(None, item)) for item in items)
            return cache.encode(encoder, items)[0]

        started = time.perf_counter()
        Segment.build([(article.id, "")], [article], embed)
        indexing = time.perf_counter() - started
    started = time.perf_counter()
    encoder.encode_passages(texts)
    return indexing, time.perf_counter() - started


def main() -> None:
    """Print the ratios of the parts asked for, each after a round that warms what it needs."""
    parser = _parser()
    options = parser.parse_args()
    try:
        articles = _articles(options.squad)
    except SetError as error:
        parser.error(str(error))
    settings = Settings.from_environment()
    questions = [golden.question for golden in read_golden()][:: options.every]
    encoder = open_encoder(settings.model)
    if "answers" in options.part:
        _print_answers(open_assistant(settings, encoder=encoder), questions, options.rounds)
    if "indexing" in options.part:
        share_of_encoding(articles[:1], encoder, rounds=1)
        share = share_of_encoding(articles, encoder)
        print(
            f"indexing / encoding, as rates: {share:.2f} (n={len(articles)} articles)", flush=True
        )
    if "sizes" in options.part and options.sizes:
        _print_sizes(options.sizes, questions, encoder, settings.data)


def _print_answers(assistant: Assistant, questions: Sequence[str], rounds: int) -> None:
    """Print each round's cost, the first one's apart: it warms what a first visitor would warm."""
    costs = []
    print(f"answer / search (n={len(questions)}), round by round", flush=True)
    for cost in costs_of_answering(assistant, questions, rounds + 1):
        costs.append(cost)
        print(f"  {'cold' if len(costs) == 1 else len(costs) - 1}: {cost}", flush=True)
    together, median = (
        statistics.median(getattr(cost, name) for cost in costs[1:])
        for name in ("together", "median")
    )
    print(f"answer / search: {Cost(together, median)}", flush=True)


def _print_sizes(sizes: Sequence[int], questions: list[str], encoder: Encoder, data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    print(HEADER, flush=True)
    for size in sizes:
        with TemporaryDirectory(dir=data) as folder:
            print(measure(size, questions, encoder, Path(folder)), flush=True)


def _articles(squad: Path | None) -> Sequence[Article]:
    return read_squad(squad).articles[:PARAGRAPHS] if squad else read_collection(SEEDS).articles


def _parts(given: str) -> list[str]:
    parts = given.split(",")
    if unknown := [part for part in parts if part not in PARTS]:
        raise argparse.ArgumentTypeError(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    return parts


def _sizes(given: str) -> list[int]:
    return [int(size) for size in given.split(",") if size]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--part",
        type=_parts,
        default=",".join(PARTS),
        help=f"what to measure, by commas: {', '.join(PARTS)}",
    )
    parser.add_argument("--every", type=int, default=4, help="one golden question in so many")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of answers, after a cold one")
    parser.add_argument("--squad", type=Path, help="index its first paragraphs, not the seeds")
    parser.add_argument(
        "--sizes",
        type=_sizes,
        default="1000,10000,100000",
        help="passages; from 5000 on, thousands by fives",
    )
    return parser


if __name__ == "__main__":
    main()

"""What things cost beside what cannot be spared, as ratios within one run.

    python -m benchmarks.speed [--squad xquad.vi.json] [--sizes 1000,10000,100000]

An answer beside its search, on the golden questions; indexing beside the bare encoder, on the
seeds or the first paragraphs of a question set; search beside encoding the question, and what else
grows, on synthetic collections of so many passages.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
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

ROUNDS = 5
INDEXING_ROUNDS = 3

PARAGRAPHS = 40
"""Paragraphs of a question set that are indexed."""


def seconds(call: Callable[[str], object], question: str) -> float:
    """Return how long one call takes."""
    started = time.perf_counter()
    call(question)
    return time.perf_counter() - started


def cost_of_answering(assistant: Assistant, questions: list[str], rounds: int = ROUNDS) -> float:
    """Return the median over rounds of the time of all answers over that of all searches.

    Each question is searched and answered in turn, so that a slow moment strikes both.
    """
    ratios = []
    for _ in range(rounds):
        pairs = [(seconds(assistant.ask, q), seconds(assistant.search, q)) for q in questions]
        ratios.append(sum(answer for answer, _ in pairs) / sum(search for _, search in pairs))
    return statistics.median(ratios)


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
    """Print the ratios, each after a round that warms what a first visitor would warm."""
    parser = _parser()
    options = parser.parse_args()
    try:
        articles = _articles(options.squad)
    except SetError as error:
        parser.error(str(error))
    settings, questions = Settings.from_environment(), [golden.question for golden in read_golden()]
    encoder = open_encoder(settings.model)
    assistant = open_assistant(settings, encoder=encoder)
    cost_of_answering(assistant, questions, rounds=1)
    cost = cost_of_answering(assistant, questions)
    print(f"answer / search: {cost:.2f} (n={len(questions)})", flush=True)
    share_of_encoding(articles[:1], encoder, rounds=1)
    share = share_of_encoding(articles, encoder)
    print(f"indexing / encoding, as rates: {share:.2f} (n={len(articles)} articles)", flush=True)
    if options.sizes:
        print(HEADER)
    for size in options.sizes:
        with TemporaryDirectory(dir=settings.data) as folder:
            print(measure(size, questions, encoder, Path(folder)), flush=True)


def _articles(squad: Path | None) -> Sequence[Article]:
    return read_squad(squad).articles[:PARAGRAPHS] if squad else read_collection(SEEDS).articles


def _sizes(given: str) -> list[int]:
    return [int(size) for size in given.split(",") if size]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
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

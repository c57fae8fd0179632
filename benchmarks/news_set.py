"""Put the questions about news beside the articles that they are about, as a question set.

    python -m benchmarks.news_set news.jsonl.gz [--half dev|held] > news.json

The questions are the project's (tests/golden/news.jsonl), the articles are not: the file of them
is gzipped JSON lines with `id`, `title` and `text`. What is printed is SQuAD JSON, as the other
benchmarks read it.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.sets import UNREADABLE, SetError

QUESTIONS = Path(__file__).parents[1] / "tests" / "golden" / "news.jsonl"

Json = dict[str, Any]


def read_questions(path: Path = QUESTIONS, half: str | None = None) -> list[Json]:
    """Return the questions of a half, or all: id, half, type, article, question and answer."""
    questions = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [one for one in questions if half is None or one["half"] == half]


def read_articles(path: Path, ids: Iterable[str]) -> dict[str, Json]:
    """Return the articles named, by id. Raises `SetError` where the file lacks one."""
    wanted = set(ids)
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = {one["id"]: one for one in map(json.loads, lines) if one["id"] in wanted}
    except UNREADABLE as error:
        raise SetError(f"{path} is not gzipped JSON lines with id and text: {error!r}") from error
    if missing := sorted(wanted - found.keys()):
        raise SetError(
            f"{path} lacks {len(missing)} of {len(wanted)} articles, such as {missing[0]}; the "
            f"questions are about another collection of news"
        )
    return found


def squad_of(questions: Iterable[Json], articles: Mapping[str, Json]) -> Json:
    """Return questions as SQuAD JSON. Raises `SetError` where an article lacks an answer."""
    documents: dict[str, Json] = {}
    for one in questions:
        article = articles[one["article"]]
        text, answer = article["text"], one["answer"]
        if answer not in text:
            raise SetError(
                f"article {one['article']} does not hold {answer!r}, asked by {one['id']}"
            )
        asked = documents.setdefault(
            one["article"],
            {"title": article["title"], "paragraphs": [{"context": text, "qas": []}]},
        )
        asked["paragraphs"][0]["qas"].append(
            {
                "id": one["id"],
                "type": one["type"],
                "question": one["question"],
                "answers": [{"text": answer, "answer_start": text.index(answer)}],
            }
        )
    return {"data": list(documents.values())}


def main() -> None:
    """Print the question set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("news", type=Path, help="gzipped JSON lines of articles")
    parser.add_argument("--half", choices=("dev", "held"))
    options = parser.parse_args()
    questions = read_questions(half=options.half)
    try:
        articles = read_articles(options.news, (one["article"] for one in questions))
        json.dump(squad_of(questions, articles), sys.stdout, ensure_ascii=False)
    except SetError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()

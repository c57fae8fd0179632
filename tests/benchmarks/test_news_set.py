"""Questions about news put beside the articles that they are about."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.news_set import read_articles, read_questions, squad_of
from benchmarks.sets import SetError, read_squad

ARTICLE = {"id": "7", "title": "Gạo", "text": "Giá gạo đạt 360 USD.\nHàng đi Thái Lan."}


def asked(question: str, answer: str) -> dict[str, str]:
    return {
        "id": "a1", "half": "dev", "type": "amount", "article": "7", "question": question,
        "answer": answer,
    }  # fmt: skip


def news(tmp_path: Path, *articles: dict[str, str]) -> Path:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, articles)).encode()))
    return path


def test_questions_are_of_one_half_or_all() -> None:
    halves = [read_questions(half=half) for half in ("dev", "held")]
    assert all(halves)
    everything = read_questions()
    assert len(everything) == sum(map(len, halves))
    assert len({one["question"] for one in everything}) == len(everything)
    assert len({one["id"] for one in everything}) == len(everything)


def test_what_is_joined_reads_as_a_question_set(tmp_path: Path) -> None:
    articles = read_articles(news(tmp_path, ARTICLE, {"id": "8", "title": "", "text": ""}), ["7"])
    questions = [asked("Gạo giá bao nhiêu?", "360 USD"), asked("Đi đâu?", "Thái Lan")]
    path = tmp_path / "set.json"
    path.write_text(json.dumps(squad_of(questions, articles)), "utf-8")
    read = read_squad(path)
    assert [(one.text, one.answers, one.type) for one in read.questions] == [
        ("Gạo giá bao nhiêu?", ("360 USD",), "amount"),
        ("Đi đâu?", ("Thái Lan",), "amount"),
    ]
    assert [article.text for article in read.articles] == [ARTICLE["text"]]


def test_another_collection_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(SetError, match="lacks 1 of 1 articles, such as 9"):
        read_articles(news(tmp_path, ARTICLE), ["9"])
    with pytest.raises(SetError, match="does not hold '5 USD'"):
        squad_of([asked("Giá?", "5 USD")], {"7": ARTICLE})
    bad = tmp_path / "bad.gz"
    bad.write_bytes(b"no")
    with pytest.raises(SetError, match="is not gzipped JSON lines"):
        read_articles(bad, ["7"])

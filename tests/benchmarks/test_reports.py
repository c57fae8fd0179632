"""The reports written to be asked about, and what the benchmark makes of an answer."""

import json
from collections import Counter
from dataclasses import replace

from answering import Reply
from answering.replying import reply_to
from benchmarks.reports import ABSENT, HALVES, REPORTS, read_reports, table
from retrieval import Article, Retriever, parse_question
from retrieval.index import build_index
from tests.fakes import HashingEncoder

RAW = [json.loads(line) for line in REPORTS.read_text("utf-8").splitlines()]


def test_every_answer_stands_in_its_report() -> None:
    articles, questions = read_reports()
    texts = {article.id: article.text for article in articles}
    assert len(texts) == len(articles) == len(RAW)
    for question in questions:
        if question.style == ABSENT:
            assert not question.sentence
        else:
            assert question.sentence in texts[question.article]
            assert question.answer in question.sentence
            assert question.answered_by(question.sentence, question.article)


def test_a_near_miss_names_the_sentence_that_looks_like_an_answer() -> None:
    for report in RAW:
        for one in report["questions"]:
            assert one["style"] != ABSENT or one["near"] in report["text"]


def test_a_series_lies_in_one_half_and_the_halves_are_alike() -> None:
    _, questions = read_reports()
    halves: dict[str, set[str]] = {}
    for question in questions:
        halves.setdefault(question.series, set()).add(question.half)
    assert all(len(of) == 1 for of in halves.values())
    counts = Counter(question.half for question in questions)
    assert set(counts) == set(HALVES)
    assert counts["dev"] == counts["held"]


def test_nothing_answers_a_near_miss_and_another_report_no_question() -> None:
    _, questions = read_reports()
    near = next(one for one in questions if one.style == ABSENT)
    assert not near.answered_by("", near.article)
    other = next(one for one in questions if one.answer)
    assert not other.answered_by(other.sentence, "another")


def test_the_table_counts_right_wrong_and_refused() -> None:
    _, questions = read_reports()
    asked = "Huyện Kỳ Sơn thiếu bao nhiêu giáo viên tiểu học?"
    plain = next(one for one in questions if (one.style, one.text) == ("plain", asked))
    report = next(report for report in RAW if report["id"] == plain.article)
    article = Article(report["id"], report["title"], None, None, report["text"])
    encoder = HashingEncoder()
    retriever = Retriever(build_index([article], encoder), encoder)

    def ask(text: str) -> Reply | None:
        return reply_to(retriever, parse_question(text))

    told = list(table([plain], ["plain"], ask))
    assert told[0].split() == ["form", "style", "n", "right", "wrong", "refused"]
    assert told[1].split()[3:] == ["1.000", "0.000", "0.000"]
    elsewhere = replace(plain, article="another")
    (wrong,) = list(table([elsewhere], ["plain"], ask))[1:]
    assert wrong.split()[3:] == ["0.000", "1.000", "0.000"]
    (refused,) = list(table([plain], ["plain"], lambda text: None))[1:]
    assert refused.split()[3:] == ["0.000", "0.000", "1.000"]

"""Replies as JSON keep every piece of evidence."""

from datetime import date

from answering import Answer, Citation, Nearest, NoAnswer, Statement, quotation, reply_json
from retrieval import Article, Filter, Span

ARTICLE = Article("a.txt", "Tiêu đề", date(2026, 1, 5), "phutho.gov.vn", "Giảm 69,1% xã.")
CITATION = Citation(ARTICLE, Span(0, 14))
CITED = {
    "article": "a.txt",
    "title": "Tiêu đề",
    "date": "2026-01-05",
    "start": 0,
    "end": 14,
    "quote": "Giảm 69,1% xã.",
}


def test_an_answer() -> None:
    answer = Answer("Hỏi?", (Statement(CITATION.quote, (CITATION,), (Span(5, 10),)),))
    assert reply_json(answer, 0.12345) == {
        "question": "Hỏi?",
        "kind": "answer",
        "arrangement": "best_first",
        "statements": [
            {
                "text": "Giảm 69,1% xã.",
                "citations": [CITED],
                "highlights": [{"start": 5, "end": 10, "text": "69,1%"}],
                "under": "",
                "grounds": None,
            }
        ],
        "lacking": [],
        "missing": [],
        "apart": [],
        "nearest": [],
        "confidence": 1.0,
        "seconds": 0.123,
    }


def test_no_answer() -> None:
    nearest = (Nearest(CITATION, 1.5),)
    reply = reply_json(NoAnswer("Hỏi?", ("Hà Nội",), nearest, apart=("2021",)), 0)
    assert (reply["kind"], reply["apart"]) == ("no_answer", ["2021"])
    assert reply["missing"] == ["Hà Nội"]
    assert reply["nearest"] == [{**CITED, "score": 1.5}]


def test_bounds_are_told_where_there_are_any() -> None:
    assert "within" not in reply_json(NoAnswer("Hỏi?", (), ()), 0)
    within = Filter(frozenset({"b.txt", "a.txt"}), frozenset({"Sở"}), until=date(2022, 12, 31))
    reply = reply_json(NoAnswer("Hỏi?", (), (), within), 0)
    assert reply["within"] == {
        "articles": ["a.txt", "b.txt"],
        "sources": ["Sở"],
        "since": None,
        "until": "2022-12-31",
    }


def test_a_quotation_carries_its_reference() -> None:
    assert quotation(CITATION) == (
        "“Giảm 69,1% xã.” — Tiêu đề, 05/01/2026, phutho.gov.vn, a.txt, ký tự 0–14"
    )

"""A checked text as JSON keeps every verdict with its evidence."""

from datetime import date

from answering import Citation, citation_json
from answering.checking import (
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Difference,
    Edit,
    Fact,
    FactKind,
    Verdict,
    checked_json,
)
from retrieval import Article, Filter, Span

_ARTICLE = Article("a.txt", "Tiêu đề", date(2026, 1, 5), None, "Giảm 69,1% xã. Đoàn kết, kỷ cương.")
_SAID, _MOTTO = Citation(_ARTICLE, Span(0, 14)), Citation(_ARTICLE, Span(15, 34))
_TEXT = "Giảm 70% xã. “Đoàn kết, kỷ luật.”"


def _sentence() -> CheckedSentence:
    fact = Fact(FactKind.PERCENT, Span(5, 8), Verdict.DIFFERENT, "69,1%", _SAID, rounded=True)
    runs = (Difference(Edit.SAME, "kỷ "), Difference(Edit.LEFT_OUT, "cương"))
    quote = CheckedQuote(Span(14, 32), _MOTTO, runs)
    return CheckedSentence(Span(0, 33), Verdict.DIFFERENT, (fact,), (quote,), (_SAID,))


def test_everything_is_kept() -> None:
    told = checked_json(CheckedText(_TEXT, (_sentence(),)), 0.12345)
    assert told["text"] == _TEXT
    assert told["seconds"] == 0.123
    assert "within" not in told
    assert told["counts"] == {
        "verbatim": 0, "confirmed": 0, "different": 1, "partial": 0, "absent": 0,
    }  # fmt: skip
    (sentence,) = told["sentences"]
    assert sentence["text"] == _TEXT[sentence["start"] : sentence["end"]]
    assert sentence["verdict"] == "different"
    assert sentence["citations"] == [citation_json(_SAID)]
    assert sentence["facts"] == [
        {
            "kind": "percent",
            "text": "70%",
            "start": 5,
            "end": 8,
            "verdict": "different",
            "found": "69,1%",
            "rounded": True,
            "citation": citation_json(_SAID),
        }
    ]
    (quote,) = sentence["quotes"]
    assert quote["text"] == "Đoàn kết, kỷ luật."
    assert quote["exact"] is False
    assert quote["differences"][1] == {"edit": "left_out", "text": "cương"}
    assert quote["citation"] == citation_json(_MOTTO)


def test_bounds_are_told_where_there_are_any() -> None:
    told = checked_json(CheckedText("a", (), Filter(until=date(2022, 12, 31))), 0)
    assert told["within"]["until"] == "2022-12-31"


def test_a_quote_is_exact_that_has_a_place_and_no_difference() -> None:
    assert CheckedQuote(Span(0, 1), _SAID).exact
    assert not CheckedQuote(Span(0, 1), None).exact
    assert not CheckedQuote(Span(0, 1), _SAID, (Difference(Edit.ADDED, "a"),)).exact


def test_the_evidence_of_a_sentence_is_all_of_it_once() -> None:
    assert _sentence().evidence == (_SAID, _MOTTO)

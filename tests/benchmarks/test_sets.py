"""Question sets in the shapes they come in; the forms by the spelling of what they retype."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.sets import (
    DISTRACTOR_LENGTHS,
    FORMS,
    SetError,
    about,
    other_tones,
    read_distractors,
    read_squad,
)
from retrieval.vietnamese import terms

FAIR = DISTRACTOR_LENGTHS.start


def qa(question: str, **more: object) -> dict[str, Any]:
    return {"question": question, "answers": [], **more}


def squad(tmp_path: Path, *documents: dict[str, Any]) -> Path:
    path = tmp_path / "squad.json"
    path.write_text(json.dumps({"data": documents}), "utf-8")
    return path


def news(tmp_path: Path, *texts: str) -> Path:
    path = tmp_path / "news.jsonl.gz"
    rows = [{"title": f"Tin {number}", "text": text} for number, text in enumerate(texts)]
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def test_paragraphs_become_articles(tmp_path: Path) -> None:
    paragraphs = [{"context": f"{n}.\u00a0Hai.", "qas": [qa(f"{n}?")]} for n in ("Một", "Ba")]
    asked = read_squad(squad(tmp_path, {"title": "Super_Bowl_50", "paragraphs": paragraphs}))
    assert [(article.title, article.text) for article in asked.articles] == [
        ("Super Bowl 50", "Một. Hai."),
        ("Super Bowl 50", "Ba. Hai."),
    ]
    assert [question.text for question in asked.questions] == ["Một?", "Ba?"]
    assert [question.article for question in asked.questions] == [a.id for a in asked.articles]


def test_a_paragraph_that_comes_again_is_the_same_article(tmp_path: Path) -> None:
    first = {"context": "Một.", "qas": [qa("A?")]}
    again = {"context": "Mo\u0323\u0302t.", "qas": [qa("B?")]}
    asked = read_squad(
        squad(tmp_path, {"title": "A", "paragraphs": [first]}, {"paragraphs": [again]})
    )
    assert [article.title for article in asked.articles] == ["A"]
    assert [question.article for question in asked.questions] == [asked.articles[0].id] * 2


def test_impossible_questions_are_counted_and_not_asked(tmp_path: Path) -> None:
    qas = [qa("A?", is_impossible=True), qa("B?", is_impossible=False, type="ngày")]
    asked = read_squad(squad(tmp_path, {"paragraphs": [{"context": "Một.", "qas": qas}]}))
    assert asked.impossible == 1
    assert [(question.text, question.type) for question in asked.questions] == [("B?", "ngày")]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("uit_01_05272_45_1", ""),
        ("56ddde6b9a695914005b9628", ""),
        ("21511874", ""),
        (None, ""),
        (7, "7"),
        ("1973_oil_crisis", "1973 oil crisis"),
        ("COVID-19", "COVID-19"),
        ("Đồng_bằng", "Đồng bằng"),
    ],
)
def test_a_title_that_is_an_id_is_none(title: object, shown: str, tmp_path: Path) -> None:
    paragraph = {"context": "Một.", "qas": [qa("A?")]}
    asked = read_squad(squad(tmp_path, {"title": title, "paragraphs": [paragraph]}))
    assert [article.title for article in asked.articles] == [shown]


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"data": 5}',
        '{"data": [{"paragraphs": [{"qas": []}]}]}',
        '{"data": [{"paragraphs": [{"context": "A", "qas": [{"question": 1}]}]}]}',
        "\udcff",
    ],
)
def test_another_file_is_refused_by_name(content: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(SetError, match=r"other\.json is not SQuAD JSON: .*; expected \{"):
        read_squad(path)
    with pytest.raises(SetError, match="is not SQuAD JSON"):
        read_squad(tmp_path / "missing.json")


def test_a_set_that_asks_nothing_is_refused(tmp_path: Path) -> None:
    paragraph = {"context": "Một.", "qas": [qa("A?", is_impossible=True)]}
    with pytest.raises(SetError, match=r"asks nothing .*\(1 impossible\)"):
        read_squad(squad(tmp_path, {"paragraphs": [paragraph]}))


def test_some_documents_are_asked_about_and_all_are_searched(tmp_path: Path) -> None:
    documents = [
        {
            "paragraphs": [
                {"context": f"{name}{part}.", "qas": [qa(f"{name}{part}?")]} for part in "12"
            ]
        }
        for name in "ABC"
    ]
    asked = read_squad(squad(tmp_path, *documents))
    assert [one.document for one in asked.questions] == [0, 0, 1, 1, 2, 2]
    assert about(asked, "all") == asked
    even, odd = about(asked, "even"), about(asked, "odd")
    assert [one.text for one in even.questions] == ["A1?", "A2?", "C1?", "C2?"]
    assert [one.text for one in odd.questions] == ["B1?", "B2?"]
    assert even.articles == odd.articles == asked.articles


def test_where_nothing_is_asked_about_some_documents_they_are_refused(tmp_path: Path) -> None:
    asked = read_squad(squad(tmp_path, {"paragraphs": [{"context": "Một.", "qas": [qa("A?")]}]}))
    with pytest.raises(SetError, match="asks nothing about its odd documents"):
        about(asked, "odd")


def test_distractors_are_paragraphs_of_a_fair_length_each_once(tmp_path: Path) -> None:
    a, b, c = ("abc"[n] * FAIR for n in range(3))
    path = news(tmp_path, f"ngắn\n{a}\n{b}", f"{a}\n{c}")
    articles = read_distractors(path, 10, held={b})
    assert [(article.title, article.text) for article in articles] == [("Tin 0", a), ("Tin 1", c)]
    assert len({article.id for article in articles}) == 2
    assert [article.text for article in read_distractors(path, 2)] == [a, b]
    assert read_distractors(path, 0) == []


@pytest.mark.parametrize(
    "content",  # without its moment, so that a test has one name
    [b"{}", gzip.compress(b"{}", mtime=0), gzip.compress(b"[1]", mtime=0)[:-9]],
)
def test_news_of_another_shape_is_refused_by_name(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "news.gz"
    path.write_bytes(content)
    with pytest.raises(SetError, match=r"news\.gz is not gzipped JSON lines: .*; expected"):
        read_distractors(path, 1)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("hòa bình", "hoà bình"),
        ("Ủy ban, KHỎE và thuý.", "Uỷ ban, KHOẺ và thúy."),
        ("quý hoàng huỳnh hoa khoản", "quý hoàng huỳnh hoa khoản"),
        ("lo\u0300a", "loà"),
    ],
)
def test_the_other_tones(typed: str, other: str) -> None:
    assert other_tones(typed) == other


@given(st.text("hHqQoOòÒaAàÀuUúÚyYýÝnN .", max_size=12))
def test_tones_moved_twice_are_where_they_were(text: str) -> None:
    assert other_tones(other_tones(text)) == text


@given(st.text("hHoòaàeéèuúyýlntđảạũ ", min_size=1))
def test_search_has_the_same_terms_by_every_form_that_keeps_diacritics(text: str) -> None:
    for form in ("nfd", "upper", "tone"):
        assert terms(FORMS[form](text)) == terms(text)


def test_folding_loses_them() -> None:
    assert FORMS["folded"]("Đồng bằng") == "Dong bang"
    assert FORMS["plain"]("Đồng bằng") == "Đồng bằng"

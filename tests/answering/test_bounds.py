"""Bounds as people write them: dates of several shapes, names with and without their suffix."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import parse_bounds, resolve_bounds
from retrieval import EVERYTHING, Article, Filter, QuestionRefused

ARTICLES = [
    Article("2022/báo cáo quý 1.txt", "A", date(2022, 1, 12), "Sở Nội vụ", "…"),
    Article("003_9e52.txt", "B", date(2026, 1, 5), "Quanlynhanuoc.vn", "…"),
    Article("kế hoạch.txt", "C", None, None, "…"),
    Article("kế hoạch.md", "D", None, None, "…"),
]


def only(*names: str) -> Filter:
    return Filter(articles=frozenset(names))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-01-12", date(2022, 1, 12), date(2022, 1, 12)),
        ("12/01/2022", date(2022, 1, 12), date(2022, 1, 12)),
        (" 2/1/2022 ", date(2022, 1, 2), date(2022, 1, 2)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("02/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("02/1900", date(1900, 2, 1), date(1900, 2, 28)),
        ("12/2022", date(2022, 12, 1), date(2022, 12, 31)),
    ],
)
def test_a_year_or_a_month_stands_for_its_ends(text: str, first: date, last: date) -> None:
    assert parse_bounds(since=text, until=text) == Filter(since=first, until=last)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_any_day_may_be_written_either_way(day: date) -> None:
    written = (day.isoformat(), f"{day.day}/{day.month}/{day.year}")
    assert {parse_bounds(since=text).since for text in written} == {day}


@pytest.mark.parametrize("text", ["", "hôm nay", "12/01/22", "2022/01/12", "12-01-2022", "٢٠٢٢"])
def test_what_is_no_date_is_told_the_shapes(text: str) -> None:
    with pytest.raises(QuestionRefused, match="2022-01-12, 12/01/2022, 01/2022 hoặc 2022"):
        parse_bounds(since=text)


@pytest.mark.parametrize("text", ["30/02/2022", "13/2022", "00/2022", "0000", "2022-00-01"])
def test_a_day_that_never_was_is_told_to_be_none(text: str) -> None:
    with pytest.raises(QuestionRefused, match=f"trong lịch không có «{text}»"):
        parse_bounds(until=text)


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(QuestionRefused, match="«2023» ở sau ngày kết thúc «12/2022»"):
        parse_bounds(since="2023", until="12/2022")
    assert parse_bounds(since="2022", until="2022") is not None


def test_no_bounds_are_everything() -> None:
    assert parse_bounds() == resolve_bounds(EVERYTHING, ARTICLES) == EVERYTHING


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("suffix", ["", ".txt"])
def test_an_article_is_found_by_its_file(form: str, suffix: str) -> None:
    written = unicodedata.normalize(form, "2022/báo cáo quý 1" + suffix)  # type: ignore[arg-type]
    assert resolve_bounds(only(written), ARTICLES) == only("2022/báo cáo quý 1.txt")


def test_bounds_that_are_resolved_stay_as_they_are() -> None:
    written = parse_bounds(["003_9e52"], [" Sở Nội vụ "], "2022", "2026")
    resolved = resolve_bounds(written, ARTICLES)
    assert resolved == Filter(
        frozenset({"003_9e52.txt"}),
        frozenset({"Sở Nội vụ"}),
        date(2022, 1, 1),
        date(2026, 12, 31),
    )
    assert resolve_bounds(resolved, ARTICLES) == resolved


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("003.txt", "không có bài «003.txt» .* tên gần nhất: «003_9e52.txt»"),
        ("003", "tên gần nhất: «003_9e52.txt»"),
        ("2022/bao cao", "tên gần nhất: «2022/báo cáo quý 1.txt»"),
        ("", "không có bài «»"),
        ("kế hoạch", "nhiều bài; hãy viết cả đuôi: «kế hoạch.txt», «kế hoạch.md»"),
    ],
)
def test_an_unknown_article_is_refused_with_the_nearest(name: str, told: str) -> None:
    with pytest.raises(QuestionRefused, match=told):
        resolve_bounds(only("003_9e52", name), ARTICLES)  # beside one that is known


@pytest.mark.parametrize("name", ["quanlynhanuoc", "Sở Nội", "so noi vu"])
def test_an_unknown_source_is_refused_with_the_nearest(name: str) -> None:
    nearest = "«Quanlynhanuoc.vn»" if name.startswith("quan") else "«Sở Nội vụ»"
    with pytest.raises(QuestionRefused, match=f"nguồn «{name}»; tên gần nhất: {nearest}"):
        resolve_bounds(Filter(sources=frozenset({name})), ARTICLES)


def test_a_source_is_refused_where_no_article_states_one() -> None:
    with pytest.raises(QuestionRefused, match="không bài nào ghi nguồn"):
        resolve_bounds(Filter(sources=frozenset({"Báo A"})), ARTICLES[2:])

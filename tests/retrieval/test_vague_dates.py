import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.vague_dates import months_alone, months_of_quarters, months_of_years


@given(st.integers(1, 12))
def test_a_month_is_told_with_and_without_a_day_or_a_year(month: int) -> None:
    for said in (f"đầu tháng {month}", f"ngày 3 thang {month:02}", f"Tháng {month} năm 2025"):
        assert list(months_alone(said)) == [month]


@pytest.mark.parametrize("said", ["6 tháng đầu năm", "tháng 13", "tháng 2,5", "tháng 200", ""])
def test_what_only_looks_like_a_month_is_none(said: str) -> None:
    assert list(months_alone(said)) == []


@pytest.mark.parametrize("said", ["quý III/2025", "Quý 3 năm 2025", "quí iii-2025"])
def test_a_quarter_is_its_months(said: str) -> None:
    assert list(months_of_quarters(said)) == [(7, "2025"), (8, "2025"), (9, "2025")]


def test_a_quarter_without_a_year_and_what_is_none() -> None:
    assert list(months_of_quarters("quý I")) == [(1, None), (2, None), (3, None)]
    assert list(months_of_quarters("quý vị đại biểu, quý 5")) == []


@given(st.integers(1, 12), st.integers(1900, 2099))
def test_a_month_before_a_year_needs_no_word(month: int, year: int) -> None:
    for said in (f"từ {month}/{year}", f"trong {month:02}/{year}, xong"):
        assert list(months_of_years(said)) == [(month, str(year))]


@pytest.mark.parametrize(
    "said",
    ["Thông tư 03/2025", "Nghị định số 12/2024/NĐ-CP", "5/1/2026", "13/2025", "184/184", "6/20251"],
)
def test_the_number_of_a_document_is_no_month(said: str) -> None:
    assert list(months_of_years(said)) == []

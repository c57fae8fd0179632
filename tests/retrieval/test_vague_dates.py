import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.vague_dates import months_alone, months_in_digits, months_of_quarters


@pytest.mark.parametrize(
    ("named", "digits"),
    [
        ("Tháng Giêng", "Tháng 1"),
        ("ngày 12 tháng một năm 2022", "ngày 12 tháng 1 năm 2022"),
        ("tháng mười hai", "tháng 12"),
        ("thang muoi mot", "thang 11"),
        ("ngày tháng năm nào", "ngày tháng năm nào"),
        ("trong tháng baba", "trong tháng baba"),
    ],
)
def test_a_month_by_its_name_is_put_in_digits(named: str, digits: str) -> None:
    assert months_in_digits(named) == digits


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

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.date_ranges import days_of_ranges, months_of_ranges, periods
from retrieval.dates import date_terms

months, years = st.integers(1, 12), st.integers(1900, 2099)


def rising(most: int) -> st.SearchStrategy[list[int]]:
    """Draw two numbers up to `most`, the smaller first."""
    return st.lists(st.integers(1, most), min_size=2, max_size=2, unique=True).map(sorted)


@given(rising(31), months, years)
def test_a_range_of_days_is_one_in_every_shape(pair: list[int], month: int, year: int) -> None:
    first, last = pair
    days = range(first, last + 1)
    for said in (
        f"{first}-{last}/{month}",
        f"từ {first} đến {last}/{month}",
        f"từ ngày {first:02} đến ngày {last:02} tháng {month}",
        f"tu ngay {first} den {last}/{month}",
    ):
        assert list(days_of_ranges(said)) == [(day, month, None) for day in days]
    whole = f"Họp {first}-{last}/{month}/{year}."
    assert list(days_of_ranges(whole)) == [(day, month, str(year)) for day in days]
    assert set(date_terms(whole)) >= set(date_terms(f"{first}/{month}/{year}"))
    assert len(set(date_terms(whole))) == len(list(date_terms(whole)))


@given(rising(12), years)
def test_a_range_of_months_is_one_in_every_shape(pair: list[int], year: int) -> None:
    first, last = pair
    for said in (
        f"từ tháng {first} đến tháng {last}/{year}",
        f"tháng {first}-{last}/{year}",
        f"tháng {first} tới hết tháng {last} năm {year}",
    ):
        assert list(months_of_ranges(said)) == [(m, str(year)) for m in range(first, last + 1)]


@given(years, years)
def test_a_period_is_one_in_every_shape(first: int, last: int) -> None:
    shapes = (
        f"nhiệm kỳ {first}-{last}",
        f"giai đoạn {first} – {last}",
        f"từ {first} đến năm {last}",
        f"tu nam {first} toi {last}",
    )
    for said in shapes:
        assert list(periods(said)) == [(str(first), str(last))] * (first < last)
        assert (f"@{first}-{last}" in date_terms(said)) == (first < last)


@pytest.mark.parametrize(
    "text",
    ["tỷ số 5-1", "9-5/1", "5-40/1", "5-9/13", "184/184", "12/01/2022", "1,5-2/3%", "6 tháng"],
)
def test_what_only_looks_like_a_range_is_none(text: str) -> None:
    assert list(days_of_ranges(text)) == []
    assert list(months_of_ranges(text)) == []
    assert list(periods(text)) == []

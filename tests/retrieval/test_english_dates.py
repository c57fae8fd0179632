import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.english_dates import MONTHS, dates_in_digits


@given(st.integers(1, 31), st.sampled_from(sorted(MONTHS)), st.integers(1900, 2099))
def test_a_date_is_one_in_every_order(day: int, month: str, year: int) -> None:
    said = [f"{month} {day} {year}", f"{day} {month} {year}", f"the {day} th of {month} {year}"]
    for words in said:
        assert dates_in_digits(words.split())[-1] == f"{day}/{MONTHS[month]}/{year}"


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("held on january 12 th in hanoi", "held on 12/1 th in hanoi"),
        ("in january 2022", "in tháng 1/2022"),
        ("may i ask", "may i ask"),
        ("the march of 2022 people", "the tháng 3/2022 people"),
        ("from 5 may", "from 5/5"),
        ("32 may", "32 may"),
    ],
)
def test_what_stands_around_a_date_stays(said: str, digits: str) -> None:
    assert " ".join(dates_in_digits(said.split())) == digits


@given(st.lists(st.sampled_from(["may", "5", "2022", "th", "of", "the", "x"]), max_size=8))
def test_nothing_but_dates_is_changed(words: list[str]) -> None:
    said = dates_in_digits(words)
    assert [word for word in said if "/" not in word] == [word for word in said if word in words]
    assert len(said) <= len(words)

"""Numbers however they are written."""

import pytest

from answering.stated_numbers import is_of_period, numbers_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5.448 trường hợp", "5448"),
        ("mười lăm người", "15"),
        ("Quốc hội khóa XV", "15"),
        ("cấp I hoặc II", "2"),
        ("gần một trăm năm trước", "100"),
        ("đề án một triệu héc-ta lúa", "1"),
        ("đề án một triệu héc-ta lúa", "1000000"),
        ("Sê-ri thứ mười", "10"),
    ],
)
def test_a_number_is_read_in_digits_in_words_and_in_roman(text: str, number: str) -> None:
    assert number in numbers_in(text)


@pytest.mark.parametrize("text", ["năm ngoái không họp", "Vinh và Xuân", "thứ tư", "MIX"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert numbers_in(text) == frozenset()


@pytest.mark.parametrize(
    ("before", "number", "year", "held"),
    [
        ("vào thập niên ", "80", "1986", True),
        ("Những năm ", "1980", "1986", True),
        ("thap nien ", "1980", "1976", False),
        ("đến những năm ", "1700", "1745", True),
        ("ở thế kỷ ", "15", "1455", True),
        ("ở thế kỷ ", "15", "1555", False),
        ("năm ", "1980", "1986", False),
    ],
)
def test_a_decade_and_a_century_are_held_by_their_years(
    before: str, number: str, year: str, held: bool
) -> None:
    assert is_of_period(before, number, frozenset({year})) is held

"""Ordinals, and the days of the week that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.facts import find_ordinals
from answering.facts.roman import roman_value

TENS, ONES = (
    ["", "X", "XX", "XXX", "XL"],
    ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
)


@given(st.integers(1, 49))
def test_a_roman_numeral_is_read_as_it_was_written(number: int) -> None:
    numeral = TENS[number // 10] + ONES[number % 10]
    assert roman_value(numeral) == number
    [found] = find_ordinals(f"Đại hội lần thứ {numeral} của Đảng")
    assert (found.noun, found.value) == ("dai hoi", number)


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "A", "xiv", "IC"])
def test_what_is_no_roman_numeral(numeral: str) -> None:
    assert roman_value(numeral) is None


@pytest.mark.parametrize(
    ("text", "shown", "noun", "value"),
    [
        ("cuộc họp lần thứ 5", "lần thứ 5", "lan", 5),
        ("Đại hội XIV của Đảng", "Đại hội XIV", "dai hoi", 14),
        ("Quốc hội khóa XV", "khóa XV", "khoa", 15),
        ("Huân chương hạng Ba", "hạng Ba", "hang", 3),
        ("xếp thứ nhất cả nước", "xếp thứ nhất", "xep", 1),
        ("đứng thứ 3", "đứng thứ 3", "xep", 3),
        ("người thứ hai", "thứ hai", "nguoi", 2),
        ("Thứ nhất, cần", "Thứ nhất", "", 1),
        ("lần thứ mười hai", "lần thứ mười hai", "lan", 12),
        ("thế kỷ XXI", "thế kỷ XXI", "the ki", 21),
        ("giải Nhì", "giải Nhì", "giai", 2),
    ],
)
def test_an_ordinal(text: str, shown: str, noun: str, value: int) -> None:
    [found] = find_ordinals(text)
    assert (found.span.of(text), found.noun, found.value) == (shown, noun, value)


@pytest.mark.parametrize(
    "text",
    ["thứ Hai, ngày 5/1", "sáng thứ 2", "thứ hai hàng tuần", "thứ tự", "Thứ trưởng",
     "độ phân giải 20 MP", "khóa học"],
)  # fmt: skip
def test_what_is_no_ordinal(text: str) -> None:
    assert find_ordinals(text) == []

"""Numbers in words, written in every regional variant and read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.facts.number_words import read_number
from answering.facts.tokens import canonical

ONES = "không một hai ba bốn năm sáu bảy tám chín".split()


def digit_after_ten(draw: st.DrawFn, digit: int, tens: int) -> str:
    variants = {1: ["một", "mốt"] if tens > 1 else ["một"], 5: ["lăm", "nhăm"]}
    if tens > 1:
        variants[4] = ["bốn", "tư"]
    return draw(st.sampled_from(variants.get(digit, [ONES[digit]])))


def below_hundred(draw: st.DrawFn, number: int) -> list[str]:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return [ONES[ones]]
    head = ["mười"] if tens == 1 else [ONES[tens], "mươi"]
    return head if ones == 0 else [*head, digit_after_ten(draw, ones, tens)]


def below_thousand(draw: st.DrawFn, number: int, whole: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not whole:
        return below_hundred(draw, rest)
    words = [ONES[hundreds], "trăm"]
    if rest == 0:
        return words
    if rest < 10:
        return [*words, draw(st.sampled_from(["linh", "lẻ"])), ONES[rest]]
    return words + below_hundred(draw, rest)


@st.composite
def spelled(draw: st.DrawFn) -> tuple[int, str]:
    """A number below 10^12, and one way to write it in words."""
    number = draw(st.integers(1, 10**12 - 1))
    words: list[str] = []
    for scale, names in ((10**9, "tỷ tỉ"), (10**6, "triệu"), (10**3, "nghìn ngàn"), (1, "")):
        group = number // scale % 1000
        if group:
            words += below_thousand(draw, group, whole=bool(words))
            words += [draw(st.sampled_from(names.split()))] if names else []
    return number, " ".join(words)


@given(spelled())
def test_a_number_is_read_as_it_was_spelled(case: tuple[int, str]) -> None:
    number, words = case
    items = [canonical(word) for word in words.split()]
    assert read_number(items) == (Decimal(number), len(items))


@given(st.integers(1, 999), st.integers(1, 999))
def test_digits_and_magnitudes_add_up(billions: int, millions: int) -> None:
    items: list[Decimal | str] = [Decimal(billions), "tỉ", Decimal(millions), "triệu"]
    assert read_number(items) == (Decimal(billions * 10**9 + millions * 10**6), 4)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("một nghìn không trăm lẻ năm", "1005"),
        ("năm trăm linh ba", "503"),
        ("hai mốt", "21"),
        ("hai mươi rưỡi", "20.5"),
        ("hai triệu rưỡi", "2500000"),
        ("hai tỉ ba", "2300000000"),
        ("trăm rưỡi", "150"),
        ("một trăm hai", "120"),
        ("hai nghìn năm trăm tỉ", "2500000000000"),
        ("năm nghìn tỉ", "5000000000000"),
        ("ba phẩy năm", "3.5"),
        ("sáu mươi lăm phẩy hai", "65.2"),
        ("ba phẩy không năm", "3.0"),
        ("hai chục", "20"),
    ],
)
def test_short_and_long_shapes(words: str, value: str) -> None:
    found = read_number(words.split())
    assert found is not None
    assert found[0] == Decimal(value)


@pytest.mark.parametrize("words", ["hai ba", "nghìn", "mươi", "linh ba", "rưỡi", "", "đồng"])
def test_what_is_no_number(words: str) -> None:
    assert read_number(words.split()) is None


def test_a_year_after_a_number_is_none_of_its_digits() -> None:
    assert read_number("hai mươi năm".split()) == (Decimal(20), 2)
    assert read_number("một trăm năm".split()) == (Decimal(100), 2)

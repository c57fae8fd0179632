import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.numbers import canonical_number, canonical_with_magnitude

PLAIN = re.compile(r"(?:0|[1-9]\d*)(?:\.\d*[1-9])?%?")

whole = st.integers(0, 10**15)
grouped = st.integers(1000, 10**15)
decimals = st.from_regex(r"[0-9]?[1-9]|[0-9]{3}[1-9]", fullmatch=True)


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(whole)
def test_a_whole_number_reads_the_same_with_and_without_thousands_marks(number: int) -> None:
    shapes = [str(number), f"{number:,}", dotted(number)]
    assert {canonical_number(shape) for shape in shapes} == {str(number)}


@given(whole)
def test_percent_is_kept_in_every_shape(number: int) -> None:
    assert canonical_number(f"{dotted(number)}%") == f"{number}%"


@given(whole, decimals)
def test_a_decimal_comma_and_a_decimal_point_are_one(number: int, after: str) -> None:
    shapes = [f"{number},{after}", f"{number}.{after}"]
    assert {canonical_number(shape) for shape in shapes} == {f"{number}.{after}"}


@given(grouped, decimals)
def test_thousands_and_decimals_together_read_the_same_in_both_styles(
    number: int, after: str
) -> None:
    shapes = [f"{dotted(number)},{after}", f"{number:,}.{after}"]
    assert {canonical_number(shape) for shape in shapes} == {f"{number}.{after}"}


@given(st.integers(1, 10**9), st.sampled_from([("nghìn", 3), ("triệu", 6), ("tỷ", 9)]))
def test_a_magnitude_in_words_is_the_number_written_out(
    number: int, magnitude: tuple[str, int]
) -> None:
    word, power = magnitude
    written_out = canonical_number(dotted(number * 10**power))
    assert canonical_with_magnitude(dotted(number), word) == written_out
    assert canonical_with_magnitude(str(number), word) == written_out


@given(st.text(alphabet="0123456789.,/%", max_size=30))
def test_any_token_reads_as_plain_digits_or_not_at_all(token: str) -> None:
    canonical = canonical_number(token)
    assert canonical is None or PLAIN.fullmatch(canonical)


@pytest.mark.parametrize(
    ("token", "canonical"),
    [
        ("5.448", "5448"),
        ("88.921", "88921"),
        ("65,2%", "65.2%"),
        ("65.2%", "65.2%"),
        ("100%", "100%"),
        ("0,125", "0.125"),
        ("1.234.567", "1234567"),
        ("1.234,50", "1234.5"),
        ("007", "7"),
        ("0", "0"),
        ("0,0", "0"),
        ("184/184", None),
        ("1.2.3", None),
        ("1.23.456", None),
        ("12/01/2022", None),
        ("", None),
        ("%", None),
    ],
)
def test_canonical_shapes(token: str, canonical: str | None) -> None:
    assert canonical_number(token) == canonical


@pytest.mark.parametrize(
    ("token", "word", "canonical"),
    [
        ("5.535", "tỷ", "5535000000000"),
        ("5.535", "tỉ", "5535000000000"),
        ("5535", "ty", "5535000000000"),
        ("1,5", "triệu", "1500000"),
        ("2", "ngàn", "2000"),
        ("0,5", "nghin", "500"),
        ("65,2%", "tỷ", None),
        ("184/184", "tỷ", None),
        ("5", "đồng", None),
        ("5", "", None),
    ],
)
def test_canonical_amounts(token: str, word: str, canonical: str | None) -> None:
    assert canonical_with_magnitude(token, word) == canonical


def test_an_endless_run_of_digits_is_no_quantity() -> None:
    assert canonical_number("9" * 1_000_001) is None
    assert canonical_with_magnitude("9" * 1_000_001, "tỷ") is None

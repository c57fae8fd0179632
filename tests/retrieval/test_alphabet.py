"""Titles sort as in a Vietnamese dictionary."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from retrieval import alphabetical


def test_letters_come_before_tones() -> None:
    right = [
        "“a”",
        "9",
        "an",
        "àn",
        "ản",
        "ãn",
        "án",
        "ạn",
        "ăn",
        "ân",
        "ba",
        "bà ba",
        "da",
        "đa",
        "e",
        "ê",
    ]
    shuffled = right[1::2] + right[::2]
    assert sorted(shuffled, key=alphabetical) == right


def test_a_tone_decides_only_between_equal_letters() -> None:
    assert sorted(["mã số", "ma xa", "má"], key=alphabetical) == ["má", "mã số", "ma xa"]


@given(st.text(), st.text())
def test_only_the_same_text_is_equal_and_spelling_of_letters_does_not_count(
    one: str, other: str
) -> None:
    assert (alphabetical(one) == alphabetical(other)) == (one == other)
    decomposed = alphabetical(unicodedata.normalize("NFD", one))
    assert decomposed[:2] == alphabetical(unicodedata.normalize("NFC", one))[:2]

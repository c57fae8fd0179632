"""Folded text keeps the places of the text as typed."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from answering.aligned import aligned, cut, is_folded, replaced
from retrieval import Span


@given(st.text(max_size=80))
def test_one_character_for_one(text: str) -> None:
    assert len(aligned(text)) == len(text)


def test_a_cut_keeps_the_spelling_of_the_rest() -> None:
    assert cut("Số xã khác nhau thế nào", regex.compile(" khac nhau the nao")) == "Số xã"


def test_several_places_are_replaced() -> None:
    assert replaced("năm 2021 và 2021", [Span(4, 8), Span(12, 16)], "2025") == "năm 2025 và 2025"


def test_text_without_diacritics_is_told() -> None:
    assert is_folded("Bo Noi vu")
    assert not is_folded("Bộ Nội vụ")

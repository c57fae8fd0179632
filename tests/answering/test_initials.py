"""Abbreviations that no table knows."""

import pytest

from answering.initials import initials_of, spelt_out

TEXT = "Ảnh của nghệ sĩ nhiếp ảnh Lâm Bình và Đài Khí tượng Thủy văn."


@pytest.mark.parametrize("short", ["NSNA", "nsna", "KTTV", "ĐKTTV", "dkttv"])
def test_words_that_begin_with_its_letters_spell_it_out(short: str) -> None:
    assert spelt_out(short, initials_of(TEXT))


@pytest.mark.parametrize("word", ["HTX", "NS", "sana", "và", "N5A", "NSNAX"])
def test_others_are_not_spelt_out(word: str) -> None:
    assert not spelt_out(word, initials_of(TEXT))


def test_a_syllable_is_a_word_whatever_letters_it_has() -> None:
    assert not spelt_out("cam", initials_of("cá ăn mồi"))

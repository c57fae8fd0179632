"""The rank that a question asks about, and those that a sentence names."""

import pytest

from answering.deputies import ranks_apart, tells_of_another_rank


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("PCT UBND tỉnh là ai?", "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh dự.", True),
        ("Phó Chủ tịch tỉnh là ai?", "Ông A, Phó Chủ tịch UBND tỉnh dự.", False),
        ("chu tich tinh la ai", "Ông A, Phó Chủ tịch UBND tỉnh dự.", True),
        ("Chủ tịch tỉnh là ai?", "Chủ tịch và các Phó Chủ tịch dự.", False),
        ("Giám đốc Sở là ai?", "Ông A, Chủ tịch UBND tỉnh dự.", False),
        ("Thứ trưởng Bộ Nội vụ là ai?", "Bộ trưởng Bộ Nội vụ dự.", True),
        ("Bo truong la ai", "Thứ trưởng Thường trực Bộ Nội vụ dự.", True),
        ("Thứ trưởng là ai?", "Thứ trưởng Bộ Nội vụ thay Bộ trưởng dự.", False),
        ("Chủ nhiệm Ủy ban là ai?", "Phó Chủ nhiệm Ủy ban dự.", True),
        ("Ai dự?", "Ông A, Phó Chủ tịch UBND tỉnh dự.", False),
    ],
)
def test_a_sentence_tells_of_another_rank(question: str, sentence: str, another: bool) -> None:
    assert tells_of_another_rank(question, sentence) is another


@pytest.mark.parametrize(
    ("question", "sentence", "apart"),
    [
        ("PCT UBND tỉnh là ai?", "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh dự.", ("PCT",)),
        ("Phó Chủ tịch tỉnh là ai?", "Chủ tịch UBND tỉnh dự.", ("Phó Chủ tịch",)),
        ("Thứ trưởng nào dự cùng Bộ trưởng?", "Bộ trưởng Bộ Nội vụ dự.", ("Thứ trưởng",)),
        ("Chủ tịch tỉnh là ai?", "Chủ tịch UBND tỉnh dự.", ()),
    ],
)
def test_the_rank_that_a_sentence_does_not_tell_of_is_named(
    question: str, sentence: str, apart: tuple[str, ...]
) -> None:
    assert ranks_apart(question, sentence) == apart

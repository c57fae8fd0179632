"""The phrases that a refusal names when no name or number is missing."""

import pytest

from answering.unmentioned import unmentioned_phrases
from retrieval import Article, parse_question

ARTICLE = Article("a.txt", "Sở Nội vụ", None, None, "Thời gian qua, giá trị tăng; Phú Thọ giảm xã.")


@pytest.mark.parametrize(
    ("question", "phrases"),
    [
        ("Thời tiết Phú Thọ thế nào?", ("Thời tiết",)),
        ("Giá vàng SJC ở Phú Thọ là bao nhiêu?", ("Giá vàng SJC",)),
        ("thoi tiet phu tho the nao", ("thoi tiet",)),
        ("Phú Thọ giảm bao nhiêu xã?", ()),
        ("What is the weather?", ()),
        ("Phú Thọ bây giờ giảm mấy xã?", ("bây giờ",)),
        ("phu tho bay gio giam may xa", ("bay gio",)),
        ("Quản trị ở Phú Thọ tăng hay giảm?", ("Quản trị",)),
        ("Thời gian Phó Phú Thọ", ("Phó",)),
        ("SNV Phú Thọ giảm xã nào?", ()),
        ("snv phu tho giam xa nao", ()),
        ("TTHC ở Phú Thọ giảm không?", ("TTHC",)),
    ],
)
def test_phrases_are_named_as_asked(question: str, phrases: tuple[str, ...]) -> None:
    assert unmentioned_phrases(ARTICLE, parse_question(question)) == phrases

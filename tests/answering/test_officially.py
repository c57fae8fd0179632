"""Everyday words count as put officially only in other words than the question's."""

import pytest

from answering.officially import put_officially, translated
from retrieval import parse_question


@pytest.mark.parametrize(
    ("question", "sentence", "put"),
    [
        ("Luật nào được sửa đổi?", "Theo Luật Cán bộ, công chức.", []),
        ("Giấy tờ cũ nằm ở đâu?", "Tài liệu lưu trữ được số hóa.", ["giấy tờ cũ"]),
        ("Giấy tờ cũ nằm ở đâu?", "Giấy tờ cũ được số hóa.", []),
        ("Ai kêu gọi gì?", "Bộ trưởng đề nghị các đơn vị cố gắng.", ["kêu gọi gì"]),
        ("Ai kêu gọi gì?", "Bộ trưởng kêu gọi các đơn vị cố gắng.", []),
    ],
)
def test_a_sentence_puts_officially_what_it_says_in_other_words(
    question: str, sentence: str, put: list[str]
) -> None:
    found = put_officially(parse_question(question), sentence)
    assert [" ".join(everyday.words) for everyday in found] == put


def test_what_reports_only_shorten_is_not_translated() -> None:
    assert translated(parse_question("Luật nào được sửa đổi?")) == ()

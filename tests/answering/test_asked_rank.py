"""The people of a sentence by the rank that a question opens with."""

import pytest

from answering.asked_rank import of_asked_rank, whole_people
from retrieval import Span, parse_question
from retrieval.kinds import people

GUESTS = "Bùi Đình Thi - Trưởng Ban Tổ chức Tỉnh ủy; Nguyễn Khắc Hiếu - Phó Chủ tịch UBND tỉnh."


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("PCT UBND tỉnh dự họp là ai?", ["Nguyễn Khắc Hiếu"]),
        ("Ông Phó Chủ tịch UBND tỉnh nào có mặt?", ["Nguyễn Khắc Hiếu"]),
        ("Trưởng Ban Tổ chức tên gì?", ["Bùi Đình Thi"]),
        ("Ai dự họp cùng Phó Chủ tịch UBND tỉnh?", ["Bùi Đình Thi", "Nguyễn Khắc Hiếu"]),
        ("Thủ tướng là ai?", ["Bùi Đình Thi", "Nguyễn Khắc Hiếu"]),
    ],
)
def test_people_of_the_rank_asked_for(question: str, named: list[str]) -> None:
    kept = of_asked_rank(parse_question(question), GUESTS, people(GUESTS))
    assert [person.of(GUESTS) for person in kept] == named


@pytest.mark.parametrize(
    ("sentence", "mark", "whole"),
    [
        ("Bộ trưởng chia sẻ với các địa phương.", "Bộ", ["Bộ trưởng"]),
        ("Ngành và Trung ương đã nỗ lực.", "Trung", []),
        ("Cử tri bầu HĐND.", "HĐND", ["HĐND"]),
        ("Người thắng là Zidane.", "Zidane", ["Zidane"]),
        ("Do các nhà khoa học tìm ra.", "các nhà khoa học", ["các nhà khoa học"]),
    ],
)
def test_a_mark_is_a_whole_person_or_office(sentence: str, mark: str, whole: list[str]) -> None:
    start = sentence.index(mark)
    marks = whole_people(sentence, [Span(start, start + len(mark))])
    assert [span.of(sentence) for span in marks] == whole

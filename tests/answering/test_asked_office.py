"""The office that a question asks the holder of, in many wordings, and what is no such question."""

import pytest

from answering.asked_office import asked_office
from answering.said import searched_in
from retrieval import fold, parse_question


@pytest.mark.parametrize(
    ("question", "office", "on_an_occasion"),
    [
        ("Bên Bộ Y tế ai làm bộ trưởng vậy?", "bo truong bo y te", False),
        ("Tổng Bí thư: quý danh?", "tong bi thu", False),
        ("Cấp phó của bộ trưởng tài chính gồm những ai?", "thu truong tai chinh", False),
        ("Chủ tịch nước dự lễ kỷ niệm ngày 2/9 là ông nào?", "chu tich nuoc", True),
    ],
)
def test_the_office_asked_for(question: str, office: str, on_an_occasion: bool) -> None:
    asked = asked_office(searched_in(parse_question(question)))
    assert asked is not None
    assert (fold(asked.office), bool(asked.occasion)) == (office, on_an_occasion)


@pytest.mark.parametrize(
    "question",
    ["Bộ trưởng trao bằng khen cho ai?", "Thủ tướng yêu cầu gì?", "Ai đã gặp Bộ trưởng Y tế?"],
)
def test_what_asks_for_no_holder(question: str) -> None:
    assert asked_office(searched_in(parse_question(question))) is None

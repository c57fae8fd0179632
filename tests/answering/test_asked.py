"""What a question asks for, with and without diacritics and in English."""

import pytest

from answering.asked import Asked, asked_for
from retrieval import parse_question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Phú Thọ giảm bao nhiêu xã?", Asked.AMOUNT),
        ("phu tho giam bao nhieu xa", Asked.AMOUNT),
        ("Bộ đăng ký mấy nhiệm vụ?", Asked.AMOUNT),
        ("Số cán bộ biệt phái về xã?", Asked.AMOUNT),
        ("How many tasks were completed?", Asked.AMOUNT),
        ("Hội nghị diễn ra khi nào?", Asked.DATE),
        ("hoi nghi ngay may", Asked.DATE),
        ("When was the conference?", Asked.DATE),
        ("Ai chủ trì hội nghị?", Asked.PERSON),
        ("Bộ trưởng Bộ Nội vụ là ai", Asked.PERSON),
        ("Who chaired it?", Asked.PERSON),
        ("Đơn vị nào theo dõi nghị quyết?", Asked.OTHER),
        ("Phương châm năm 2025 là gì?", Asked.OTHER),
        ("Vì sao hội nghị rất đặc biệt?", Asked.REASON),
        ("Công tác số hóa tài liệu ra sao?", Asked.OTHER),
    ],
)
def test_the_kind_of_thing_asked_for(question: str, asked: Asked) -> None:
    assert asked_for(parse_question(question)) is asked

"""What a question says it is for is left out of it; what it asks is not."""

import pytest

from answering import Assistant, NoAnswer
from answering.asides import without_aside
from retrieval import parse_question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Ninh Bình giảm bao nhiêu xã, để mình compare với Phú Thọ?",
            "Ninh Bình giảm bao nhiêu xã?",
        ),
        ("Phú Thọ giảm bao nhiêu xã để so với Ninh Bình?", "Phú Thọ giảm bao nhiêu xã?"),
        ("phu tho giam bao nhieu xa, de toi bao cao", "phu tho giam bao nhieu xa?"),
        ("How many communes were cut, để tôi so với Hà Nội", "How many communes were cut?"),
    ],
)
def test_an_aside_is_left_out(question: str, asked: str) -> None:
    assert without_aside(parse_question(question)).text == asked


@pytest.mark.parametrize(
    "question",
    [
        "Để so với năm 2021, phương châm 2025 khác gì?",
        "Bộ làm gì để so sánh với các nước?",
        "Cần nộp gì, để tôi được cấp giấy?",
        "Chỉ tiêu nào được dùng, để tôi so với năm nào?",
        "Phú Thọ giảm bao nhiêu xã?",
    ],
)
def test_what_is_asked_stays(question: str) -> None:
    parsed = parse_question(question)
    assert without_aside(parsed) is parsed


def test_a_place_in_an_aside_is_no_side_of_a_comparison(assistant: Assistant) -> None:
    question = "Ninh Bình giảm bao nhiêu % đơn vị hành chính cấp xã, để mình compare với Phú Thọ?"
    reply = assistant.ask(question)
    assert isinstance(reply, NoAnswer)
    assert (reply.question, reply.missing) == (question, ("Ninh Bình",))

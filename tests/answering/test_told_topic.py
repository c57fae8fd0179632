"""What a report never speaks of is not told: no caption of who spoke stands in for it."""

import pytest

from answering import Answer, Assistant, NoAnswer


@pytest.mark.parametrize(
    "question",
    [
        "Thủ tướng nói gì về bóng đá?",
        "thu tuong noi gi ve gia vang",
        "Bộ trưởng nhấn mạnh điều gì về giá xăng dầu?",
        "Tóm tắt bài về giải vô địch bóng đá",
    ],
)
def test_a_topic_that_no_report_has_is_refused(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.ask(question), NoAnswer)


def test_a_topic_in_everyday_words_is_no_other(assistant: Assistant) -> None:
    assert isinstance(assistant.ask("Thủ tướng nói gì về thể chế?"), Answer)


@pytest.mark.parametrize(
    ("question", "silent", "quoted"),
    [
        ("So sánh Hà Nội và Phú Thọ: bên nào giảm nhiều xã hơn?", "Hà Nội", "69,1%"),
        ("Kinh phí thôi việc của Phú Thọ so với Nghệ An?", "Nghệ An", "5.535 tỷ đồng"),
        ("Tổng kết năm 2021 và 2023 của Bộ Nội vụ khác nhau chỗ nào?", "năm 2023", "2021"),
    ],
)
def test_a_side_that_no_report_is_about_is_named_as_silent(
    assistant: Assistant, question: str, silent: str, quoted: str
) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, Answer)
    assert reply.lacking == (silent,)
    (only,) = reply.statements
    assert quoted in only.text

"""What frames a question is left out; what only folding makes like it is not."""

import pytest

from answering.said import unframed


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Phiền anh cho biết ai họp vậy ạ?", "cho biết ai họp"),
        ("phien anh cho biet ai hop vay a?", "cho biet ai hop"),
        ("Cho tôi hỏi ai chủ trì nhé", "ai chủ trì"),
        ("Phiên họp thứ 5 bàn gì?", "Phiên họp thứ 5 bàn gì?"),
        ("Ai trị thủy sông Hồng?", "Ai trị thủy sông Hồng?"),
        ("Bao nhiêu hộ xây nhà?", "Bao nhiêu hộ xây nhà?"),
        ("Ngân hàng nào cho vay?", "Ngân hàng nào cho vay?"),
    ],
)
def test_a_question_is_left_without_its_frame(question: str, left: str) -> None:
    assert unframed(question) == left

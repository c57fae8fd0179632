"""How much of what a question wants counted is counted by a sentence."""

import pytest

from answering.counted import uncounted_in
from retrieval import parse_question


@pytest.mark.parametrize(
    ("question", "sentence", "left"),
    [
        ("Phú Thọ giảm bao nhiêu xã?", "Phú Thọ giảm 69,1% đơn vị hành chính cấp xã.", 0),
        ("Phú Thọ giảm bao nhiêu xã?", "Phú Thọ điều động 651 cán bộ.", 1),
        ("Điều động bao nhiêu cán bộ?", "Phú Thọ điều động 651 cán bộ.", 0),
        ("Thu hồi bao nhiêu xe?", "Đợt hai liên quan đến 10.879 chiếc Ghibli.", 0.5),
        ("Chi bao nhiêu tiền sang năm?", "Dự toán là 5 tỷ đồng.", 0),
        ("Chi bao nhiêu tiền sang năm?", "Có 31 con số trong bảng.", 1),
        ("Dập lửa mất bao lâu?", "Lửa cháy lúc 17h.", 1),
        ("Cấp bao nhiêu để sắm thiết bị?", "Đã có 4 nơi được cấp.", 0),
        ("Bao nhiêu xã sau khi sắp xếp?", "Còn 148 xã.", 0),
    ],
)
def test_what_is_left_uncounted(question: str, sentence: str, left: float) -> None:
    assert uncounted_in(parse_question(question), sentence) == left

"""What a sentence holds of the kind asked for, surely or perhaps."""

import pytest

from retrieval.kinds import Asked, held_kind

WHY = "Vì sao hồ sơ chậm?"


@pytest.mark.parametrize(
    ("sentence", "surely", "loosely"),
    [
        ("Nguyên nhân là thiếu cán bộ.", True, False),
        ("Nhiều xe chết máy do ngập nước.", True, False),
        ("Đề án do Bộ Nội vụ xây dựng.", False, True),
        ("Vì vậy, các xã cần làm ngay.", False, True),
        ("Tập huấn để cán bộ làm tốt hơn.", False, True),
        ("Hội nghị khai mạc tại Hà Nội.", False, False),
    ],
)
def test_a_cause_is_told_from_who_did_it(sentence: str, surely: bool, loosely: bool) -> None:
    held = held_kind(WHY, Asked.REASON, sentence)
    assert (held.surely, held.loosely) == (surely, loosely)
    assert held.spans == ()

"""Of whom, for whom, with whom: as the report says."""

import pytest

from answering.prose.attribution import ties_stand
from tests.answering.prose.checked import checked

MEDALS = (
    "Ông Trần Duy Đông đã trao Huân chương của Chủ tịch nước cho Sở Nội vụ; trao tặng Bằng khen "
    "của Thủ tướng Chính phủ cho 3 cá nhân."
)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Ông trao Bằng khen của Thủ tướng cho 3 cá nhân.", True),
        ("Ông trao Bằng khen của đồng chí Thủ tướng cho 3 cá nhân.", True),
        ("Ông trao Bằng khen của Chủ tịch nước cho 3 cá nhân.", False),
        ("Ông trao Huân chương của Chủ tịch nước cho Sở Nội vụ.", True),
        ("Ông trao Huân chương của Chủ tịch nước cho Giám đốc Sở Nội vụ.", True),
        ("Ông trao Huân chương của Chủ tịch nước cho Ban Tổ chức.", False),
        ("Ông trao Huân chương của Chủ tịch nước cho cán bộ.", True),
        ("Ông trao Cờ thi đua của Chính phủ.", True),
        ("Ông trao Giấy khen của Sở Y tế.", True),
    ],
)
def test_of_whom_and_for_whom(text: str, stands: bool) -> None:
    assert ties_stand(text, checked(text, MEDALS)) is stands


@pytest.mark.parametrize(
    ("text", "quote", "stands"),
    [
        ("Ông trao bằng cho Sở Nội vụ.", "Ông trao bằng cho Giám đốc Sở Nội vụ.", True),
        ("Ông trao bằng cho Sở Y tế.", "Ông trao bằng cho Giám đốc Sở Nội vụ.", False),
        ("Nghị quyết của Đảng và Chính phủ.", "Nghị quyết của Đảng cùng Nhà nước.", True),
        ("Nghị quyết của Bộ và Chính phủ.", "Nghị quyết của Đảng cùng Nhà nước.", False),
        ("Nghị quyết của", "Nghị quyết của Đảng.", True),
        ("Của Bộ Nội vụ.", "Của Sở Nội vụ.", True),
    ],
)
def test_a_title_may_stand_before_a_name_and_anything_behind_it(
    text: str, quote: str, stands: bool
) -> None:
    assert ties_stand(text, checked(text, quote)) is stands


def test_who_is_asked() -> None:
    quote = "Bộ trưởng đề nghị Ủy ban Kiểm tra theo dõi."
    for name, stands in (("Ủy ban Kiểm tra", True), ("Ban Bí thư", False), ("các nơi", True)):
        text = f"Bộ trưởng đề nghị {name} theo dõi."
        assert ties_stand(text, checked(text, quote)) is stands
    text = "Bộ trưởng yêu cầu Ban Bí thư theo dõi."
    assert ties_stand(text, checked(text, quote))


@pytest.mark.parametrize("style", ["đồng chí", "ông", "bà", "tỉnh", "các"])
def test_a_style_before_a_name_hides_nothing(style: str) -> None:
    text = f"Ông trao Bằng khen của {style} Chủ tịch nước cho 3 cá nhân."
    assert not ties_stand(text, checked(text, MEDALS))


@pytest.mark.parametrize(
    ("tie", "stands"),
    [("với", False), ("do", False), ("của", False), ("cho", False), ("ở", True), ("và", True)],
)
def test_what_ties_a_name(tie: str, stands: bool) -> None:
    text, quote = f"Bộ họp bàn {tie} Sở Y tế.", f"Bộ họp bàn {tie} Sở Nội vụ."
    assert ties_stand(text, checked(text, quote)) is stands


@pytest.mark.parametrize("asks", ["yêu cầu", "đề nghị"])
def test_who_asks_does_not_matter_for_who_is_asked(asks: str) -> None:
    quote = f"Ông cũng {asks} Ủy ban Kiểm tra theo dõi."
    for name, stands in (("Ủy ban Kiểm tra", True), ("Ban Bí thư", False)):
        text = f"Bộ trưởng {asks} {name} theo dõi."
        assert ties_stand(text, checked(text, quote)) is stands

"""What a question asks for, with and without diacritics and in English."""

import pytest

from retrieval import parse_question
from retrieval.kinds import Asked, asked_for


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
        ("Đưa hết giấy tờ vào máy tính có được hỗ trợ không?", Asked.OTHER),
        ("Chuyển đổi số được nói tới ở đâu?", Asked.PLACE),
        ("Tìm người tài cho nhà nước bằng cách nào?", Asked.OTHER),
        ("Thủ tướng khen thái độ nào của ngành?", Asked.OTHER),
        ("Thứ trưởng Bộ Nội vụ nào dự hội nghị?", Asked.PERSON),
        ("Chủ tịch tỉnh Phú Thọ tên là gì?", Asked.PERSON),
        ("Tập huấn để làm chi?", Asked.REASON),
        ("so xa phuong bot di chung nao", Asked.AMOUNT),
        ("Which interests must be avoided when institutions are built?", Asked.OTHER),
        ("Which deputy ministers were at the conference?", Asked.PERSON),
        ("Ai đã giành Super Bowl XLIX?", Asked.PERSON),
        ("Công tác số hóa tài liệu ra sao?", Asked.OTHER),
        ("Gạo bán ra ở mức giá nào?", Asked.AMOUNT),
        ("Quan chức Bộ Tài chính nào họp báo?", Asked.PERSON),
        ("Người lái xe thoát nạn tên là gì?", Asked.PERSON),
        ("Con tàu mà ông An lái tên là gì?", Asked.OTHER),
        ("Đề án mang tên là gì?", Asked.OTHER),
        ("Nhà máy đóng cửa vì nguyên do gì?", Asked.REASON),
        ("Hồ sơ bị trả lại vì lẽ gì?", Asked.REASON),
        ("ngay hoi co le gi", Asked.OTHER),
        ("Vùng đất nào được sáp nhập?", Asked.PLACE),
    ],
)
def test_the_kind_of_thing_asked_for(question: str, asked: Asked) -> None:
    assert asked_for(parse_question(question)) is asked

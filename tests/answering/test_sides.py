"""The two sides of a comparison in many phrasings, and the question each comes to."""

import pytest

from answering.sides import sides_of


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        (
            "Năm 2021 và 2025 phương châm thay đổi ra sao?",
            [
                ("năm 2021", "phương châm năm 2021 là gì?"),
                ("năm 2025", "phương châm năm 2025 là gì?"),
            ],
        ),
        (
            "Compare the mottos of 2021 and 2025",
            [
                ("2021", "What is the motto of 2021?"),
                ("2025", "What is the motto of 2025?"),
            ],
        ),
        (
            "Bộ Nội vụ hay Sở Nội vụ Phú Thọ được giao nhiều nhiệm vụ hơn?",
            [
                ("Bộ Nội vụ", "Bộ Nội vụ được giao bao nhiêu nhiệm vụ?"),
                ("Sở Nội vụ Phú Thọ", "Sở Nội vụ Phú Thọ được giao bao nhiêu nhiệm vụ?"),
            ],
        ),
        (
            "bo noi vu va so noi vu phu tho ben nao duoc giao nhieu nhiem vu hon",
            [
                ("bo noi vu", "bo noi vu duoc giao bao nhieu nhiem vu?"),
                ("so noi vu phu tho", "so noi vu phu tho duoc giao bao nhieu nhiem vu?"),
            ],
        ),
        (
            "So sánh ngày họp tổng kết của Đảng ủy Bộ Nội vụ và của Sở Nội vụ Phú Thọ",
            [
                ("Đảng ủy Bộ Nội vụ", "Đảng ủy Bộ Nội vụ họp tổng kết ngày nào?"),
                ("Sở Nội vụ Phú Thọ", "Sở Nội vụ Phú Thọ họp tổng kết ngày nào?"),
            ],
        ),
        (
            "Tỷ lệ giảm cơ quan chuyên môn và đơn vị hành chính ở Phú Thọ, cái nào cao hơn?",
            [
                ("cơ quan chuyên môn", "Tỷ lệ giảm cơ quan chuyên môn ở Phú Thọ là bao nhiêu?"),
                (
                    "đơn vị hành chính ở Phú Thọ",
                    "Tỷ lệ giảm đơn vị hành chính ở Phú Thọ là bao nhiêu?",
                ),
            ],
        ),
        (
            "Đối chiếu phát biểu của ông Đỗ Thanh Bình và bà Phạm Thị Thanh Trà",
            [
                ("ông Đỗ Thanh Bình", "ông Đỗ Thanh Bình phát biểu gì?"),
                ("bà Phạm Thị Thanh Trà", "bà Phạm Thị Thanh Trà phát biểu gì?"),
            ],
        ),
        (
            "Sự khác biệt giữa mô hình chính quyền 2 cấp và 3 cấp?",
            [
                ("2 cấp", "mô hình chính quyền 2 cấp?"),
                ("3 cấp", "mô hình chính quyền 3 cấp?"),
            ],
        ),
        (
            "Mục tiêu 6 tháng cuối năm 2025 và mục tiêu năm 2026 có gì khác biệt?",
            [
                ("Mục tiêu 6 tháng cuối năm 2025", "Mục tiêu 6 tháng cuối năm 2025?"),
                ("mục tiêu năm 2026", "mục tiêu năm 2026?"),
            ],
        ),
    ],
)
def test_each_side_is_asked_its_own_question(question: str, sides: list[tuple[str, str]]) -> None:
    assert sides_of(question) == sides

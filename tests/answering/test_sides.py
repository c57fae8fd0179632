"""The two sides of a comparison in many phrasings, and the question each comes to."""

import pytest

from answering.sides import sides_of
from answering.two_questions import puts_two


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
        (
            "How does the 2025 motto differ from the 2021 one?",
            [
                ("2025", "What is the motto of 2025?"),
                ("2021", "What is the motto of 2021?"),
            ],
        ),
        (
            "Sở A hoàn thành bao nhiêu nhiệm vụ, còn Sở Nội vụ Phú Thọ hoàn thành bao nhiêu?",
            [
                ("Sở A hoàn thành bao nhiêu nhiệm vụ", "Sở A hoàn thành bao nhiêu nhiệm vụ?"),
                (
                    "Sở Nội vụ Phú Thọ hoàn thành bao nhiêu nhiệm vụ",
                    "Sở Nội vụ Phú Thọ hoàn thành bao nhiêu nhiệm vụ?",
                ),
            ],
        ),
        (
            "Ông Đỗ Thanh Bình và bà Phạm Thị Thanh Trà mỗi người nêu gì?",
            [
                ("Đỗ Thanh Bình", "Đỗ Thanh Bình nêu gì?"),
                ("Phạm Thị Thanh Trà", "Phạm Thị Thanh Trà nêu gì?"),
            ],
        ),
        (
            "So sánh số nhiệm vụ được giao của Bộ Nội vụ và của Sở Nội vụ",
            [
                ("Bộ Nội vụ", "Bộ Nội vụ được giao bao nhiêu nhiệm vụ?"),
                ("Sở Nội vụ", "Sở Nội vụ được giao bao nhiêu nhiệm vụ?"),
            ],
        ),
        (
            "So sánh số xã Bộ Nội vụ nêu năm 2025 với số xã Phú Thọ giảm",
            [
                ("số xã Bộ Nội vụ nêu năm 2025", "Bộ Nội vụ nêu bao nhiêu xã năm 2025?"),
                ("số xã Phú Thọ giảm", "Phú Thọ giảm bao nhiêu xã?"),
            ],
        ),
        (
            "Bộ Nội vụ và Phú Thọ, bên nào được giao nhiều nhiệm vụ hơn trong năm 2025?",
            [
                ("Bộ Nội vụ", "Bộ Nội vụ được giao bao nhiêu nhiệm vụ trong năm 2025?"),
                ("Phú Thọ", "Phú Thọ được giao bao nhiêu nhiệm vụ trong năm 2025?"),
            ],
        ),
        (
            "Hội nghị của Bộ Nội vụ và hội nghị của Phú Thọ diễn ra cách nhau mấy ngày?",
            [
                ("Hội nghị của Bộ Nội vụ", "Hội nghị của Bộ Nội vụ diễn ra ngày nào?"),
                ("hội nghị của Phú Thọ", "hội nghị của Phú Thọ diễn ra ngày nào?"),
            ],
        ),
        (
            "So sánh số xã đã giảm của Phú Thọ và của Nghệ An",
            [
                ("Phú Thọ", "Phú Thọ đã giảm bao nhiêu xã?"),
                ("Nghệ An", "Nghệ An đã giảm bao nhiêu xã?"),
            ],
        ),
        (
            "So sánh Sở Nội vụ Phú Thọ với Sở Nội vụ Nghệ An",
            [
                ("Sở Nội vụ Phú Thọ", "Sở Nội vụ Phú Thọ?"),
                ("Sở Nội vụ Nghệ An", "Sở Nội vụ Nghệ An?"),
            ],
        ),
        (
            "Ông Bùi Đình Thi và ông Nguyễn Khắc Hiếu",
            [
                ("Ông Bùi Đình Thi", "Ông Bùi Đình Thi?"),
                ("ông Nguyễn Khắc Hiếu", "ông Nguyễn Khắc Hiếu?"),
            ],
        ),
    ],
)
def test_each_side_is_asked_its_own_question(question: str, sides: list[tuple[str, str]]) -> None:
    assert sides_of(question) == sides


@pytest.mark.parametrize(
    "question",
    [
        "Sau sắp xếp bộ máy, đơn vị hành chính, cấp xã còn những vấn đề phát sinh nào?",
        "Hội nghị họp ngày nào và ai chủ trì?",
        "Ông Đỗ Thanh Bình và bà Phạm Thị Thanh Trà khác nhau thế nào?",
        "Tỉnh giải quyết việc làm cho con em người có công thế nào?",
    ],
)
def test_what_puts_one_question_puts_no_two(question: str) -> None:
    assert not puts_two(question)

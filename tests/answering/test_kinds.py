"""What kind of reply a question wants, typed with diacritics or without."""

import pytest

from answering.kinds import Kind, wanted_of
from retrieval import fold, parse_question

WANTED = [
    ("Phú Thọ giảm bao nhiêu xã?", Kind.FACT, "Phú Thọ giảm bao nhiêu xã?"),
    ("So sánh phương châm 2021 và 2025", Kind.COMPARISON, "So sánh phương châm 2021 và 2025"),
    ("Năm nào hoàn thành nhiều nhiệm vụ hơn?", Kind.COMPARISON, None),
    (
        "Các bài viết nói gì về chính quyền địa phương 2 cấp?",
        Kind.SURVEY,
        "chính quyền địa phương 2 cấp",
    ),
    ("Bài nào nhắc đến chuyển đổi số?", Kind.SURVEY, "chuyển đổi số"),
    ("Tổng hợp các bài nói về phân cấp", Kind.SURVEY, "phân cấp"),
    ("Bộ trưởng Bộ Nội vụ là ai?", Kind.OFFICE, "bộ trưởng bộ nội vụ"),
    ("Ai là Chủ tịch UBND tỉnh Phú Thọ?", Kind.OFFICE, "chủ tịch ubnd tỉnh phú thọ"),
    ("Ai là Bộ trưởng Bộ Nội vụ năm 2022?", Kind.FACT, None),
    ("Ai chủ trì hội nghị?", Kind.FACT, None),
    ("Phân cấp được các bài viết nói đến ra sao?", Kind.SURVEY, "phân cấp"),
    ("Phân cấp được nhắc tới thế nào trong các bài?", Kind.SURVEY, "phân cấp"),
    ("Về tiền lương thì các bài viết gì?", Kind.SURVEY, "tiền lương"),
    ("Những bài nào nói đến huân chương và trao cho ai?", Kind.SURVEY, "huân chương"),
    ("Theo các bài này thì Thủ tướng tên là gì?", Kind.OFFICE, "thủ tướng"),
    ("Ai đang giữ ghế Chủ tịch UBND tỉnh?", Kind.OFFICE, "chủ tịch ubnd tỉnh"),
    ("Chức Bộ trưởng Nội vụ do ai đảm nhiệm?", Kind.OFFICE, "bộ trưởng nội vụ"),
    ("Sếp của Bộ Nội vụ là ai?", Kind.OFFICE, "bộ trưởng bộ nội vụ"),
    ("Chủ tịch nước tặng huân chương cho Sở tên là gì?", Kind.FACT, None),
    ("Tóm tắt bài về Phú Thọ", Kind.SUMMARY, "phú thọ"),
    ("Tóm tắt giúp tôi bài Sở Nội vụ triển khai nhiệm vụ", Kind.SUMMARY, None),
    ("Có những bài viết nào?", Kind.CONTENTS, None),
    ("Trong kho có bao nhiêu tài liệu?", Kind.CONTENTS, None),
    ("Có bao nhiêu bài viết về bầu cử được khen?", Kind.FACT, None),
    ("Báo nào đưa bài về bầu cử vào thời điểm nào?", Kind.FACT, None),
    ("Xin chào", Kind.COURTESY, None),
    ("Cảm ơn bạn rất nhiều nhé", Kind.COURTESY, None),
    ("Bạn là ai?", Kind.COURTESY, None),
    ("Chào mừng ngày thành lập ngành có gì?", Kind.FACT, None),
    ("Cảm ơn. Phú Thọ giảm bao nhiêu xã?", Kind.FACT, None),
]


@pytest.mark.parametrize(("question", "kind", "subject"), WANTED)
def test_the_kind_and_its_subject(question: str, kind: Kind, subject: str | None) -> None:
    wanted = wanted_of(parse_question(question))
    assert wanted.kind is kind
    assert subject is None or wanted.subject == subject


@pytest.mark.parametrize(("question", "kind", "subject"), WANTED)
def test_the_kind_is_the_same_without_diacritics(
    question: str, kind: Kind, subject: str | None
) -> None:
    wanted = wanted_of(parse_question(fold(question).lower()))
    assert wanted.kind is kind
    assert subject is None or fold(wanted.subject).lower() == fold(subject).lower()


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What articles do you have?", Kind.CONTENTS),
        ("Which articles mention digital transformation?", Kind.SURVEY),
        ("hello", Kind.COURTESY),
        ("How many tasks were completed?", Kind.FACT),
    ],
)
def test_english_questions(question: str, kind: Kind) -> None:
    assert wanted_of(parse_question(question)).kind is kind

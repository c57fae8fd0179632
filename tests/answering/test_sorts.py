"""The narrower sort of thing asked for, and what a sentence mentions of it."""

import pytest

from answering.sorts import Sort, kept_to, of_sort, sort_asked
from retrieval import parse_question
from retrieval.kinds import Asked, asked_for, held_kind


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("Xử lý hồ sơ mất bao lâu?", Sort.DURATION),
        ("Phú Thọ đứng hạng mấy toàn quốc?", Sort.ORDINAL),
        ("Phu Tho xep thu may ca nuoc", Sort.ORDINAL),
        ("Quốc hội khóa mấy?", Sort.ORDINAL),
        ("Hội nghị họp thứ mấy trong tuần?", None),
        ("Chi trả cho người thôi việc là mấy tỷ?", Sort.MONEY),
        ("Phú Thọ chi bao nhiêu cho người thôi việc?", Sort.MONEY),
        ("kinh phi thoi viec cua phu tho", Sort.MONEY),
        ("Kinh phí do ai cấp?", None),
        ("How much was spent on severance?", Sort.MONEY),
        ("Hội nghị kéo dài mấy ngày?", Sort.DURATION),
        ("Bầu cử bao lâu một lần?", None),
        ("Hội nghị bắt đầu lúc mấy giờ?", Sort.CLOCK),
        ("Làm thêm mấy giờ đồng hồ?", Sort.DURATION),
        ("Phú Thọ giảm bao nhiêu xã?", None),
        ("Phú Thọ giảm bao nhiêu phần trăm số xã?", Sort.SHARE),
        ("Tỷ lệ hồ sơ đúng hạn?", Sort.SHARE),
        ("ty le ho so dung han la bao nhieu", Sort.SHARE),
        ("Chi trả bao nhiêu tỷ đồng?", Sort.MONEY),
        ("Kinh phí cho xã là bao nhiêu?", Sort.MONEY),
        ("Kinh phí giải quyết chế độ thôi việc ở Phú Thọ là bao nhiêu?", Sort.MONEY),
        ("Lương tăng lên bao nhiêu?", Sort.MONEY),
        ("Bao nhiêu đồng chí dự họp?", None),
        ("Giá gạo cao hơn bao nhiêu so với năm trước?", None),
        ("Đường dài bao nhiêu?", Sort.LENGTH),
        ("Mưa kéo dài bao nhiêu ngày?", Sort.DURATION),
        ("Nước dâng sâu cỡ nào?", Sort.LENGTH),
        ("Xe chạy nhanh nhất được bao nhiêu?", Sort.SPEED),
        ("Tốc độ giải ngân là bao nhiêu phần trăm?", Sort.SHARE),
        ("Xã rộng bao nhiêu?", Sort.AREA),
        ("Lô hàng nặng bao nhiêu?", Sort.WEIGHT),
        ("Bao nhiêu lít nước?", Sort.VOLUME),
        ("Trời nóng bao nhiêu độ?", Sort.TEMPERATURE),
        ("Ông An bao nhiêu tuổi?", Sort.AGE),
        ("Nghị quyết nào nói về sắp xếp?", Sort.DOCUMENT),
        ("Khảo sát theo công văn mang số mấy?", Sort.DOCUMENT),
        ("Bộ trình Quốc hội luật nào?", Sort.DOCUMENT),
        ("Điều khoản số mấy nói về phân hạng?", Sort.DOCUMENT),
        ("Cần điều kiện nào để được xét?", None),
        ("Luật sư nào bào chữa?", None),
        ("Chính phủ có quyết định nào về lương?", None),
        ("Giá tăng vì khoản nào?", None),
        ("How long did it take?", Sort.DURATION),
        ("What percentage of communes was cut?", Sort.SHARE),
        ("Ai chủ trì hội nghị?", None),
    ],
)
def test_the_sort_asked_for(question: str, sort: Sort | None) -> None:
    parsed = parse_question(question)
    assert sort_asked(parsed, asked_for(parsed)) is sort


@pytest.mark.parametrize(
    ("sort", "sentence", "found"),
    [
        (Sort.DURATION, "Lúc 17h ngày 11/5, sau 30 phút, lửa tắt.", ["30 phút"]),
        (Sort.DURATION, "Thủ tục kéo dài vài tháng.", ["vài tháng"]),
        (Sort.CLOCK, "Từ 15h00 đến 18h30' ngày 14/5, mất 3 giờ đồng hồ", ["15h00", "18h30'"]),
        (Sort.MONEY, "Đề nghị 1 triệu RM (gần 5,3 tỷ đồng), 31 con", ["1 triệu RM", "5,3 tỷ đồng"]),
        (Sort.MONEY, "MU chi 627 triệu bảng, thắng 3 bảng đấu", ["627 triệu bảng"]),
        (Sort.SPEED, "Xe chạy 105 km/h trên quãng 20 km", ["105 km"]),
        (Sort.LENGTH, "Xe chạy 105 km/h trên quãng 20 km, ngập gần một mét", ["20 km", "một mét"]),
        (Sort.SHARE, "Giảm 69,1%, còn 2/3, theo tỉ lệ 1:1", ["69,1%", "2/3", "1:1"]),
        (Sort.AGE, "Ông 45 tuổi, con ở tuổi 12", ["45 tuổi", "tuổi 12"]),
        (Sort.DOCUMENT, "Điều 17 Nghị định số 72", ["Điều 17", "Nghị định số 72"]),
        (Sort.DOCUMENT, "Có 17 điều kiện, 3 khoản chi", []),
        (Sort.DOCUMENT, "Trình Quốc hội Luật Cán bộ, theo luật mới", ["Luật Cán bộ"]),
        (
            Sort.DOCUMENT,
            "Theo Luật Tổ chức chính quyền địa phương và Luật Đất đai 2013 còn bất cập",
            ["Luật Tổ chức chính quyền địa phương", "Luật Đất đai"],
        ),
        (
            Sort.DOCUMENT,
            "Luật Ban hành văn bản quy phạm pháp luật quy định rằng Đề án Nông thôn mới đã sửa",
            ["Luật Ban hành văn bản quy phạm pháp luật", "Đề án Nông thôn mới"],
        ),
    ],
)
def test_what_a_sentence_mentions_of_a_sort(sort: Sort, sentence: str, found: list[str]) -> None:
    assert [span.of(sentence) for span in of_sort(sort, sentence)] == found


def test_an_amount_of_another_sort_is_only_loosely_asked_for() -> None:
    question, sentence = "Dập lửa mất bao lâu?", "Chi 5 tỷ đồng cho 3 xe, sau 30 phút thì xong."
    held = held_kind(question, Asked.AMOUNT, sentence)
    assert held.surely
    kept = kept_to(Sort.DURATION, question, sentence, held)
    assert ([span.of(sentence) for span in kept.spans], kept.surely) == (["30 phút"], True)
    other = kept_to(Sort.AREA, question, sentence, held)
    assert (other.spans, other.surely, other.loosely) == (held.spans, False, True)
    assert kept_to(None, question, sentence, held) == held


def test_what_the_question_says_itself_is_not_of_the_sort() -> None:
    question, sentence = "Sau 30 phút, mất bao lâu nữa?", "Sau 30 phút, xe đến."
    held = held_kind(question, Asked.AMOUNT, sentence)
    assert not kept_to(Sort.DURATION, question, sentence, held).surely

"""Amounts, dates and people spotted in real sentences, and what only looks like one."""

import pytest

from retrieval import Span
from retrieval.kinds import amounts, dates, people
from retrieval.kinds.mentions import titled_people


def texts(spans: list[Span], sentence: str) -> list[str]:
    return [span.of(sentence) for span in spans]


def test_amounts_keep_their_unit() -> None:
    sentence = "giảm 65,2% cơ quan, chi 5.535 tỷ đồng cho 5.448 trường hợp, xong 184/184 nhiệm vụ"
    assert texts(amounts(sentence), sentence) == ["65,2%", "5.535 tỷ đồng", "5.448", "184/184"]


def test_what_counts_nothing_is_no_amount() -> None:
    for sentence in (
        "Ngày 12/01/2022, tại Hà Nội",
        "trong năm 2025 và năm 2026",
        "1. Tham mưu thể chế",
        "Theo đó, (1) cần tham mưu",
        "Nghị quyết số 18, Nghị quyết 57",
        "nhiệm kỳ 2025-2030",
        "lần thứ XIV",
    ):
        assert texts(amounts(sentence), sentence) == []


def test_dates_are_whole_mentions() -> None:
    sentence = "từ ngày 01/3/2025 đến ngày 9 tháng 1, trong năm 2025"
    assert texts(dates(sentence), sentence) == ["01/3/2025", "9 tháng 1", "năm 2025"]


def test_periods_are_dates_too() -> None:
    sentence = "nhiệm kỳ 2021-2026; 2026 là năm quan trọng; Cách mạng tháng 8; 2.025 xã"
    assert texts(dates(sentence), sentence) == ["2021-2026", "2026", "tháng 8"]


def test_people_are_names_without_their_office() -> None:
    sentence = "Bộ trưởng Bộ Nội vụ Đỗ Thanh Bình và Thứ trưởng Vũ Chiến Thắng tại Hà Nội"
    assert texts(people(sentence), sentence) == ["Đỗ Thanh Bình", "Vũ Chiến Thắng"]


def test_photographers_are_not_people_of_the_report() -> None:
    sentence = "Toàn cảnh hội nghị (Ảnh: Tống Giáp)."
    assert people(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Thành Oslo bị tàn phá vào năm 1654.", ["năm 1654"]),
        ("Ngô Quyền thắng trận năm 938.", ["năm 938"]),
        ("Dịch bệnh kéo dài từ 1350 đến 1490.", ["1350", "1490"]),
        ("Vua Louis XIV (1638–1715) trị vì lâu.", ["1638–1715"]),
        ("Trong những năm 1348-50 và thế kỷ XVI", ["những năm 1348-50", "thế kỷ XVI"]),
        ("Số xã giảm từ 1654 xã còn 1200", []),
        ("Khoảng 1500 người dự, đến 1.654 lượt", []),
    ],
)
def test_years_of_another_age_are_dates_where_words_say_so(sentence: str, found: list[str]) -> None:
    assert texts(dates(sentence), sentence) == found
    assert not set(texts(amounts(sentence), sentence)) & set(found)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Thủ tục bắt đầu từ ít nhất 2 năm trước.", ["2 năm trước"]),
        ("Cách đây hơn 10 năm, trụ sở còn ở phố cũ.", ["Cách đây hơn 10 năm"]),
        ("Hai tháng trước khi họp", []),
        ("Dự kiến vận hành vào quý III/2018.", ["quý III/2018"]),
        ("Trong quý 4, chi 5 tỷ đồng", ["quý 4"]),
    ],
)
def test_times_told_from_now_and_quarters_are_dates(sentence: str, found: list[str]) -> None:
    assert texts(dates(sentence), sentence) == found


def test_a_title_makes_a_name_a_persons() -> None:
    sentence = "HLV Zinedine Zidane và bà Angela Merkel gặp ông Trần Văn An tại Big C Pattani"
    assert texts(titled_people(sentence), sentence) == ["Zinedine Zidane", "Angela Merkel"]
    assert texts(people(sentence), sentence) == ["Trần Văn An"]

"""The year and the day that a question is about, and those of a sentence."""

from datetime import date

import pytest

from answering.other_years import states_the_day, tells_of_another_year, years_only_in_terms
from retrieval import Article

MOTTO = "Phương châm hành động của năm 2025 là “Đoàn kết”."

SAID_IN_2022 = Article("a", "Tin", date(2022, 1, 12), None, MOTTO)


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Phương châm năm 2026 là gì?", MOTTO, True),
        ("Phương châm năm 2025 là gì?", MOTTO, False),
        ("Phương châm là gì?", MOTTO, False),
        ("Phương châm năm 2026 là gì?", "Phương châm là “Đoàn kết”.", False),
        ("Từ 2025 đến 2026 phương châm đổi ra sao?", MOTTO, False),
        ("Năm 2023 bầu ai?", "Đại biểu nhiệm kỳ 2021-2026 họp.", False),
        ("Năm 2024 ban hành gì?", "Nghị định 29/2023/NĐ-CP được sửa.", False),
        ("Ngày 12/1/2022 ai nói?", MOTTO, False),
    ],
)
def test_a_sentence_tells_of_another_year(question: str, sentence: str, another: bool) -> None:
    assert tells_of_another_year(question, sentence, SAID_IN_2022) is another


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("Bộ trưởng năm 2022 nói phương châm là gì?", False),
        ("nam 2022 bo truong cho biet phuong cham gi", True),
        ("bo truong nam 2022 cho biet phuong cham gi", False),
        ("Bộ trưởng năm 2021 nói phương châm là gì?", True),
        ("Bộ trưởng năm 2022 nói phương châm năm 2026 là gì?", True),
    ],
)
def test_the_year_in_which_somebody_speaks_is_not_the_one_told_of(
    question: str, another: bool
) -> None:
    assert tells_of_another_year(question, MOTTO, SAID_IN_2022) is another


@pytest.mark.parametrize(
    ("question", "states"),
    [
        ("Mùng năm tháng Giêng dương lịch 2026 có gì?", True),
        ("Hôm 05-01-2026 có gì?", True),
        ("ngay 5 thang 1 hop gi", True),
        ("Ngày 5/1/2025 có gì?", False),
        ("Ngày 6/1 có gì?", False),
        ("Tháng 1 có gì?", False),
    ],
)
def test_a_sentence_states_the_day(question: str, states: bool) -> None:
    article = Article("a", "Tin", date(2026, 1, 5), None, "Ngày 5/1, Sở họp.")
    assert states_the_day(question, article.text, article) is states


@pytest.mark.parametrize(
    ("question", "only"),
    [
        ("Năm 2021 giảm bao nhiêu xã?", True),
        ("giam bao nhieu xa nam 2030", True),
        ("Năm 2025 giảm bao nhiêu xã?", False),
        ("Năm 2026 giảm bao nhiêu xã?", False),
        ("Năm 2019 giảm bao nhiêu xã?", False),
        ("Quy hoạch giai đoạn 2021-2030 nói gì?", False),
        ("Ngày 5/1/2021 có gì?", False),
        ("Giảm bao nhiêu xã?", False),
    ],
)
def test_a_year_may_stand_in_the_name_of_a_term_alone(question: str, only: bool) -> None:
    text = "Năm 2025, tỉnh thực hiện Quy hoạch giai đoạn 2021-2030, giảm 69,1% xã."
    article = Article("a", "Tin", date(2026, 1, 5), None, text)
    assert years_only_in_terms(question, article) is only

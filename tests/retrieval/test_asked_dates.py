from hypothesis import given
from hypothesis import strategies as st

from retrieval import parse_question
from retrieval.asked_dates import asked_date_terms
from retrieval.dates import date_terms


@given(st.integers(1, 31), st.integers(1, 12))
def test_each_day_lies_in_one_part_of_its_month(day: int, month: int) -> None:
    parts = ["đầu", "giữa", "cuối"]
    tens = ["thượng tuần", "trung tuần", "hạ tuần"]
    for names in (parts, tens):
        holding = [n for n in names if f"@{day}/{month}" in asked_date_terms(f"{n} tháng {month}")]
        assert holding == [names[min((day - 1) // 10, 2)]]


def test_a_year_stays_with_its_days_and_a_month_in_words_is_known() -> None:
    assert "@3/7/2025" in asked_date_terms("Dau thang 7/2025 co gi?")
    assert "@12/1" in asked_date_terms("trung tuần tháng Giêng")


def test_what_names_no_part_of_a_month_says_nothing() -> None:
    for question in ("6 tháng đầu năm", "cuối năm 2025", "đầu tháng 13", "tháng 7", ""):
        assert list(asked_date_terms(question)) == []


def test_a_question_carries_the_days_and_a_report_does_not() -> None:
    asked = parse_question("Đầu tháng 7 có gì mới?").terms
    assert "@1/7" in asked.exact
    assert "@1/7" in asked.folded
    assert "@1/7" not in date_terms("Đầu tháng 7 có gì mới?")

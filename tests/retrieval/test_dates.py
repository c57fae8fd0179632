import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.dates import date_terms, find_dates

days, months, years = st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2099)


def said(text: str) -> list[tuple[int | None, int, int | None]]:
    return [(date.day, date.month, date.year) for date in find_dates(text)]


@given(days, months)
def test_a_day_without_a_year_is_one_day_in_every_shape(day: int, month: int) -> None:
    shapes = [
        f"{day}/{month}",
        f"ngày {day:02}/{month:02}",
        f"ngày {day} tháng {month}",
        f"NGÀY {day:02} THÁNG {month:02}",
        f"ngay {day} thang {month}",
    ]
    for shape in shapes:
        assert said(f"Họp {shape}, tại Hà Nội.") == [(day, month, None)]


@given(days, months, years)
def test_a_whole_date_is_one_date_in_every_shape(day: int, month: int, year: int) -> None:
    shapes = [
        f"{day}/{month}/{year}",
        f"{day:02}-{month:02}-{year}",
        f"{day}.{month}.{year}",
        f"ngày {day} tháng {month} năm {year}",
        f"ngày {day} tháng {month}, {year}",
    ]
    if 1950 <= year < 2050:
        shapes += [f"{day}/{month}/{year % 100:02}", f"{day:02}.{month:02}.{year % 100:02}"]
    for shape in shapes:
        assert said(f"Họp {shape}.") == [(day, month, year)]


@given(days, months)
def test_a_day_as_newspapers_write_it_needs_a_word_before_it(day: int, month: int) -> None:
    for word in ("ngày", "hôm", "Sáng"):
        for mark in "-.":
            assert said(f"{word} {day}{mark}{month}, tại Hà Nội") == [(day, month, None)]
            assert said(f"thắng {day}{mark}{month}, tại Hà Nội") == []


@given(months, years)
def test_a_month_of_a_year_is_one_in_every_shape(month: int, year: int) -> None:
    for shape in (f"tháng {month}/{year}", f"tháng {month:02}-{year}", f"Tháng {month} năm {year}"):
        assert said(f"Trong {shape} đã xong.") == [(None, month, year)]


@given(st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    spans = [date.span for date in find_dates(text)]
    assert spans == sorted(spans)
    assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "text",
    ["184/184 nhiệm vụ", "5.448 trường hợp", "31/13", "32/1", "0/1", "2/9%",
     "trong 6 tháng đầu năm 2025", "Nghị quyết số 39-NQ/TW", "1/2,5", "năm 2025", "1/2/3/4",
     "tháng 13/2025"],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text) == []


def test_a_span_covers_the_date_and_nothing_else() -> None:
    text = "Ngành ra đời ngày 28/8/1945, họp ngày 9 tháng 1."
    assert [date.span.of(text) for date in find_dates(text)] == ["28/8/1945", "9 tháng 1"]


def test_the_terms_of_a_date_meet_those_of_its_vaguer_forms() -> None:
    whole = set(date_terms("12/01/2022"))
    assert whole == {"@12/1", "@1/2022", "@12/1/2022", "@/1"}
    assert set(date_terms("ngày 12 tháng 1")) < whole
    assert set(date_terms("tháng 01/2022")) < whole
    assert set(date_terms("quý I/2022")) & whole == {"@1/2022", "@/1"}
    assert list(date_terms("đầu tháng Giêng")) == ["@/1"]

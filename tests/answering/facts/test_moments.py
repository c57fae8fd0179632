"""Dates and periods written in every shape inside a sentence, and read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.facts import Moment, PartialDate, find_moments, same_moment

CARRIERS = ["Hội nghị diễn ra {}, tại Hà Nội.", "({})", "Tính đến {} đã xong", "{}"]
ENGLISH = "January February March April May June July August September October November December"
MONTH_WORDS = "giêng hai ba tư năm sáu bảy tám chín mười".split()

dates = st.dates(date(1900, 1, 1), date(2099, 12, 31))
years = st.integers(1900, 2090)
carriers = st.sampled_from(CARRIERS)


def only(text: str) -> Moment:
    [moment] = find_moments(text)
    return moment


def day_shapes(day: date) -> list[str]:
    d, m, y = day.day, day.month, day.year
    english = ENGLISH.split()[m - 1]
    shapes = [f"{d}/{m}/{y}", f"{d:02}/{m:02}/{y}", f"{d}-{m}-{y}", f"{d:02}.{m:02}.{y}"]
    shapes += [f"{y}-{m:02}-{d:02}", f"{d} tháng {m} năm {y}", f"{english} {d}, {y}"]
    shapes += [f"{d} {english} {y}", f"{english[:3]} {d}, {y}"]
    if m <= 10:
        shapes.append(f"{d} tháng {MONTH_WORDS[m - 1]} năm {y}")
    return shapes


@given(dates, carriers, st.data())
def test_a_whole_date_is_one_in_every_shape(day: date, carrier: str, data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(day_shapes(day)))
    text = carrier.format(shape)
    moment = only(text)
    assert moment.span.of(text) == shape
    assert moment.start == moment.end == PartialDate(day.year, day.month, day.day)


@given(dates, st.sampled_from(["{d}/{m}", "{d:02}/{m:02}", "{d} tháng {m}"]))
def test_a_day_without_a_year(day: date, shape: str) -> None:
    shown = shape.format(d=day.day, m=day.month)
    text = f"Họp ngày {shown}, tại Hà Nội"
    moment = only(text)
    assert (moment.span.of(text), moment.start.parts) == (shown, (None, day.month, day.day))
    assert find_moments(text, year=2026)[0].start.year == 2026


@given(years, st.integers(1, 12), carriers, st.sampled_from(["/", " năm ", "-"]))
def test_a_month_of_a_year(year: int, month: int, carrier: str, joint: str) -> None:
    shown = f"tháng {month}{joint}{year}"
    moment = only(carrier.format(shown))
    assert moment.span.of(carrier.format(shown)).endswith(shown)
    assert moment.start == PartialDate(year, month)


@given(years, st.integers(1, 4), carriers, st.data())
def test_a_quarter(year: int, quarter: int, carrier: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([str(quarter), ["I", "II", "III", "IV"][quarter - 1]]))
    shown = f"quý {name}" + data.draw(st.sampled_from([f"/{year}", f" năm {year}"]))
    moment = only(carrier.format(shown))
    assert (moment.start, moment.end) == (
        PartialDate(year, 3 * quarter - 2),
        PartialDate(year, 3 * quarter),
    )


@given(years, st.integers(1, 9), st.sampled_from(["-", "–", " - ", " đến "]), carriers)
def test_years_with_a_dash_are_a_period(year: int, length: int, joint: str, carrier: str) -> None:
    shown = f"{year}{joint}{year + length}"
    text = carrier.format(f"giai đoạn {shown}")
    moment = only(text)
    assert moment.span.of(text) == shown
    assert (moment.start, moment.end) == (PartialDate(year), PartialDate(year + length))


@given(dates, dates, st.sampled_from([" đến ngày ", " đến ", " - ", " – "]))
def test_two_dates_are_a_period(one: date, other: date, joint: str) -> None:
    first, last = sorted((one, other))
    if first == last:
        return
    text = f"từ ngày {first:%d/%m/%Y}{joint}{last:%d/%m/%Y}."
    moment = only(text)
    assert moment.start == PartialDate(first.year, first.month, first.day)
    assert moment.end == PartialDate(last.year, last.month, last.day)


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("từ ngày 5 đến ngày 9/1/2026", (2026, 1, 5), (2026, 1, 9), "ngày 5 đến ngày 9/1/2026"),
        ("họp 5-9/1.", (None, 1, 5), (None, 1, 9), "5-9/1"),
        ("từ 1/7 đến 31/12/2025", (2025, 7, 1), (2025, 12, 31), "1/7 đến 31/12/2025"),
        ("từ 15/11 đến 15/2/2025", (2024, 11, 15), (2025, 2, 15), "15/11 đến 15/2/2025"),
        ("tháng 1-3/2025", (2025, 1, None), (2025, 3, None), "tháng 1-3/2025"),
        ("6 tháng đầu năm 2025", (2025, 1, None), (2025, 6, None), "6 tháng đầu năm 2025"),
        ("6 tháng cuối năm", (None, 7, None), (None, 12, None), "6 tháng cuối năm"),
        ("chín tháng đầu năm 2025", (2025, 1, None), (2025, 9, None), "chín tháng đầu năm 2025"),
        ("nửa đầu năm 2025", (2025, 1, None), (2025, 6, None), "nửa đầu năm 2025"),
        ("những năm 2020", (2020, None, None), (2029, None, None), "những năm 2020"),
        ("thập niên 90", (1990, None, None), (1999, None, None), "thập niên 90"),
        ("2026 được nhấn mạnh", (2026, None, None), (2026, None, None), "2026"),
        ("ngày mùng 5", (None, None, 5), (None, None, 5), "mùng 5"),
        ("12 tháng Giêng", (None, 1, 12), (None, 1, 12), "12 tháng Giêng"),
        ("Cách mạng tháng 8", (None, 8, None), (None, 8, None), "tháng 8"),
        ("ngày 23.5", (None, 5, 23), (None, 5, 23), "23.5"),
        ("in 2025.", (2025, None, None), (2025, None, None), "2025"),
    ],
)
def test_one_moment(
    text: str,
    start: tuple[int | None, ...],
    end: tuple[int | None, ...],
    shown: str,
) -> None:
    moment = only(text)
    assert (moment.start.parts, moment.end.parts, moment.span.of(text)) == (start, end, shown)


def test_days_and_years_of_a_list_are_each_a_moment() -> None:
    days = find_moments("các ngày 15, 16 và 17/1/2026")
    assert [moment.start.parts for moment in days] == [(2026, 1, 15), (2026, 1, 16), (2026, 1, 17)]
    assert len(find_moments("hai năm 2024, 2025")) == 2


@pytest.mark.parametrize(
    "text",
    ["8/10 chỉ tiêu", "hơn 2/3 số xã", "184/184 nhiệm vụ", "31/13", "31/2", "30/2/2025", "24/7",
     "mỗi tháng 5 triệu đồng", "một ngày 3 lần", "đạt 2025 nhiệm vụ", "gần 2000 người", "2.025 xã",
     "số 01/2022/NĐ-CP", "năm nay", "năm ngoái", "3 tháng 5 ngày", "tháng năm"],
)  # fmt: skip
def test_what_is_no_moment(text: str) -> None:
    assert find_moments(text) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ngày 12/01/2022", "ngày 12 tháng 1", True),
        ("ngày 12/01/2022", "tháng 1/2022", True),
        ("ngày 12/01/2022", "ngày 13/01", False),
        ("năm 2025", "ngày 9/1", None),
        ("giai đoạn 2021-2026", "nhiệm kỳ 2021 – 2026", True),
        ("giai đoạn 2021-2026", "nhiệm kỳ 2020-2026", False),
        ("2025", "nhiệm kỳ 2021-2026", False),
        ("28/8/1945", "28/8/1945 – 28/8/2025", True),
        ("đầu năm 2025", "cuối năm 2025", False),
        ("đầu năm 2025", "năm 2025", True),
        ("quý II/2025", "quý 2 năm 2025", True),
        ("quý II/2025", "quý III/2025", False),
    ],
)
def test_two_moments_compared(one: str, other: str, same: bool | None) -> None:
    assert same_moment(only(one), only(other)) is same
    assert same_moment(only(other), only(one)) is same

import datetime
import time

import pytest

from retrieval.dateline import dateline, header_date, is_stamp, whole_date

DAY = datetime.date(2022, 1, 12)


@pytest.mark.parametrize(
    "text",
    ["2022-01-12", "12/01/2022", "12-1-2022", "12.01.2022", "ngày 12/1/2022",
     "Ngày 12 tháng 1 năm 2022", "12 tháng 01, 2022", "  12/01/2022  "],
)  # fmt: skip
def test_a_whole_date_is_read_in_every_shape(text: str) -> None:
    assert whole_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "9/1", "ngày 9 tháng 1", "tháng 01/2022", "31/02/2022", "2022-13-01", "0/1/2022",
     "12/01/2022 tại Hà Nội", "12/01/20223", "năm 2022"],
)  # fmt: skip
def test_anything_but_one_whole_real_date_is_none(text: str) -> None:
    assert whole_date(text) is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(Quanlynhanuoc.vn) – Ngày 12/01/2022, tại Hà Nội, Bộ Nội vụ họp.", "Quanlynhanuoc.vn"),
        ("(TTXVN) - Sáng 12/01/2022, Thủ tướng chủ trì.", "TTXVN"),
        ("Hà Nội, ngày 12 tháng 1 năm 2022", None),
        ("TP. Hồ Chí Minh, 12/1/2022 – Sở họp.", None),
        ("Chiều ngày 12/01/2022, Bộ họp.", None),
        ("Thứ Tư, ngày 12/01/2022, 09:30 (GMT+7)", None),
        ("Chủ nhật, 12/01/2022 | 9h30", None),
    ],
)
def test_a_dateline_gives_its_date_and_agency(line: str, agency: str | None) -> None:
    assert dateline(line) == (DAY, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 5/1, Sở Nội vụ tổ chức hội nghị.",
        "Ngày 31/02/2022, tại Hà Nội, Bộ họp.",
        "Hợp nhất từ ngày 01/3/2025, nay đã ổn định.",
        "Năm 2022, Bộ họp.",
        "(Ảnh: Mạnh Quân).",
        "",
    ],
)
def test_a_line_without_a_whole_date_at_its_start_has_none(line: str) -> None:
    assert dateline(line) == (None, None)


@pytest.mark.parametrize(
    "line",
    ["date 2022-01-12 Tin vui", "Date: 2022-01-12 | Tin vui", "Ngày đăng: 2022-01-12 – Tin vui"],
)  # fmt: skip
def test_a_header_gives_its_date_and_the_headline_after_it(line: str) -> None:
    assert header_date(line) == (DAY, "Tin vui")


@pytest.mark.parametrize("line", ["Tin vui", "date 2022-02-31 Tin vui", "updated 2022-01-12 Tin"])
def test_a_line_that_is_no_header_stays_whole(line: str) -> None:
    assert header_date(line) == (None, line)


def test_a_stamp_is_a_line_of_nothing_but_a_date() -> None:
    assert is_stamp("Thứ tư, 12/01/2022 - 09:30")
    assert is_stamp("12/01/2022 9h30 (GMT+7)")
    assert not is_stamp("12/01/2022, Bộ họp")
    assert not is_stamp("32/01/2022")


def test_a_long_run_of_capitals_is_read_at_once() -> None:
    start = time.process_time()
    assert dateline("A" * 70) == (None, None)
    assert time.process_time() - start < 0.5


def test_a_dateline_may_open_with_a_city_in_full() -> None:
    assert dateline("Thành phố Hồ Chí Minh, ngày 12/1/2022, đại hội họp.")[0] == datetime.date(
        2022, 1, 12
    )
    assert dateline("Theo quy định, ngày 12/1/2022 là hạn cuối.")[0] is None

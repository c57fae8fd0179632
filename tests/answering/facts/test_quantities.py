"""Quantities written in every shape inside a sentence, and read back with span and value."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from answering.facts import Hedge, find_quantities

CARRIERS = ["Toàn ngành đã hoàn thành {} nhiệm vụ.", "Đạt {} hồ sơ, vượt kế hoạch", "({} người)"]
UNITS = {
    "%": "%", " %": "%", " phần trăm": "%", " điểm phần trăm": "điểm %", " đồng": "đồng",
    "đ": "đồng", " USD": "USD", " km": "km", "km": "km", " ha": "ha", " m²": "m²", "m2": "m²",
    " năm": "năm", " tháng": "tháng", " ngày": "ngày", " giờ": "giờ", " phút": "phút",
    " điểm": "điểm", " lần": "lần", " tấn": "tấn",
}  # fmt: skip
MAGNITUDES = {"": 0, " nghìn": 3, " ngàn": 3, " triệu": 6, " tỷ": 9, " tỉ": 9, " nghìn tỷ": 12}
HEDGES = {
    "": Hedge.EXACT, "khoảng ": Hedge.ABOUT, "xấp xỉ ": Hedge.ABOUT, "ước đạt ": Hedge.ABOUT,
    "hơn ": Hedge.OVER, "trên ": Hedge.OVER, "gần ": Hedge.UNDER, "dưới ": Hedge.UNDER,
    "chưa đến ": Hedge.UNDER, "ít nhất ": Hedge.AT_LEAST, "không dưới ": Hedge.AT_LEAST,
    "không quá ": Hedge.AT_MOST, "tối đa ": Hedge.AT_MOST,
}  # fmt: skip

whole = st.integers(21, 10**9)


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def commas(number: int) -> str:
    return f"{number:,}"


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


SHAPES: list[Callable[[int], str]] = [str, dotted, commas, spaced]


@st.composite
def written(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A number in digits, grouped or not, with or without a decimal."""
    number = draw(whole)
    shape = draw(st.sampled_from(SHAPES))
    if shape is str and 1900 <= number < 2100:
        number += 1000
    text = shape(number)
    if number >= 1000 and draw(st.booleans()) and "," not in text and " " not in text:
        decimal = draw(st.integers(1, 9))
        return Decimal(f"{number}.{decimal}"), f"{text},{decimal}"
    return Decimal(number), text


@given(written(), st.sampled_from(CARRIERS), st.sampled_from(sorted(HEDGES)))
def test_a_plain_count_is_read_back(number: tuple[Decimal, str], carrier: str, hedge: str) -> None:
    value, digits = number
    text = carrier.format(hedge + digits)
    [found] = find_quantities(text)
    assert (found.span.of(text), found.value, found.unit) == (digits, value, "")
    assert found.hedge is HEDGES[hedge]


@given(written(), st.sampled_from(sorted(UNITS)), st.sampled_from(["Chi {} cho", "Tăng {}.", "{}"]))
def test_a_unit_belongs_to_the_span(number: tuple[Decimal, str], unit: str, carrier: str) -> None:
    value, digits = number
    assume(UNITS[unit] != "%" or digits.count(",") != 1 or len(digits.split(",")[1]) != 3)
    text = carrier.format(digits + unit)
    [found] = find_quantities(text)
    assert (found.span.of(text), found.number.of(text)) == (digits + unit, digits)
    assert (found.value, found.unit) == (value, UNITS[unit])


@given(st.integers(1, 9999), st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(["", " đồng"]))
def test_a_magnitude_multiplies(number: int, magnitude: str, currency: str) -> None:
    shown = dotted(number) + magnitude + currency
    if not magnitude and not currency:
        return
    text = f"Kinh phí {shown}, bảo đảm ổn định"
    [found] = find_quantities(text)
    assert found.span.of(text) == shown
    assert found.value == number * 10 ** MAGNITUDES[magnitude]
    assert found.unit == currency.strip()


@given(st.integers(1, 400), st.integers(32, 400), st.sampled_from(["/", " trong số ", " trên "]))
def test_a_part_of_a_whole(part: int, size: int, joint: str) -> None:
    text = f"Hoàn thành {part}{joint}{size} nhiệm vụ"
    [found] = find_quantities(text)
    assert (found.value, found.of) == (Decimal(part), Decimal(size))
    assert found.counted == ("nhiem", "vu")


@given(st.integers(1, 40), st.integers(41, 90), st.sampled_from(["-", " - ", "–", " đến "]))
def test_both_ends_of_a_range_have_its_unit(low: int, high: int, joint: str) -> None:
    text = f"tăng từ {low}{joint}{high} nghìn đồng"
    first, last = find_quantities(text)
    assert [first.value, last.value] == [low * 1000, high * 1000]
    assert {first.unit, last.unit} == {"đồng"}
    assert first.span.of(text) == str(low)


@pytest.mark.parametrize(
    ("text", "value", "unit", "shown"),
    [
        ("hoàn thành một trăm sáu mươi nhiệm vụ", "160", "", "một trăm sáu mươi"),
        ("đạt ba phẩy năm phần trăm", "3.5", "%", "ba phẩy năm phần trăm"),
        ("trăm phần trăm cán bộ", "100", "%", "trăm phần trăm"),
        ("tăng gấp đôi", "2", "lần", "gấp đôi"),
        ("nhận 86 triệu bảng", "86000000", "GBP", "86 triệu bảng"),
        ("chia 4 bảng đấu", "4", "", "4"),
        ("trả 1 triệu RM", "1000000", "MYR", "1 triệu RM"),
        ("cách 340 dặm", "340", "dặm", "340 dặm"),
        ("tăng gấp 3 lần", "3", "lần", "3 lần"),
        ("thu 3 triệu 2.", "3200000", "", "3 triệu 2"),
        ("thu 2 tỷ 300 triệu đồng", "2300000000", "đồng", "2 tỷ 300 triệu đồng"),
        ("trong năm năm qua", "5", "năm", "năm năm"),
        ("năm nhiệm vụ trọng tâm", "5", "", "năm"),
        ("năm nhiệm kỳ liền", "5", "", "năm"),
        ("sau hai mươi năm", "20", "năm", "hai mươi năm"),
        ("ba năm rưỡi", "3.5", "năm", "ba năm rưỡi"),
        ("03 mục tiêu chính", "3", "", "03"),
        ("có 5 điểm nhấn", "5", "", "5"),
        ("gồm 5 đồng chí", "5", "", "5"),
        ("được 8,5 điểm", "8.5", "điểm", "8,5 điểm"),
        ("giá $5 million", "5000000", "USD", "$5 million"),
        ("lãi suất 3,125%", "3.125", "%", "3,125%"),
        ("đạt 2025 nhiệm vụ", "2025", "", "2025"),
        ("Trong số 12 xã", "12", "", "12"),
        ("Hai nhiệm vụ trọng tâm", "2", "", "Hai"),
        ("ở 40 độ C.", "40", "°C", "40 độ C"),
        ("về 5 billion VND", "5000000000", "đồng", "5 billion VND"),
    ],
)  # fmt: skip
def test_one_quantity(text: str, value: str, unit: str, shown: str) -> None:
    [found] = find_quantities(text)
    assert (found.value, found.unit, found.span.of(text)) == (Decimal(value), unit, shown)


@pytest.mark.parametrize(
    "text",
    ["trong năm 2025 và năm 2026", "giai đoạn 2021-2026", "ngày 12/01/2022", "1. Tham mưu thể chế",
     "Theo đó, (1) cần tham mưu; (2) đánh giá", "Nghị quyết số 18, Nghị quyết 57, 59",
     "Quyết định 123/QĐ-TTg", "lần thứ XIV", "lần thứ 5", "khóa XV", "thứ nhất",
     "thứ Hai, ngày 5/1", "thứ hai hàng tuần", "một số địa phương", "một trong những",
     "một cách khoa học", "Ba Đình",
     "Hai Bà Trưng", "vài trăm người", "hàng nghìn tỷ đồng", "hai ba người", "trong năm học mới",
     "0912 345 678", "0912345678", "COVID-19", "mạng 5G", "công nghiệp 4.0", "lúc 8 giờ sáng",
     "14h30", "tỷ số 2-1", "mùa 2017/18", "phòng 201", "Điều 5", "quận 1", "ba mẹ",
     "Một là, hai là", "cấp hai", "tầng ba", "giai đoạn 2", "phút 70", "1 ít", "lễ 30.4",
     "tháng 12.2016", "8 giờ 45 cùng ngày", "6 tháng đầu năm 2025", "hệ thống 24/7",
     "nhà ga KLIA 2", "số 18-NQ/TW"],
)  # fmt: skip
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("từ 180 nhiệm vụ trở lên", Hedge.AT_LEAST),
        ("180 nhiệm vụ trở xuống", Hedge.AT_MOST),
        ("cao hơn 5%", Hedge.EXACT),
        ("tăng hơn 5%", Hedge.OVER),
        ("khoảng hơn 180 xã", Hedge.OVER),
        ("trên 3 lĩnh vực", Hedge.EXACT),
        ("≥ 180", Hedge.AT_LEAST),
        ("more than 180 tasks", Hedge.OVER),
    ],
)
def test_hedges(text: str, hedge: Hedge) -> None:
    [found] = find_quantities(text)
    assert found.hedge is hedge


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("giảm 69,1% đơn vị hành chính cấp xã và xóa bỏ", "don vi hanh chinh cap xa"),
        ("5.448 trường hợp với kinh phí", "truong hop"),
        ("183 nhiệm vụ, trong đó", "nhiem vu"),
        ("kinh phí 5.535 tỷ cho ngành", ""),
        ("10 đến 15 xã được", "xa"),
    ],
)
def test_what_is_counted(text: str, counted: str) -> None:
    assert {" ".join(found.counted) for found in find_quantities(text)} == {counted}


def test_two_thirds_and_a_half_are_parts_of_a_whole() -> None:
    found = [*find_quantities("hai phần ba số xã"), *find_quantities("hơn một nửa số hộ")]
    assert [f"{part.value}/{part.of}" for part in found] == ["2/3", "1/2"]
    assert found[1].hedge is Hedge.OVER

"""A value stands where the report has it: a share in its clause, a day with its name."""

import pytest

from answering.checking import FactKind
from answering.prose.placing import names_its_day, stands_in_place
from tests.answering.prose.checked import CUTS, checked, fact_of, unfound

FEAST = "Với tinh thần Quốc khánh 2/9 và niềm tự hào về truyền thống của ngành."


@pytest.mark.parametrize(
    ("text", "said", "found", "stands"),
    [
        ("Ngày truyền thống là 2/9.", "2/9", "2/9", False),
        ("Quốc khánh là ngày 2/9.", "2/9", "2/9", True),
    ],
)
def test_a_day_with_a_name(text: str, said: str, found: str, stands: bool) -> None:
    assert (
        names_its_day(text, checked(text, FEAST, facts=((FactKind.DATE, said, found),)).facts[0])
        is stands
    )


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Ngày 9/1, Bộ họp.", "9/1"),
        ("Sáng ngày 9/1 Bộ họp.", "9/1"),
        ("Kế hoạch năm 2025.", "năm 2025"),
    ],
)
def test_a_day_without_a_name(quote: str, found: str) -> None:
    text = f"Bộ họp {found}."
    assert names_its_day(
        text, checked(text, quote, facts=((FactKind.DATE, found, found),)).facts[0]
    )


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Giảm 69,1% đơn vị hành chính cấp xã.", True),
        ("Giảm 65,2% đơn vị hành chính cấp xã.", False),
    ],
)
def test_a_share_stands_in_its_clause(text: str, stands: bool) -> None:
    figure = text.split()[1]
    found = checked(text, CUTS, facts=((FactKind.PERCENT, figure, figure),))
    assert stands_in_place(text, found.facts[0], found) is stands


def test_of_other_kinds_or_unstated_nothing_is_asked() -> None:
    text = "Giảm 3 đơn vị cấp xã trong năm 2025, 65,2% trong ngày 2/9."
    told = checked(text, CUTS)
    for fact in (
        unfound(text, FactKind.PERCENT, "65,2%"),
        unfound(text, FactKind.NUMBER, "3"),
        unfound(text, FactKind.DATE, "2/9"),
    ):
        assert stands_in_place(text, fact, told)
        assert names_its_day(text, fact)
    counted = fact_of("Quốc khánh có 9 việc.", "Lễ Quốc khánh 9 việc.", FactKind.NUMBER, "9")
    assert stands_in_place("Có 9 việc.", counted, told)
    assert names_its_day("Có 9 việc.", counted)


def test_a_year_goes_with_anything() -> None:
    quote = "Ngày 9/1 năm 2025 họp, ngày 5/2 Đảng ủy tổ chức hội nghị tổng kết."
    text = "Đảng ủy tổ chức hội nghị tổng kết năm 2025."
    told = checked(text, quote, facts=((FactKind.DATE, "năm 2025", "năm 2025"),))
    assert stands_in_place(text, told.facts[0], told)


def test_what_is_stated_over_two_clauses_stands_in_none() -> None:
    quote = "Họp các ngày 9/1, 10/1 và Đảng ủy tổ chức hội nghị tổng kết ngày 12/1."
    text = "Đảng ủy tổ chức hội nghị tổng kết 9/1, 10/1."
    told = checked(text, quote, facts=((FactKind.DATE, "9/1, 10/1", "9/1, 10/1"),))
    assert stands_in_place(text, told.facts[0], told)


def test_only_words_up_to_the_next_value_are_of_a_value() -> None:
    text = "Giảm 65,2% cơ quan chuyên môn cấp tỉnh và 69,1% đơn vị hành chính cấp xã."
    facts = tuple((FactKind.PERCENT, one, one) for one in ("65,2%", "69,1%"))
    told = checked(text, CUTS, facts=facts)
    assert all(stands_in_place(text, fact, told) for fact in told.facts)
    crossed = "Giảm 69,1% cơ quan chuyên môn cấp tỉnh và 65,2% đơn vị hành chính cấp xã."
    told = checked(crossed, CUTS, facts=facts)
    assert not all(stands_in_place(crossed, fact, told) for fact in told.facts)


def test_the_name_of_a_day_may_be_written_small() -> None:
    text = "Mừng lễ quốc khánh 2/9."
    assert names_its_day(text, fact_of(text, FEAST, FactKind.DATE, "2/9"))
    year = "Họp từ Quốc khánh năm 2025."
    assert names_its_day("Họp năm 2025.", fact_of("Họp năm 2025.", year, FactKind.DATE, "năm 2025"))


@pytest.mark.parametrize(
    "order", [("short", "long", "middling"), ("long", "middling", "short")], ids=" ".join
)
def test_a_value_reaches_no_further_than_the_next(order: tuple[str, ...]) -> None:
    crops = {
        "long": "thóc lúa gạo nếp tẻ vừng lạc chè bông",
        "middling": "trâu bò lợn gà vịt",
        "short": "cam quýt bưởi chanh",
    }
    shares = ("10%", "20%", "30%")
    quote = ", ".join(f"{share} {crops[one]}" for share, one in zip(shares, order, strict=True))
    told = checked(quote, quote, facts=tuple((FactKind.PERCENT, one, one) for one in shares))
    assert [stands_in_place(quote, fact, told) for fact in told.facts] == [True] * 3


def test_a_day_of_two_events_is_of_either() -> None:
    quote = "Mừng Quốc khánh 2/9, dự Khai giảng 2/9."
    for said, stands in (("Quốc khánh", True), ("Khai giảng", True), ("Giỗ tổ", False)):
        text = f"{said} vào 2/9."
        assert names_its_day(text, fact_of(text, quote, FactKind.DATE, "2/9")) is stands


def test_a_month_without_a_number_is_no_day() -> None:
    text, quote = "Họp tháng Giêng.", "Dịp Nguyên đán tháng Giêng."
    assert names_its_day(text, fact_of(text, quote, FactKind.DATE, "tháng Giêng"))

"""What a number counts, how many there are, and which numbers belong together."""

import pytest

from answering.checking import FactKind
from answering.prose.counting import counts_the_same, figures_belong_together, there_are_as_many
from tests.answering.prose.checked import CUTS, SENT, checked, fact_of, unfound

DATA = "Phú Thọ xếp thứ nhất cả nước về cập nhật dữ liệu với 100% hồ sơ (88.921 cán bộ)."


@pytest.mark.parametrize(
    ("text", "figure", "stands"),
    [
        ("Phú Thọ giảm 69,1% đơn vị hành chính cấp xã.", "69,1%", True),
        ("Phú Thọ giảm 69,1% đơn vị hành chính.", "69,1%", True),
        ("Phú Thọ giảm 69,1% số xã.", "69,1%", True),
        ("Phú Thọ giảm 69,1% đơn vị hành chính cấp huyện.", "69,1%", False),
        ("Phú Thọ giảm 65,2% cơ quan chuyên môn nội vụ.", "65,2%", False),
        ("Phú Thọ giảm 65,2% cơ quan cấp xã.", "65,2%", True),
    ],
)
def test_what_is_counted(text: str, figure: str, stands: bool) -> None:
    found = checked(text, CUTS, facts=((FactKind.PERCENT, figure, figure),))
    assert counts_the_same(text, found.facts[0]) is stands


def test_a_level_tells_units_apart_even_right_behind_the_number() -> None:
    text, quote = "Có 3 cấp xã.", "Có 3 cấp tỉnh."
    assert not counts_the_same(
        text, checked(text, quote, facts=((FactKind.NUMBER, "3", "3"),)).facts[0]
    )
    text, quote = "Có 3 cán bộ giỏi.", "Có 3 cán bộ trẻ."
    assert counts_the_same(
        text, checked(text, quote, facts=((FactKind.NUMBER, "3", "3"),)).facts[0]
    )


def test_a_number_inside_another_is_not_where_it_stands() -> None:
    text, quote = "Giảm 3 đơn vị hành chính cấp xã.", "Giảm 13 đơn vị hành chính cấp huyện, 3 xã."
    assert counts_the_same(
        text, checked(text, quote, facts=((FactKind.NUMBER, "3", "3"),)).facts[0]
    )


@pytest.mark.parametrize(
    ("text", "quote", "stands"),
    [
        ("Sở Nội vụ có 651 cán bộ.", SENT, False),
        ("Sở Nội vụ có khoảng 651 cán bộ, theo báo cáo.", SENT, False),
        ("Có 651 cán bộ được điều động về xã.", SENT, True),
        ("Sở Nội vụ biệt phái 651 cán bộ.", SENT, True),
        ("Sở Nội vụ có 651 cán bộ.", "Sở hiện có tất cả 651 cán bộ.", True),
        ("Sở Nội vụ có 651 cán bộ.", "Đội ngũ gồm 651 cán bộ.", True),
    ],
)
def test_how_many_there_are(text: str, quote: str, stands: bool) -> None:
    found = checked(text, quote, facts=((FactKind.NUMBER, "651", "651"),))
    assert there_are_as_many(text, found.facts[0]) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("88.921 hồ sơ đạt 162% kế hoạch.", False),
        ("88.921 cán bộ được cập nhật, đạt 162% kế hoạch.", False),
        ("88.921 cán bộ được cập nhật và bằng 162% kế hoạch.", False),
        ("88.921 cán bộ được cập nhật, việc biệt phái đạt 162% kế hoạch.", True),
        ("88.921 cán bộ được cập nhật; biệt phái 162% kế hoạch.", True),
    ],
)
def test_numbers_of_two_sentences(text: str, stands: bool) -> None:
    facts = ((FactKind.NUMBER, "88.921", "88.921"), (FactKind.PERCENT, "162%", "162%"))
    assert bool(figures_belong_together(text, checked(text, DATA, SENT, facts=facts))) is stands


def test_numbers_of_one_sentence_may_stand_together() -> None:
    text = "Toàn ngành biệt phái 651 cán bộ đạt 162% kế hoạch."
    facts = ((FactKind.NUMBER, "651", "651"), (FactKind.PERCENT, "162%", "162%"))
    assert figures_belong_together(text, checked(text, SENT, DATA, facts=facts))


def test_of_other_kinds_or_unstated_nothing_is_asked() -> None:
    text, quote = "Có 3 cấp xã.", "Có 3 cấp tỉnh."
    for fact in (
        unfound(text, FactKind.NUMBER, "3"),
        fact_of(text, quote, FactKind.ORDINAL, "3"),
    ):
        assert counts_the_same(text, fact)
    text, quote = "Có 651 cán bộ.", "Biệt phái 651 cán bộ."
    for fact in (
        unfound(text, FactKind.NUMBER, "651"),
        fact_of(text, quote, FactKind.ORDINAL, "651"),
    ):
        assert there_are_as_many(text, fact)
    assert not there_are_as_many(text, fact_of(text, quote, FactKind.NUMBER, "651"))


def test_a_date_between_two_numbers_parts_nothing() -> None:
    text = "88.921 hồ sơ năm 2025 đạt 162% kế hoạch."
    facts = (
        (FactKind.PERCENT, "162%", "162%"),
        (FactKind.NUMBER, "88.921", "88.921"),
    )
    told = checked(text, DATA, SENT, facts=facts)
    assert not figures_belong_together(text, told)

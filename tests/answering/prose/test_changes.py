"""By how much something changed is not what it came to."""

import pytest

from answering.checking import FactKind
from answering.prose.changes import changes_as_stated
from tests.answering.prose.checked import CUTS, SENT, fact_of, unfound

GREW = "Thu ngân sách tăng 12%, đạt 300 tỷ đồng; chi 12% cho đầu tư."


@pytest.mark.parametrize(
    ("text", "quote", "figure", "stands"),
    [
        ("Đơn vị cấp xã giảm 69,1%.", CUTS, "69,1%", True),
        ("Đơn vị cấp xã giảm tới 69,1%.", CUTS, "69,1%", True),
        ("Đơn vị cấp xã là 69,1%.", CUTS, "69,1%", True),
        ("Đơn vị cấp xã giảm còn 69,1%.", CUTS, "69,1%", False),
        ("Đơn vị cấp xã giảm xuống 69,1%.", CUTS, "69,1%", False),
        ("Biệt phái đạt 162% kế hoạch.", SENT, "162%", True),
        ("Biệt phái bằng khoảng 162% kế hoạch.", SENT, "162%", True),
        ("Biệt phái vượt 162% kế hoạch.", SENT, "162%", False),
        ("Biệt phái tăng thêm 162%.", SENT, "162%", False),
        ("Biệt phái vượt kế hoạch (162%).", SENT, "162%", True),
        ("Thu tăng 12%.", GREW, "12%", True),
        ("Thu đạt 12%.", GREW, "12%", True),
        ("Thu tăng thêm 12%.", GREW.partition(";")[0], "12%", True),
        ("Thu lên 12%.", GREW.partition(";")[0], "12%", False),
        ("Thu đạt 12%.", "Họp bàn; tăng 3 việc; chi 12%.", "12%", True),
    ],
)
def test_a_difference_and_what_it_came_to(text: str, quote: str, figure: str, stands: bool) -> None:
    fact = fact_of(text, quote, FactKind.PERCENT, figure)
    assert changes_as_stated(text, fact) is stands


@pytest.mark.parametrize("kind", [FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY])
def test_each_kind_of_figure_is_looked_at(kind: FactKind) -> None:
    assert not changes_as_stated("Lên 300.", fact_of("Lên 300.", "Tăng 300.", kind, "300"))


def test_of_other_kinds_or_unstated_nothing_is_asked() -> None:
    text = "Thu đạt 12%."
    for fact in (
        fact_of(text, "Thu tăng 12%.", FactKind.ORDINAL, "12%"),
        unfound(text, FactKind.PERCENT, "12%"),
    ):
        assert changes_as_stated(text, fact)
    assert not changes_as_stated(text, fact_of(text, "Thu tăng 12%.", FactKind.PERCENT, "12%"))


def test_what_is_found_inside_another_figure_is_not_stated() -> None:
    text = "Thu đạt 12%."
    assert changes_as_stated(text, fact_of(text, "Thu tăng 3,12%.", FactKind.PERCENT, "12%"))

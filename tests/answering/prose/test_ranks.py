"""A rank is one in what the report says, among those that it says."""

import pytest

from answering.checking import FactKind
from answering.prose.ranks import ranks_are_in_it
from tests.answering.prose.checked import checked

DATA = "Phú Thọ xếp thứ nhất cả nước về cập nhật dữ liệu với 100% hồ sơ (88.921 cán bộ)."


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Phú Thọ xếp thứ nhất cả nước về cập nhật dữ liệu.", True),
        ("Phú Thọ xếp thứ nhất cả nước.", True),
        ("Phú Thọ xếp thứ nhất toàn quốc.", True),
        ("Phú Thọ xếp thứ nhất trong cả nước về cập nhật dữ liệu.", True),
        ("Phú Thọ xếp thứ nhất.", True),
        ("Phú Thọ xếp thứ nhất cả nước về cải cách hành chính.", False),
        ("Phú Thọ xếp thứ nhất về chuyển đổi dữ liệu.", False),
        ("Phú Thọ xếp thứ nhất thế giới về cập nhật dữ liệu.", False),
        ("Phú Thọ xếp thứ nhất ở khu vực.", False),
        ("Phú Thọ xếp thứ nhất toàn ngành.", False),
    ],
)
def test_what_a_rank_is_in(text: str, stands: bool) -> None:
    found = checked(text, DATA, facts=((FactKind.ORDINAL, "thứ nhất", "thứ nhất"),))
    assert ranks_are_in_it(text, found) is stands


def test_among_fewer_is_not_among_all() -> None:
    text, quote = "Tỉnh xếp thứ nhất cả nước.", "Tỉnh xếp thứ nhất toàn tỉnh."
    found = checked(text, quote, facts=((FactKind.ORDINAL, "thứ nhất", "thứ nhất"),))
    assert not ranks_are_in_it(text, found)

"""What a model adds to a sentence is looked at a second time."""

import pytest

from answering.checking import FactKind
from answering.prose.second_look import stands_up
from tests.answering.prose.checked import SENT, checked, plain


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã.", True),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về 77 xã.", False),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã ở Lào.", False),
        ("Toàn ngành điều động nhiều nhất, biệt phái 651 cán bộ về xã.", False),
        ("Toàn ngành lần đầu tiên điều động, biệt phái 651 cán bộ về xã.", False),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã www.x.", False),
        ("Báo cáo không nêu việc biệt phái 651 cán bộ về xã.", False),
        ("Toàn ngành điều động, biệt phái 651 cán bộ về xã�", False),
    ],
)
def test_figures_names_and_superlatives_stand(text: str, stands: bool) -> None:
    found = checked(text, SENT, facts=((FactKind.NUMBER, "651", "651"),))
    assert stands_up(text, found, plain) is stands


def test_an_abbreviation_may_be_written_out() -> None:
    quote = "Trần Duy Đông - Chủ tịch UBND tỉnh dự họp."
    text = "Ông Trần Duy Đông, Chủ tịch Ủy ban Nhân dân tỉnh, dự họp."
    assert stands_up(text, checked(text, quote), plain)

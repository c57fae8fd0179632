"""What a claimed quantity is to a stated one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.facts import Agreement, Quantity, compare, find_quantities


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("claimed", "stated", "agreement"),
    [
        ("5535 tỷ", "5.535 tỷ đồng", Agreement.SAME),
        ("5.535.000.000.000 đồng", "5,535 nghìn tỷ đồng", Agreement.DIFFERENT),
        ("5,5 nghìn tỷ đồng", "5.535 tỷ đồng", Agreement.ROUNDED),
        ("69%", "69,1%", Agreement.ROUNDED),
        ("70%", "69,1%", Agreement.ROUNDED),
        ("10 xã", "14 xã", Agreement.DIFFERENT),
        ("hơn 180 xã", "183 xã", Agreement.WITHIN_HEDGE),
        ("hơn 180 xã", "180 xã", Agreement.DIFFERENT),
        ("hơn 180 xã", "hơn 180 xã", Agreement.SAME),
        ("hơn 180 xã", "210 xã", Agreement.DIFFERENT),
        ("gần 190 xã", "183 xã", Agreement.WITHIN_HEDGE),
        ("gần 180 xã", "183 xã", Agreement.DIFFERENT),
        ("khoảng 180 xã", "183 xã", Agreement.WITHIN_HEDGE),
        ("khoảng 180 xã", "195 xã", Agreement.DIFFERENT),
        ("ít nhất 180 xã", "183 xã", Agreement.WITHIN_HEDGE),
        ("không quá 180 xã", "183 xã", Agreement.DIFFERENT),
        ("180 xã", "hơn 180 xã", Agreement.ROUNDED),
        ("160 nhiệm vụ", "160/183 nhiệm vụ", Agreement.SAME),
        ("160/184 nhiệm vụ", "160/183 nhiệm vụ", Agreement.DIFFERENT),
        ("đạt 87,4%", "160/183 nhiệm vụ", Agreement.ROUNDED),
        ("một nửa số xã", "50% số xã", Agreement.SAME),
        ("hai phần ba", "hơn 2/3 số xã", Agreement.ROUNDED),
        ("5%", "5 điểm phần trăm", Agreement.INCOMPARABLE),
        ("5 km", "5.000 m", Agreement.SAME),
        ("nửa năm", "6 tháng", Agreement.SAME),
        ("5 triệu USD", "5 triệu đồng", Agreement.INCOMPARABLE),
        ("5 triệu người", "5 triệu đồng", Agreement.INCOMPARABLE),
        ("0 xã", "5 xã", Agreement.DIFFERENT),
    ],
)
def test_a_claim_against_what_is_stated(claimed: str, stated: str, agreement: Agreement) -> None:
    assert compare(only(claimed), only(stated)) is agreement


@given(st.integers(1, 10**12), st.sampled_from(["hơn", "gần", "khoảng", "ít nhất", "tối đa", ""]))
def test_what_is_repeated_word_for_word_is_the_same(number: int, hedge: str) -> None:
    text = f"{hedge} {number:,} người".replace(",", ".").strip()
    assert compare(only(text), only(text)) is Agreement.SAME


@given(st.integers(21, 10**9), st.integers(21, 10**9))
def test_an_exact_claim_is_never_within_a_hedge(one: int, other: int) -> None:
    claimed, stated = (only(f"{number:,} người".replace(",", ".")) for number in (one, other))
    assert compare(claimed, stated) is not Agreement.WITHIN_HEDGE

"""A word that turns a sentence round must stand in what is cited."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from answering.checking import FactKind
from answering.prose.turns import turns_nothing
from tests.answering.prose.checked import SENT, checked, unfound

TURNS = [
    "quá hạn", "hủy", "huỷ bỏ", "đình chỉ", "hoãn", "thất bại", "từ chối", "kỷ luật", "vắng mặt",
    "cách chức", "nếu", "giả sử", "lẽ ra", "suýt", "có lẽ", "dự kiến", "chỉ có",
    "duy nhất", "mỗi", "hằng", "hàng năm", "thu 5", "Nếu",
]  # fmt: skip
KEPT = ["chuẩn bị", "chỉ đạo", "chỉ tiêu", "thu hút", "thu được nhiều", "nhận", "hàng hoá"]


def turns(text: str, quote: str) -> bool:
    return not turns_nothing(text, checked(text, quote), quote)


@given(st.sampled_from(TURNS), st.integers(0, 8))
def test_a_turn_is_not_added(turn: str, place: int) -> None:
    words = "Bộ Nội vụ đã hoàn thành tốt công việc".split()
    text = " ".join([*words[:place], turn, *words[place:]])
    assert turns(text, " ".join(words))
    assert not turns(text, f"Theo báo cáo {turn} và {text}")


@pytest.mark.parametrize("word", KEPT)
def test_what_only_looks_like_one(word: str) -> None:
    assert not turns(f"Bộ Nội vụ {word} việc.", "Bộ Nội vụ làm việc.")


def test_what_the_report_denies_is_not_what_it_says() -> None:
    quote = "Hoàn thành 160 nhiệm vụ, không có nhiệm vụ quá hạn."
    assert turns("Hoàn thành quá hạn 160 nhiệm vụ.", quote)
    assert not turns("Bộ không để một nhiệm vụ nào quá hạn.", quote)


def test_a_question_states_nothing() -> None:
    for text in ("Bộ hoàn thành 160 nhiệm vụ?", "Bộ hoàn thành “160 nhiệm vụ?”"):
        assert turns(text, "Bộ hoàn thành 160 nhiệm vụ.")
        assert not turns(text, "Bộ hoàn thành 160 nhiệm vụ? Rồi.")


@pytest.mark.parametrize("prefix", ["Cựu", "Nguyên", "Quyền", "Cố", "Tân"])
def test_another_rank_than_the_office(prefix: str) -> None:
    quote = "Thủ tướng Phạm Minh Chính chủ trì."
    assert turns(f"{prefix} Thủ tướng Phạm Minh Chính chủ trì.", quote)
    assert not turns(f"{prefix} Thủ tướng Phạm Minh Chính chủ trì.", f"{prefix} {quote}")
    assert not turns(f"{prefix} vẹn Thủ tướng Phạm Minh Chính chủ trì.", quote)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Biệt phái 651 cán bộ về xã.", True),
        ("Biệt phái 651 cán bộ về các xã.", True),
        ("Biệt phái 651 cán bộ về cấp xã.", True),
        ("Biệt phái 651 cán bộ về xã Hùng Sơn.", True),
        ("Biệt phái 651 cán bộ về huyện.", False),
        ("Biệt phái 651 cán bộ từ xã.", False),
        ("Biệt phái 651 cán bộ từ xã lên tỉnh.", False),
    ],
)
def test_where_people_are_sent(text: str, stands: bool) -> None:
    assert turns_nothing(text, checked(text, SENT), SENT) is stands


@pytest.mark.parametrize(
    ("before", "quote", "stands"),
    [
        ("từ ngày", "Hợp nhất từ ngày 01/3/2025.", True),
        ("ngày", "Hợp nhất từ ngày 01/3/2025.", True),
        ("sau ngày", "Hợp nhất từ ngày 01/3/2025.", False),
        ("trước", "Hợp nhất từ ngày 01/3/2025.", False),
        ("đến hết ngày", "Hợp nhất từ ngày 01/3/2025.", False),
        ("sau ngày", "Hợp nhất sau 01/3/2025.", True),
        ("trước ngày", "Hợp nhất sau 01/3/2025.", False),
        ("trước ngày", "Hợp nhất sau 01/3/2025, trước ngày 01/3/2025.", True),
    ],
)
def test_before_and_after_a_day(before: str, quote: str, stands: bool) -> None:
    text = f"Hợp nhất {before} 01/3/2025."
    found = checked(text, quote, facts=((FactKind.DATE, "01/3/2025", "01/3/2025"),))
    assert turns_nothing(text, found, quote) is stands


def test_capitals_change_nothing() -> None:
    assert not turns("Nếu cần thì họp.", "Bộ họp nếu cần.")
    assert not turns("Cựu Thủ tướng đến dự.", "Có cựu Thủ tướng đến dự.")
    assert turns("Không có việc quá hạn.", "Bộ để việc quá hạn.")
    text = "Sau ngày 01/3/2025 thì hợp nhất."
    for quote, stands in (
        ("Hợp nhất sau 01/3/2025.", True),
        ("Sau 01/3/2025 sẽ hợp nhất.", True),
        ("Hợp nhất từ 01/3/2025.", False),
    ):
        found = checked(text, quote, facts=((FactKind.DATE, "01/3/2025", "01/3/2025"),))
        assert turns_nothing(text, found, quote) is stands


def test_only_days_that_are_stated_have_a_before_and_an_after() -> None:
    text, quote = "Có đến 160 việc.", "Có 160 việc."
    found = checked(text, quote, facts=((FactKind.NUMBER, "160", "160"),))
    assert turns_nothing(text, found, quote)
    text = "Họp sau ngày 2/9."
    found = replace(checked(text, quote), facts=(unfound(text, FactKind.DATE, "2/9"),))
    assert turns_nothing(text, found, quote)

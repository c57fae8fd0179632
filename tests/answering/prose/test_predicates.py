"""What is said of a person or a number is what the report says of it."""

import pytest

from answering.checking import FactKind
from answering.prose.predicates import (
    facts_are_of_it,
    is_no_commonplace,
    offices_stand,
    values_are_of_it,
)
from tests.answering.prose.checked import SENT, checked, plain

LEFT = "Giải quyết chế độ thôi việc cho 5.448 trường hợp với kinh phí 5.535 tỷ đồng."


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Kinh phí chi trả chế độ thôi việc là 5.535 tỷ đồng.", True),
        ("Kinh phí thôi việc bằng 5.535 tỷ đồng.", True),
        ("Kinh phí hoạt động của Sở là khoảng 5.535 tỷ đồng.", False),
        ("Sở hoạt động tốt với 5.535 tỷ đồng.", True),
    ],
)
def test_what_a_value_is_said_to_be(text: str, stands: bool) -> None:
    found = checked(text, LEFT, facts=((FactKind.MONEY, "5.535 tỷ đồng", "5.535 tỷ đồng"),))
    assert values_are_of_it(text, found) is stands


def test_a_commonplace_is_no_quotation() -> None:
    assert not is_no_commonplace("Bộ đã làm tốt công việc.", checked("", "Bộ lo đời sống."))
    assert is_no_commonplace("Bộ đã làm tốt công tác.", checked("", "Bộ làm công tác rất tốt."))
    text = "Bộ làm tốt 160 việc."
    told = checked(text, "Có 160 nhiệm vụ.", facts=((FactKind.NUMBER, "160", "160"),))
    assert is_no_commonplace(text, told)
    long = "Bộ làm tốt công việc, quan tâm đời sống anh em."
    assert is_no_commonplace(long, checked("", "Bộ lo đời sống."))


def test_a_number_is_of_what_is_said_of_it() -> None:
    told = ((FactKind.NUMBER, "651", "651"),)
    right = "Đã điều động, biệt phái 651 cán bộ về xã."
    assert facts_are_of_it(right, checked(right, SENT, facts=told), plain)
    wrong = "Kinh phí xây trụ sở mới tăng thêm 651 phần mỗi quý."
    assert not facts_are_of_it(wrong, checked(wrong, SENT, facts=told), plain)


def test_a_merged_sentence_is_looked_at_by_its_clauses() -> None:
    quote = "Thủ tướng Phạm Minh Chính chủ trì hội nghị."
    told = ((FactKind.PERSON, "Phạm Minh Chính", "Phạm Minh Chính"),)
    merged = "Hội nghị tổng kết ngành tổ chức ở Hà Nội sáng qua, do Phạm Minh Chính chủ trì."
    assert facts_are_of_it(merged, checked(merged, quote, facts=told), plain)
    crossed = "Hội nghị tổng kết ngành tổ chức ở Hà Nội sáng qua, do Phạm Minh Chính ghi hình."
    assert not facts_are_of_it(crossed, checked(crossed, quote, facts=told), plain)


def test_a_person_may_be_named_by_another_sentence_that_is_cited() -> None:
    text = "Phạm Minh Chính chủ trì hội nghị."
    quotes = "Phạm Minh Chính khen Bộ Nội vụ.", "Phạm Minh Chính đến chủ trì hội nghị."
    told = ((FactKind.PERSON, "Phạm Minh Chính", "Phạm Minh Chính"),)
    assert facts_are_of_it(text, checked(text, *quotes, facts=told), plain)
    assert not facts_are_of_it(text, checked(text, quotes[0], facts=told), plain)


def test_who_is_said_to_hold_an_office() -> None:
    quote = "Của Tổng Bí thư Tô Lâm, của Chính phủ, Thủ tướng Chính phủ."
    for text, stands in (
        ("Ông Tô Lâm là Tổng Bí thư.", True),
        ("Ông Tô Lâm là Thủ tướng.", False),
        ("Thủ tướng là ông Tô Lâm.", False),
        ("Ông Tô Lâm gặp Thủ tướng.", True),
    ):
        assert offices_stand(text, checked(text, quote)) is stands

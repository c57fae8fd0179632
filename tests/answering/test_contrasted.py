"""Questions parted between the times and the doers that they set against one another."""

import pytest

from answering.contrasted import contrasted
from answering.kinds import Kind, wanted_of
from retrieval import fold, parse_question


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Chủ tịch tỉnh và Thủ tướng dặn giữ rừng có điểm gì tương đồng?", ["Chủ tịch", "Thủ"]),
        ("Học phí năm 2019 rồi đến 2023, mức thu có dịch chuyển gì không?", ["năm 2019", "2023"]),
        ("Bộ trưởng hứa gì về đê điều, còn Chủ tịch Nghệ An hứa gì?", ["Bộ trưởng", "Chủ tịch"]),
        ("Sở Y tế Nghệ An với Sở Y tế Hà Tĩnh, nơi nào họp trước?", ["Sở Y tế Ng", "Sở Y tế Hà"]),
    ],
)
def test_a_question_is_parted_between_its_doers_or_times(question: str, names: list[str]) -> None:
    sides = contrasted(question)
    assert len(sides) == 2
    assert all(side.name.startswith(name) for side, name in zip(sides, names, strict=True))
    assert wanted_of(parse_question(question)).kind is Kind.COMPARISON
    assert wanted_of(parse_question(fold(question).lower())).kind is Kind.COMPARISON


def test_what_is_said_first_is_asked_of_both() -> None:
    asked = [side.asked for side in contrasted("Đê điều: Nghệ An làm gì, còn Hà Tĩnh làm gì?")]
    assert all("Đê điều" in one for one in asked)
    assert "Hà Tĩnh" not in asked[0]
    assert "Nghệ An" not in asked[1]


@pytest.mark.parametrize(
    "question",
    [
        "Ông Nam đưa bao nhiêu đội khác nhau đến Hà Nội?",
        "Năm 2025 UBND tỉnh giao cho Sở Y tế bao nhiêu việc?",
        "Thu nhập Nghệ An đứng thứ mấy so với cả nước?",
    ],
)
def test_a_plain_fact_is_no_contrast(question: str) -> None:
    assert wanted_of(parse_question(question)).kind is Kind.FACT


def test_a_long_question_is_told_quickly() -> None:
    assert not contrasted("ai nói gì, " * 90)

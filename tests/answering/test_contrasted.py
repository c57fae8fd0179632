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
    assert all("đê điều" in one for one in asked)
    assert "Hà Tĩnh" not in asked[0]
    assert "Nghệ An" not in asked[1]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Hội nghị của Sở Y tế Nghệ An và của Bộ Y tế, bên nào họp trước?",
            ["Hội nghị của Sở Y tế Nghệ An họp ngày nào?", "Hội nghị của Bộ Y tế họp"],
        ),
        (
            "Giữ rừng: Thủ tướng năm 2022 yêu cầu gì, còn Chủ tịch Nghệ An đặt hướng nào?",
            ["Thủ tướng năm 2022 yêu cầu gì giữ rừng?", "Chủ tịch Nghệ An đặt hướng nào"],
        ),
        (
            "Số trường Bộ Y tế được giao với số trường Sở Y tế Nghệ An hoàn thành",
            ["Bộ Y tế được giao bao nhiêu trường?", "Sở Y tế Nghệ An hoàn thành bao nhiêu trường?"],
        ),
    ],
)
def test_each_side_is_asked_no_more_than_is_asked_of_it(question: str, asked: list[str]) -> None:
    sides = contrasted(question)
    assert all(side.asked.startswith(one) for side, one in zip(sides, asked, strict=True))


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


def test_a_question_repeated_is_no_contrast() -> None:
    assert not contrasted("ai nói gì, " * 90)

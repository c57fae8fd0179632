"""A question that asks for two things of a kind has both marked."""

import pytest

from answering.asked_parts import marks_of_parts, parts_asked
from retrieval import parse_question
from retrieval.kinds import asked_for

TASKS = "Bộ được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ, đang thực hiện 23 nhiệm vụ."
LEFT = "Giải quyết thôi việc cho 5.448 trường hợp với kinh phí 5.535 tỷ đồng."
PLAN = "Quy hoạch tỉnh giai đoạn 2021-2030, tầm nhìn năm 2050 được triển khai."


@pytest.mark.parametrize(
    ("question", "sentence", "marked"),
    [
        ("Bộ được giao bao nhiêu nhiệm vụ, còn bao nhiêu chưa xong?", TASKS, ["183", "23"]),
        ("bo duoc giao bao nhieu nhiem vu, con bao nhieu chua xong", TASKS, ["183", "23"]),
        (
            "Giải quyết thôi việc cho bao nhiêu người và hết bao nhiêu tiền?",
            LEFT,
            ["5.448", "5.535 tỷ đồng"],
        ),
        (
            "Quy hoạch lập cho giai đoạn nào, tầm nhìn đến năm nào?",
            PLAN,
            ["2021-2030", "năm 2050"],
        ),
        ("Bộ được giao bao nhiêu nhiệm vụ?", TASKS, []),
        ("Năm 2025, ngày nào họp, ở đâu?", TASKS, []),
    ],
)
def test_what_each_part_asks_for_is_marked(question: str, sentence: str, marked: list[str]) -> None:
    parsed = parse_question(question)
    found = marks_of_parts(parsed, asked_for(parsed), sentence)
    assert [span.of(sentence) for span in found] == marked


def test_one_question_is_its_only_part() -> None:
    parsed = parse_question("Họp ngày nào, ở đâu?")
    assert parts_asked(parsed, asked_for(parsed)) == [parsed]

"""Follow-ups are read after the question before them; what stands alone is left alone."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import Answer, Assistant
from answering.follow_up import understand

COUNT = "Phú Thọ giảm bao nhiêu đơn vị hành chính cấp xã?"
MOTTO = "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?"


@pytest.mark.parametrize(
    ("before", "question", "meant"),
    [
        (MOTTO, "Còn năm 2021 thì sao?", "Phương châm hành động năm 2021 của Bộ Nội vụ là gì?"),
        (MOTTO, "thế còn 2021?", "Phương châm hành động năm 2021 của Bộ Nội vụ là gì?"),
        (MOTTO, "Thế hồi 2021 thì câu gì?", MOTTO.replace("2025", "2021")),
        (
            "Hội nghị ngành Nội vụ giữa năm 2025 do ai điều hành?",
            "Có bao nhiêu tỉnh thành cử người tới?",
            "Có bao nhiêu tỉnh thành cử người tới, hội nghị ngành Nội vụ giữa năm 2025?",
        ),
        (
            "Hội nghị tổng kết năm 2021 của ngành Nội vụ ai phát biểu khai mạc?",
            "Vậy ai nói lời chốt?",
            "ai nói lời chốt, hội nghị tổng kết năm 2021 của ngành Nội vụ?",
        ),
        (
            "Ở Phú Thọ cơ quan chuyên môn cấp tỉnh bớt được bao nhiêu phần trăm vậy?",
            "Thế còn xã thì bớt bao nhiêu?",
            "xã bớt bao nhiêu, Phú Thọ?",
        ),
        (COUNT, "Còn năm 2021?", f"{COUNT[:-1]} năm 2021?"),
        (MOTTO, "Vậy chớ năm 2021?", MOTTO.replace("2025", "2021")),
        (
            "Ông Đông giao mấy nhiệm vụ cho Sở?",
            "Cái thứ nhì là gì vậy ta?",
            "Ông Đông giao nhiệm vụ thứ hai nào cho Sở?",
        ),
        (
            "Bộ nêu 3 mục tiêu nào cho năm 2025?",
            "còn cái cuối cùng thì sao nhỉ",
            "Bộ nêu mục tiêu cuối cùng nào cho năm 2025?",
        ),
        (
            "Bộ trưởng Trà dặn địa phương xử lý nhà công vụ như thế nào?",
            "Còn chuyện số hóa thì sao ạ?",
            "số hóa, bộ trưởng Trà?",
        ),
        (
            "Cho biết hội nghị giữa năm có gì đặc biệt.",
            "Bao nhiêu tỉnh về dự?",
            "Bao nhiêu tỉnh về dự, hội nghị giữa năm?",
        ),
        ("bo giao so 183 viec dung khong", "con lai?", "con lai, bo giao so 183 viec dung?"),
        (
            COUNT,
            "Còn cơ quan chuyên môn cấp tỉnh?",
            "Phú Thọ giảm bao nhiêu cơ quan chuyên môn cấp tỉnh?",
        ),
        (COUNT, "Hà Nội thì sao?", "Hà Nội giảm bao nhiêu đơn vị hành chính cấp xã?"),
        (
            "Năm 2025 Bộ Nội vụ được giao bao nhiêu nhiệm vụ?",
            "Trong đó đã hoàn thành bao nhiêu?",
            "đã hoàn thành bao nhiêu, năm 2025 Bộ Nội vụ được giao nhiệm vụ?",
        ),
        (
            "Bộ Nội vụ giao bao nhiêu việc?",
            "Còn Bộ Tài chính?",
            "Bộ Tài chính giao bao nhiêu việc?",
        ),
        (
            "Hội nghị tổng kết ngành Nội vụ diễn ra ngày nào?",
            "Ai chủ trì?",
            "Ai chủ trì hội nghị tổng kết ngành Nội vụ?",
        ),
        (
            "Ông Trần Duy Đông giao mấy việc?",
            "Ông ấy trao gì cho Sở?",
            "Trần Duy Đông trao gì cho Sở?",
        ),
        (
            "Ai chủ trì hội nghị ngành Nội vụ?",
            "Còn người phát biểu khai mạc?",
            "Ai phát biểu khai mạc hội nghị ngành Nội vụ?",
        ),
        (
            "Tổng Bí thư trao tặng gì cho Bộ Nội vụ?",
            "Thế Sở Nội vụ Phú Thọ được trao gì?",
            "Sở Nội vụ Phú Thọ được trao gì?",
        ),
        ("Thủ tướng nói gì về thể chế?", "Về con người thì sao?", "Thủ tướng nói gì về con người?"),
        (
            "Thủ tướng nói gì về thể chế?",
            "Còn Bộ trưởng Trà nói gì?",
            "Bộ trưởng Trà nói gì về thể chế?",
        ),
        ("Mục tiêu thứ nhất là gì?", "Thứ hai?", "Mục tiêu thứ hai là gì?"),
        (
            "Hội nghị của Sở Nội vụ diễn ra ngày nào?",
            "Còn của Đảng ủy Bộ Nội vụ?",
            "Hội nghị của Đảng ủy Bộ Nội vụ diễn ra ngày nào?",
        ),
        (
            "phuong cham nam 2025 cua bo noi vu",
            "con nam 2021",
            "phuong cham nam 2021 cua bo noi vu",
        ),
    ],
)
def test_what_a_follow_up_means(before: str, question: str, meant: str) -> None:
    assert understand(question, ["Xin chào", before]) == meant


@pytest.mark.parametrize(
    "question",
    [
        MOTTO,
        "Bộ trưởng Đỗ Thanh Bình nói gì về năm 2026?",
        "Thủ tướng Chính phủ là ai?",
        "Có những bài viết nào?",
        "Cảm ơn bạn",
        "How many tasks were completed?",
        "Chợ An Châu có bao nhiêu gian hàng?",
        "Trường tiểu học Bằng Dương có bao nhiêu học sinh?",
        "",
        "?",
        "x" * 2000,
    ],
)
def test_what_stands_alone_is_left_alone(question: str) -> None:
    assert understand(question, [COUNT]) is None


@pytest.mark.parametrize("question", ["Ai chủ trì?", "AI CHỦ TRÌ?", "Ông Đông trao gì?"])
def test_a_capital_that_opens_a_question_names_nothing(question: str) -> None:
    assert understand(question, ["Hội nghị tổng kết ngành Nội vụ diễn ra ngày nào?"])


def test_he_is_whom_the_reply_before_named() -> None:
    def told(earlier: str) -> str:
        assert earlier == "Ai chủ trì hội nghị?"
        return "Trần Văn An"

    history = ["Ai chủ trì hội nghị?"]
    assert understand("Ổng dặn gì?", history, told) == "Trần Văn An dặn gì?"
    assert understand("Ông ấy dặn gì?", ["Hội nghị họp ngày nào?"], told) == "dặn gì, hội nghị?"


def test_he_is_read_from_the_reply(assistant: Assistant) -> None:
    history = ["Ai chủ trì hội nghị ngành Nội vụ ngày 12/01/2022?"]
    meant = assistant.meaning("Ông ấy lưu ý gì về công tác xây dựng Đảng?", history)
    assert meant == "Phạm Minh Chính lưu ý gì về công tác xây dựng Đảng?"


def test_a_greeting_in_between_is_passed_over() -> None:
    history = [MOTTO, "Cảm ơn bạn", "Có những bài viết nào?", "?"]
    meant = understand("Còn năm 2021 thì sao?", history)
    assert meant == "Phương châm hành động năm 2021 của Bộ Nội vụ là gì?"


def test_what_would_be_too_long_to_ask_stands_alone() -> None:
    long = "Hội nghị " + "rất dài " * 121 + "họp ngày nào?"
    assert understand("Ai chủ trì?", [long[-400:]]) is not None
    assert understand("Ai chủ trì và phát biểu?", [long]) is None


def test_without_a_question_before_nothing_is_a_follow_up() -> None:
    assert understand("Còn năm 2021 thì sao?", []) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_taken(question: str, before: str) -> None:
    meant = understand(question, [before])
    assert meant is None or meant.strip()


def test_questions_of_a_conversation_are_read_one_after_another(assistant: Assistant) -> None:
    history = ["Phú Thọ giảm bao nhiêu xã?", "Còn cơ quan chuyên môn cấp tỉnh?"]
    assert (
        assistant.meaning("Hà Nội thì sao?", history)
        == "Hà Nội giảm bao nhiêu cơ quan chuyên môn cấp tỉnh?"
    )


def test_a_follow_up_is_answered_as_what_it_means(assistant: Assistant) -> None:
    reply = assistant.ask("Còn năm 2021 thì sao?", history=[MOTTO])
    assert isinstance(reply, Answer)
    assert reply.question == "Phương châm hành động năm 2021 của Bộ Nội vụ là gì?"
    assert "Kỷ cương, gương mẫu" in reply.statements[0].text
    assert reply == assistant.ask(reply.question)


TURNS = Path(__file__).resolve().parent.parent / "golden" / "turns.jsonl"


def _as_labelled(row: dict[str, Any]) -> bool:
    understood: list[str] = []
    for earlier in row["history"]:
        understood.append(understand(earlier, understood) or earlier)
    meant = understand(row["question"], understood)
    if meant is None or row.get("alone"):
        return meant is None and bool(row.get("alone"))
    held = all(words in meant.lower() for words in row["holds"])
    return held and not any(words in meant.lower() for words in row["lacks"])


@pytest.mark.parametrize("half", ["dev", "held"])
def test_turns_mean_what_their_labels_say(half: str) -> None:
    rows = [json.loads(line) for line in TURNS.read_text("utf-8").splitlines()]
    told = [_as_labelled(row) for row in rows if row["half"] == half]
    assert sum(told) / len(told) >= 0.95


CONVERSATIONS = Path(__file__).resolve().parent.parent / "golden" / "conversations.jsonl"


@pytest.mark.parametrize("line", CONVERSATIONS.read_text("utf-8").splitlines())
def test_a_conversation_means_what_its_label_says(line: str) -> None:
    row = json.loads(line)
    understood: list[str] = []
    for earlier in row["history"]:
        understood.append(understand(earlier, understood) or earlier)
    meant = understand(row["question"], understood)
    if row.get("alone"):
        assert meant is None
        return
    assert meant is not None
    assert all(words in meant.lower() for words in row["holds"])
    assert not any(words in meant.lower() for words in row["lacks"])

"""The amount, date or person that is marked is the one asked for."""

import pytest

from answering.highlighting import highlight
from retrieval import parse_question
from retrieval.kinds import amounts, asked_for, dates

CUT = "Phú Thọ giảm 65,2% cơ quan chuyên môn cấp tỉnh, 69,1% đơn vị hành chính cấp xã."
TASKS = (
    "Bộ được giao thực hiện 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ, đang thực hiện 23 nhiệm vụ."
)
FILES = "Tỉnh đứng đầu với 100% hồ sơ (88.921 cán bộ) đồng bộ lên Cơ sở dữ liệu quốc gia."


@pytest.mark.parametrize(
    ("question", "sentence", "marked"),
    [
        ("Phú Thọ giảm bao nhiêu xã?", CUT, "69,1%"),
        ("Phú Thọ giảm bao nhiêu % xã?", CUT, "69,1%"),
        ("số xã giảm được bao nhiêu % vậy", CUT, "69,1%"),
        ("Phú Thọ giảm bao nhiêu cơ quan?", CUT, "65,2%"),
        ("Bộ được giao bao nhiêu nhiệm vụ?", TASKS, "183"),
        ("Bộ đã hoàn thành bao nhiêu nhiệm vụ?", TASKS, "160"),
        ("Bộ còn bao nhiêu nhiệm vụ?", TASKS, "23"),
        ("bo con bao nhieu nhiem vu", TASKS, "23"),
        ("Bao nhiêu hồ sơ cán bộ được đồng bộ?", FILES, "88.921"),
        ("Bao nhiêu phần trăm hồ sơ được đồng bộ?", FILES, "100%"),
    ],
)
def test_the_amount_marked_counts_what_is_asked_for(
    question: str, sentence: str, marked: str
) -> None:
    """Even where every candidate is as likely to the vectors of words."""
    parsed = parse_question(question)
    spans = amounts(sentence)
    found = highlight(parsed, asked_for(parsed), sentence, spans, lambda given: [0.0] * len(given))
    assert [span.of(sentence) for span in found] == [marked]


def test_a_date_in_brackets_is_told_by_the_words_before_them() -> None:
    sentence = "Hợp nhất hai bộ từ ngày 01/3/2025 và kỷ niệm ngày truyền thống (28/8/1945)."
    parsed = parse_question("Ngày truyền thống là ngày nào?")
    spans = dates(sentence)
    found = highlight(parsed, asked_for(parsed), sentence, spans, lambda given: [0.0] * len(given))
    assert [span.of(sentence) for span in found] == ["28/8/1945"]

"""Which questions want several texts heard, and on what topic."""

import pytest

from answering.kinds import Kind, wanted_of
from answering.survey_cues import surveyed
from retrieval import fold, parse_question

WATER = "nước sạch nông thôn"


@pytest.mark.parametrize(
    "question",
    [
        "Các bài viết nói gì về nước sạch nông thôn?",
        "Bài viết nói gì về nước sạch nông thôn?",
        "Bài nào nhắc đến nước sạch nông thôn và nói gì?",
        "Những bài nào nói đến nước sạch nông thôn và ai phát biểu?",
        "Nước sạch nông thôn được nhắc trong những bài nào, nói gì?",
        "Nước sạch nông thôn xuất hiện ở những bài nào và được phát biểu như thế nào?",
        "Nước sạch nông thôn: những bài nào đề cập, đề cập thế nào?",
        "Nước sạch nông thôn, bài nào có ghi thì kể hết",
        "Về nước sạch nông thôn thì các bài viết nêu gì?",
        "Nước sạch nông thôn được nhắc tới trong bối cảnh gì, lục hết các bài giúp mình nha",
        "Tổng hợp thông tin về nước sạch nông thôn",
        "Liệt kê các bài viết về nước sạch nông thôn",
        "Tìm bài về nước sạch nông thôn",
        "Điểm lại các ý kiến về nước sạch nông thôn",
        "Anh chị nào biết bài nào có nói tới nước sạch nông thôn không ạ?",
    ],
)
def test_several_texts_are_heard_on_a_topic(question: str) -> None:
    for asked, topic in ((question, WATER), (fold(question).lower(), fold(WATER))):
        assert surveyed(parse_question(asked)) == topic.lower()
        assert wanted_of(parse_question(asked)).kind is Kind.SURVEY


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What do the articles say about river dykes?", "river dykes"),
        ("Any article about river dykes?", "river dykes"),
        ("Across the articles, what is reported about river dykes?", "river dykes"),
        ("phan cap, tai lieu luu tru - cac bai viet gi?", "phan cap, tai lieu luu tru"),
        ("thi dua yeu nuoc thi cac bai viet the nao", "thi dua yeu nuoc"),
        ("Các bài viết nói gì về sông Hồng?", "sông hồng"),
        ("Bài nào nói về giá nhà vậy ạ?", "giá nhà"),
        ("cai cach ruong dat duoc nhac trong nhung bai nao", "cai cach ruong dat"),
    ],
)
def test_the_topic_is_what_is_left(question: str, topic: str) -> None:
    assert surveyed(parse_question(question)) == topic


@pytest.mark.parametrize(
    "question",
    [
        "Báo cáo của Bộ nêu bao nhiêu nhiệm vụ?",
        "Bao nhiêu báo cáo về đê đã được phê duyệt?",
        "Bộ trưởng nói gì về nước sạch nông thôn?",
        "Theo bài viết, ai chủ trì hội nghị?",
    ],
)
def test_a_fact_is_not_surveyed(question: str) -> None:
    assert surveyed(parse_question(question)) is None

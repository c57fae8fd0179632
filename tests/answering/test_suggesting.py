"""Questions made from a sentence ask for what it says; those suggested were seen to be answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import Answer, Assistant
from answering.suggesting import candidates, suggest
from answering.suggesting.clauses import QUESTION_LIMIT
from retrieval import Article, Filter


def _asked_of(sentence: str) -> list[str]:
    article = Article("a.txt", "A", None, None, sentence)
    return [candidate.question for candidate in candidates(article)]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "Theo Văn phòng Chính phủ, Bộ Nội vụ được giao thực hiện 183 nhiệm vụ.",
            "Bộ Nội vụ được giao thực hiện bao nhiêu nhiệm vụ?",
        ),
        (
            "Sở đã sắp xếp lại; qua đó giảm 65,2% cơ quan cấp tỉnh, 69,1% đơn vị cấp xã.",
            "Giảm bao nhiêu phần trăm đơn vị cấp xã?",
        ),
        (
            "Sở Nội vụ đã được giao 183 nhiệm vụ, đã hoàn thành 160 nhiệm vụ.",
            "Sở Nội vụ đã hoàn thành bao nhiêu nhiệm vụ?",
        ),
        (
            "Đồng thời, giải quyết chế độ thôi việc với kinh phí 5.535 tỷ đồng.",
            "Giải quyết chế độ thôi việc với kinh phí bao nhiêu tỷ đồng?",
        ),
        (
            "Ngày 12/01/2022, tại Hà Nội, Bộ Nội vụ tổ chức Hội nghị tổng kết.",
            "Bộ Nội vụ tổ chức Hội nghị tổng kết khi nào?",
        ),
        (
            "Ngày 12/01/2022, tại Hà Nội, Bộ Nội vụ tổ chức Hội nghị tổng kết.",
            "Bộ Nội vụ tổ chức Hội nghị tổng kết ở đâu?",
        ),
        (
            "Chính quyền địa phương 2 cấp vận hành từ 01/7/2025.",
            "Chính quyền địa phương 2 cấp vận hành từ khi nào?",
        ),
        (
            "Đồng chí Phạm Minh Chính, Ủy viên Bộ Chính trị, đến dự và chủ trì hội nghị.",
            "Ai đến dự và chủ trì hội nghị?",
        ),
        ("Bộ trưởng Bộ Nội vụ Đỗ Thanh Bình nêu rõ.", "Bộ trưởng Bộ Nội vụ là ai?"),
        (
            "Để về đích, Bộ trưởng đề nghị toàn ngành tập trung vào 03 mục tiêu chính:",
            "Bộ trưởng đề nghị toàn ngành tập trung vào những mục tiêu chính nào?",
        ),
        (
            "Ngay từ đầu năm, Bộ đề ra phương châm hành động của năm là “Đoàn kết, kỷ cương”.",
            "Phương châm hành động của năm là gì?",
        ),
        (
            "Do đó, công việc của ngành Nội vụ rất phức tạp vì liên quan đến con người.",
            "Vì sao công việc của ngành Nội vụ rất phức tạp?",
        ),
    ],
)
def test_a_sentence_is_asked_for_what_it_says(sentence: str, question: str) -> None:
    assert question in _asked_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính quyền địa phương 2 cấp gần dân hơn.",
        "Toàn ngành đã điều động cán bộ về xã (đạt 162% kế hoạch).",
        "Hoàn thành 184/184 nhiệm vụ được giao.",
        "Ông nói: “Chúng tôi được giao 183 nhiệm vụ”.",
        "Trong đó, số này gồm 12 nhiệm vụ nêu trên.",
        "Thực hiện theo Nghị quyết số 18 và Nghị quyết số 19.",
        "Trời mưa to.",
        "Ngày 5/1, Đại úy Nguyễn Quốc Tuấn, Đội trưởng Đội Cảnh sát giao thông quận, nói rõ.",
        "Dù 4 người con đều thành đạt và hiếu thảo với cha mẹ.",
        "Ông xác nhận tất cả có 57 ca bị thương nặng ở sân vận động.",
        "Giá vé từ 4.000-5.000 đồng cho mỗi lượt khách đi trong ngày.",
        "Nên dùng đèn chiếu sáng trong phòng khách thay vì nến thơm.",
        "Không ai nói vì sao 12 cán bộ của phòng phải nghỉ việc sớm.",
    ],
)
def test_what_would_be_an_odd_question_is_not_asked(sentence: str) -> None:
    assert _asked_of(sentence) == []


_PIECES = st.sampled_from(
    [
        *["Bộ Nội vụ", "Sở Nội vụ", "Đồng chí Trần Duy Đông", "đã", "được giao", "hoàn thành"],
        *[
            "183",
            "nhiệm vụ",
            "69,1%",
            "5.535 tỷ đồng",
            "03 mục tiêu chính",
            "ngày 9/1",
            "tại Hà Nội",
        ],
        *["từ", "vì", "là", "“", "”", "(", ")", ", ", "; ", ": ", ". ", "\n", "<b>*x*</b>", "$5$"],
    ]
)


@given(st.lists(_PIECES, max_size=25).map(" ".join))
def test_whatever_the_text_questions_are_questions_and_values_lie_in_their_sentence(
    text: str,
) -> None:
    for candidate in candidates(Article("a.txt", "A", None, None, text)):
        assert candidate.question.endswith("?")
        assert len(candidate.question) <= QUESTION_LIMIT + 1
        assert "\n" not in candidate.question
        assert candidate.value is None or candidate.sentence.holds(candidate.value)


def test_each_seed_article_has_three_and_answers_them(assistant: Assistant) -> None:
    for article in assistant.collection.articles:
        suggested = suggest(assistant, article)
        assert len(suggested) >= 3, article.id
        for one in suggested:
            reply = assistant.ask(one.question, Filter(articles=frozenset({article.id})))
            assert isinstance(reply, Answer)
            assert reply.statements[0].citations[0].span.holds(one.answer)
        assert suggest(assistant, article) == suggested


def test_what_the_article_does_not_answer_with_that_sentence_is_not_suggested(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = assistant.collection.articles[0]
    other = suggest(assistant, assistant.collection.articles[4])[0]
    asked: list[str] = []

    def ask(self: Assistant, question: str, within: Filter) -> object:
        asked.append(question)
        return real(self, other.question)

    real = Assistant.ask
    monkeypatch.setattr(Assistant, "ask", ask)
    assert suggest(assistant, article, asks=4) == ()
    assert len(asked) == 4

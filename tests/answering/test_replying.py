"""Each kind of question gets its kind of reply, from the five articles."""

import pytest

from answering import Answer, Arrangement, Assistant, Contents, Courtesy, Nearness, NoAnswer, Reply
from answering.sides import sides_of
from retrieval import Filter


def statements(reply: Reply) -> list[tuple[str, str]]:
    """Return what each statement stands under, and the first digits of its article."""
    assert isinstance(reply, Answer)
    return [(s.under, s.citations[0].article.id[:3]) for s in reply.statements]


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        (
            "So sánh phương châm hành động năm 2021 và năm 2025",
            [
                ("năm 2021", "phương châm hành động năm 2021 là gì?"),
                ("năm 2025", "phương châm hành động năm 2025 là gì?"),
            ],
        ),
        (
            "so sanh phuong cham 2021 va 2025",
            [
                ("nam 2021", "phuong cham nam 2021 la gi?"),
                ("nam 2025", "phuong cham nam 2025 la gi?"),
            ],
        ),
        (
            "Số nhiệm vụ của Bộ Nội vụ và của Sở Nội vụ Phú Thọ khác nhau thế nào?",
            [
                ("Bộ Nội vụ", "Số nhiệm vụ của Bộ Nội vụ là bao nhiêu?"),
                ("Sở Nội vụ Phú Thọ", "Số nhiệm vụ của Sở Nội vụ Phú Thọ là bao nhiêu?"),
            ],
        ),
        ("So sánh", []),
        ("Có gì khác nhau không?", []),
    ],
)
def test_the_sides_of_a_comparison(question: str, sides: list[tuple[str, str]]) -> None:
    assert sides_of(question) == sides


@pytest.mark.parametrize(
    "question",
    [
        "So sánh phương châm hành động năm 2021 và năm 2025",
        "so sanh phuong cham hanh dong nam 2021 va 2025",
    ],
)
def test_a_comparison_shows_both_sides(assistant: Assistant, question: str) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, Answer)
    assert reply.arrangement is Arrangement.SIDE_BY_SIDE
    assert [article for _, article in statements(reply)] == ["003", "000"]
    assert "Kỷ cương, gương mẫu" in reply.statements[0].text
    assert "Đoàn kết, kỷ cương" in reply.statements[1].text


def test_a_side_is_quoted_with_what_is_compared_and_not_with_a_caption(
    assistant: Assistant,
) -> None:
    reply = assistant.ask(
        "Thủ tướng Phạm Minh Chính và Chủ tịch tỉnh Trần Duy Đông dặn xây dựng Đảng có gì khác?"
    )
    assert isinstance(reply, Answer)
    assert len(reply.statements) == 2
    assert all("Đảng" in said.text and "xây dựng" in said.text for said in reply.statements)


@pytest.mark.parametrize(
    "question",
    [
        "Tóm tắt hội nghị của Sở Nội vụ Nghệ An",
        "Bộ Y tế và Bộ Công Thương, bên nào có nhiều nhiệm vụ hơn?",
        "Những bài nào đề cập đến tăng lương cơ sở?",
        "bai nao noi ve sap nhap truong hoc",
        "Tóm tắt bài viết về hội nghị ngành Nội vụ năm 2019",
        "Ông Trần Duy Đông và ông Đỗ Thanh Bình nói gì về giáo dục mầm non?",
    ],
)
def test_what_no_article_tells_is_refused_in_whatever_shape(
    assistant: Assistant, question: str
) -> None:
    assert isinstance(assistant.ask(question), NoAnswer)


def test_a_refusal_names_nothing_that_the_nearest_passage_shown_has(assistant: Assistant) -> None:
    reply = assistant.ask("Tóm tắt hội nghị của Sở Nội vụ Nghệ An")
    assert isinstance(reply, NoAnswer)
    assert reply.missing == ("Nghệ An",)
    assert "Sở Nội vụ" in reply.nearest[0].citation.article.text


def test_numbers_of_two_who_did_are_quoted_side_by_side(assistant: Assistant) -> None:
    reply = assistant.ask(
        "So sánh số nhiệm vụ Bộ Nội vụ được giao với số nhiệm vụ Sở Nội vụ Phú Thọ hoàn thành"
    )
    assert isinstance(reply, Answer)
    assert [("183" in said.text, "184/184" in said.text) for said in reply.statements] == [
        (True, False),
        (False, True),
    ]


def test_a_silent_side_of_a_comparison_is_named(assistant: Assistant) -> None:
    reply = assistant.ask("So sánh phương châm hành động của ngành Nội vụ năm 2021 và năm 1998")
    assert isinstance(reply, Answer)
    assert [under for under, _ in statements(reply)] == ["năm 2021"]
    assert reply.lacking == ("năm 1998",)


def test_a_survey_goes_by_article_in_the_order_of_time(assistant: Assistant) -> None:
    reply = assistant.ask("Các bài viết nói gì về chính quyền địa phương 2 cấp?")
    assert isinstance(reply, Answer)
    assert reply.arrangement is Arrangement.BY_ARTICLE
    articles = list(dict.fromkeys(article for _, article in statements(reply)))
    assert {"000", "002", "004"} <= set(articles)
    dates = [s.citations[0].article.date for s in reply.statements]
    stated = [date for date in dates if date]
    assert stated == sorted(stated)
    for statement in reply.statements:
        assert statement.under == statement.citations[0].article.title


def test_a_survey_of_what_no_report_mentions_is_refused(assistant: Assistant) -> None:
    reply = assistant.ask("Các bài viết nói gì về tàu điện ngầm?")
    assert isinstance(reply, NoAnswer)
    assert reply.question == "Các bài viết nói gì về tàu điện ngầm?"


@pytest.mark.parametrize("question", ["Bộ trưởng Bộ Nội vụ là ai?", "bo truong bo noi vu la ai"])
def test_an_office_that_changed_hands_has_every_holder(assistant: Assistant, question: str) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, Answer)
    assert reply.arrangement is Arrangement.NEWEST_FIRST
    named = [
        mark.of(s.citations[0].article.text) for s in reply.statements for mark in s.highlights
    ]
    assert named == ["Đỗ Thanh Bình", "Phạm Thị Thanh Trà"]


@pytest.mark.parametrize(
    "question",
    [
        "Ai là Giám đốc Sở Nội vụ Phú Thọ?",
        "Ai là Bí thư Tỉnh ủy Phú Thọ?",
        "Ai là Bộ trưởng Bộ Tài chính?",
        "Ai là Chủ tịch UBND tỉnh Thanh Hóa?",
        "Ai là Thứ trưởng Bộ Tài chính?",
        "Ai làm Bộ trưởng Bộ Lao động – Thương binh và Xã hội?",
        "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Bộ Nội vụ là ai?",
    ],
)
def test_a_deputy_or_another_office_is_no_holder(assistant: Assistant, question: str) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, NoAnswer)
    assert reply.question == question
    assert reply.nearest


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Ông Bùi Đình Thi giữ chức vụ gì?", {"Ủy viên BTV", "Trưởng Ban"}),
        ("Bà Trà là bộ trưởng của bộ nào?", {"Ủy viên Trung ương Đảng", "Bộ trưởng"}),
        ("What post does Nguyen Khac Hieu hold?", {"TUV", "Phó Chủ tịch UBND"}),
        ("Bộ trưởng Bộ Nội vụ năm 2022 là ai?", {"Phạm Thị Thanh Trà"}),
        ("Năm 2025 ai làm Bộ trưởng Nội vụ?", {"Phạm Thị Thanh Trà"}),
    ],
)
def test_what_office_someone_holds_and_who_held_one_then(
    assistant: Assistant, question: str, marked: set[str]
) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, Answer)
    assert {
        mark.of(s.citations[0].article.text) for s in reply.statements for mark in s.highlights
    } == marked


def test_a_summary_is_an_articles_sentences_in_order(assistant: Assistant) -> None:
    reply = assistant.ask("Tóm tắt bài Sở Nội vụ triển khai nhiệm vụ năm 2026")
    assert isinstance(reply, Answer)
    assert reply.arrangement is Arrangement.IN_ORDER
    spans = [s.citations[0].span for s in reply.statements]
    assert len(spans) == 5
    assert spans == sorted(spans)
    assert {article for _, article in statements(reply)} == {"004"}


def test_a_summary_within_one_article_is_of_that_one(assistant: Assistant) -> None:
    within = Filter(articles=frozenset({"001_3602f5af61c4217b.txt"}))
    reply = assistant.ask("Tóm tắt bài này", within)
    assert {article for _, article in statements(reply)} == {"001"}


def test_the_contents_are_the_articles_the_newest_first(assistant: Assistant) -> None:
    reply = assistant.ask("Có những bài viết nào?")
    assert isinstance(reply, Contents)
    assert len(reply.articles) == 5
    assert reply.articles[-1].id.startswith("003")
    within = Filter(articles=frozenset({"001_3602f5af61c4217b.txt"}))
    bounded = assistant.ask("Có những bài viết nào?", within)
    assert isinstance(bounded, Contents)
    assert [article.id[:3] for article in bounded.articles] == ["001"]


@pytest.mark.parametrize("question", ["Xin chào", "cam on nhe", "Bạn làm được gì?"])
def test_courtesy_cites_nothing(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.ask(question), Courtesy)


def test_a_list_is_quoted_whole(assistant: Assistant) -> None:
    reply = assistant.ask(
        "Bộ trưởng Phạm Thị Thanh Trà yêu cầu toàn ngành tập trung mấy mục tiêu để hoàn thành "
        "nhiệm vụ năm 2025?"
    )
    assert isinstance(reply, Answer)
    text = reply.statements[0].text
    assert text.startswith("Để hoàn thành nhiệm vụ năm 2025")
    for item in ("Thứ nhất", "Thứ hai", "Thứ ba"):
        assert item in text
    assert text.endswith("việc thực hiện của các địa phương.")


def test_neighbouring_sentences_are_one_quotation(assistant: Assistant) -> None:
    reply = assistant.ask("Chỉnh lý số hóa tài liệu có bắt buộc không?")
    assert isinstance(reply, Answer)
    said = "theo quy định của Bộ. Đây là việc khó, nhưng bắt buộc phải thực hiện."
    assert reply.statements[0].text.endswith(said)


def test_where_a_person_is_asked_for_no_place_is_marked(assistant: Assistant) -> None:
    reply = assistant.ask("Who chaired the national online conference on 12 January 2022?")
    assert isinstance(reply, Answer)
    text = reply.statements[0].citations[0].article.text
    assert [span.of(text) for span in reply.statements[0].highlights] == ["Phạm Minh Chính"]


def test_a_statement_says_why_it_was_chosen(assistant: Assistant) -> None:
    reply = assistant.ask("Phú Thọ biệt phái bao nhiêu cán bộ về xã?")
    assert isinstance(reply, Answer)
    grounds = reply.statements[0].grounds
    assert grounds is not None
    assert "biệt phái" in grounds.in_sentence
    assert "Phú Thọ" in grounds.in_context
    assert grounds.in_neither == ()
    assert grounds.nearness is not Nearness.DISTANT

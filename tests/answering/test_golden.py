"""The golden questions on the five articles: what the product promises, by type."""

import json

import pytest

from answering import Answer, Assistant, NoAnswer
from benchmarks.golden import GOLDEN, Outcome, put, read_golden, share_right, table


@pytest.fixture(scope="module")
def outcomes(assistant: Assistant) -> list[Outcome]:
    return put(assistant, read_golden())


def test_the_right_sentence_comes_first(outcomes: list[Outcome]) -> None:
    answerable = [outcome for outcome in outcomes if outcome.golden.answerable]
    assert len(answerable) >= 60
    assert share_right(answerable) >= 0.86, table(outcomes)


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("number", 0.9),
        ("date", 0.8),
        ("person", 0.9),
        ("list", 0.8),
        ("no_diacritics", 0.85),
        ("abbreviation", 0.8),
        ("english", 0.8),
        ("follow_up", 0.8),
    ],
)
def test_no_type_falls_behind(outcomes: list[Outcome], kind: str, least: float) -> None:
    of_kind = [outcome for outcome in outcomes if outcome.golden.type == kind]
    assert share_right(of_kind) >= least, table(of_kind)


def test_what_the_reports_do_not_hold_is_refused(outcomes: list[Outcome]) -> None:
    off_topic = [outcome for outcome in outcomes if outcome.golden.type == "absent_topic"]
    near = [outcome for outcome in outcomes if outcome.golden.type == "absent_near"]
    assert share_right(off_topic) == 1.0, table(outcomes)
    assert share_right(near) >= 0.8, table(outcomes)


def test_every_quote_is_an_exact_slice_and_every_mark_inside_it(outcomes: list[Outcome]) -> None:
    replies = [outcome.reply for outcome in outcomes]
    statements = [s for reply in replies if isinstance(reply, Answer) for s in reply.statements]
    assert statements
    for statement in statements:
        citation = statement.citations[0]
        text = citation.article.text
        assert statement.text == citation.quote == text[citation.span.start : citation.span.end]
        assert all(citation.span.holds(mark) for mark in statement.highlights)


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("phu tho giam bao nhieu xa", "69,1%"),
        ("Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?", "69,1%"),
        ("Phú Thọ giảm bao nhiêu phần trăm cơ quan chuyên môn cấp tỉnh?", "65,2%"),
        ("Kinh phí giải quyết chế độ thôi việc ở Phú Thọ là bao nhiêu?", "5.535 tỷ đồng"),
        ("Phú Thọ biệt phái bao nhiêu cán bộ về xã?", "651"),
        ("Năm 2025 Bộ Nội vụ đã hoàn thành bao nhiêu nhiệm vụ?", "160"),
        ("Chính quyền địa phương 02 cấp đi vào vận hành từ ngày nào?", "01/7/2027"),
        ("Ai là Bí thư Đảng ủy Bộ Nội vụ?", "Đỗ Thanh Bình"),
    ],
)
def test_the_words_asked_for_are_marked(assistant: Assistant, question: str, marked: str) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, Answer)
    first = reply.statements[0]
    assert [mark.of(first.citations[0].article.text) for mark in first.highlights] == [marked]


def test_what_is_said_of_another_year_is_no_answer(assistant: Assistant) -> None:
    """The article names 2026 too, so that it cannot be said to lack it."""
    reply = assistant.ask("Phương châm hành động năm 2026 của Bộ Nội vụ là gì?")
    assert isinstance(reply, NoAnswer)
    assert "2026" not in reply.missing
    assert "năm 2025" in reply.nearest[0].citation.quote
    told = assistant.ask("Phương châm hành động năm 2025 của Bộ Nội vụ là gì?")
    assert isinstance(told, Answer)


def test_nobody_is_marked_where_a_place_is_asked_for(assistant: Assistant) -> None:
    reply = assistant.ask("Thủ tướng chủ trì hội nghị ở đâu?")
    assert isinstance(reply, Answer)
    first = reply.statements[0]
    assert "Phạm Minh Chính" in first.text
    text = first.citations[0].article.text
    assert not any("Chính" in mark.of(text) for mark in first.highlights)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Số cán bộ biệt phái về xã ở Hà Nội?", "Hà Nội"),
        ("Bộ Nội vụ được giao bao nhiêu nhiệm vụ năm 2024?", "2024"),
        ("Năm 2024 Chính phủ giao cho Bộ Nội vụ bao nhiêu nhiệm vụ, xong mấy?", "2024"),
    ],
)
def test_a_refusal_names_what_the_reports_lack(
    assistant: Assistant, question: str, missing: str
) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, NoAnswer)
    assert missing in reply.missing
    assert reply.nearest


def test_a_document_asked_for_is_cited_by_what_is_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("nghi quyet nao ve sap xep to chuc bo may")
    assert isinstance(answer, Answer)
    assert "Nghị quyết số 18" in answer.statements[0].text
    assert isinstance(assistant.ask("Thông tư nào hướng dẫn vị trí việc làm?"), NoAnswer)


@pytest.mark.parametrize(
    "question",
    [
        "So sánh phương châm 2021 và 2025",
        "so sanh phuong cham 2021 va 2025",
        "Phương châm của ngành Nội vụ năm 2025 khác gì năm 2021?",
    ],
)
def test_both_sides_of_a_comparison_are_marked_alike(assistant: Assistant, question: str) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, Answer)
    marked = {
        mark.of(statement.citations[0].article.text)
        for statement in reply.statements
        for mark in statement.highlights
    }
    assert marked == {
        "Kỷ cương, gương mẫu, đoàn kết, tinh thông, sáng tạo, hiệu quả",
        "Đoàn kết, kỷ cương, đổi mới, hiệu năng, hiệu quả",
    }


def test_more_comparisons_quote_both_sides(assistant: Assistant) -> None:
    outcomes = put(assistant, read_golden(GOLDEN.with_name("comparisons.jsonl")))
    assert len(outcomes) == 16
    assert share_right(outcomes) >= 0.7, table(outcomes)


@pytest.mark.parametrize(
    ("name", "kind", "least"),
    [
        ("offices.jsonl", "office", 0.9),
        ("offices.jsonl", "person", 0.8),
        ("offices.jsonl", "absent_near", 0.9),
        ("turns.jsonl", "follow_up", 0.65),
        ("contrasts.jsonl", "compare", 0.45),
    ],
)
def test_offices_turns_and_contrasts(
    assistant: Assistant, name: str, kind: str, least: float
) -> None:
    wanted = [one for one in read_golden(GOLDEN.with_name(name)) if one.type == kind]
    assert share_right(put(assistant, wanted)) >= least


def test_what_was_read_and_found_marked_right_stays_marked(assistant: Assistant) -> None:
    lines = GOLDEN.with_name("marked.jsonl").read_text("utf-8").splitlines()
    wrong = []
    for wanted in map(json.loads, lines):
        reply = assistant.ask(wanted["question"])
        assert isinstance(reply, Answer), wanted["id"]
        first = reply.statements[0]
        marked = [mark.of(first.citations[0].article.text) for mark in first.highlights]
        if marked != wanted["marked"]:
            wrong.append((wanted["id"], wanted["marked"], marked))
    assert len(lines) == 239
    assert not wrong


@pytest.mark.parametrize(
    ("question", "apart"),
    [
        ("Phương châm hành động năm 2026 của Bộ Nội vụ là gì?", ("2026",)),
        ("Phú Thọ giảm bao nhiêu % đơn vị cấp xã năm 2021?", ("2021",)),
    ],
)
def test_a_refusal_names_the_year_that_the_nearest_sentence_tells_nothing_of(
    assistant: Assistant, question: str, apart: tuple[str, ...]
) -> None:
    reply = assistant.ask(question)
    assert isinstance(reply, NoAnswer)
    assert (reply.missing, reply.apart) == ((), apart)

"""The assistant as a whole: repeatable, safe from several threads, honest about bad questions."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from answering import SEEDS, Answer, Assistant, NoAnswer
from retrieval import Filter, QuestionRefused

QUESTIONS = [
    "phu tho giam bao nhieu xa",
    "Phương châm hành động năm 2025 của Bộ Nội vụ là gì?",
    "Thời tiết Hà Nội ngày mai thế nào?",
]


def test_the_same_question_gets_the_same_answer_from_any_thread(assistant: Assistant) -> None:
    first = [assistant.ask(question) for question in QUESTIONS]
    with ThreadPoolExecutor(8) as threads:
        again = list(threads.map(assistant.ask, QUESTIONS * 34))
    assert again == first * 34


def test_seeds_are_the_five_articles() -> None:
    names = sorted(path.name[:3] for path in SEEDS.glob("*.txt"))
    assert names == ["000", "001", "002", "003", "004"]


def test_the_sources_own_mistake_is_quoted_as_it_stands(assistant: Assistant) -> None:
    reply = assistant.ask("Chính quyền địa phương 02 cấp đi vào vận hành từ ngày nào?")
    assert isinstance(reply, Answer)
    assert "01/7/2027" in reply.statements[0].text


@pytest.mark.parametrize("name", ["003_9e5262fb927197f9.txt", "003_9e5262fb927197f9"])
@pytest.mark.parametrize("question", [*QUESTIONS, "Ai chủ trì hội nghị?", "English?", "中国"])
def test_a_reply_comes_from_inside_its_bounds(
    assistant: Assistant, question: str, name: str
) -> None:
    within = Filter(articles=frozenset({name}))
    reply = assistant.ask(question, within)
    assert isinstance(reply, Answer | NoAnswer)
    found = (
        [cited for statement in reply.statements for cited in statement.citations]
        if isinstance(reply, Answer)
        else [nearest.citation for nearest in reply.nearest]
    )
    assert {cited.article.id[:3] for cited in found} == {"003"}
    assert reply.within == Filter(articles=frozenset({"003_9e5262fb927197f9.txt"}))
    hits = assistant.search(question, 50, within)
    assert {hit.passage.article.id[:3] for hit in hits} == {"003"}


def test_what_lies_outside_the_bounds_is_not_said(assistant: Assistant) -> None:
    question = QUESTIONS[0]
    assert isinstance(assistant.ask(question), Answer)
    assert isinstance(assistant.ask(question, Filter(until=date(2022, 12, 31))), NoAnswer)
    assert isinstance(assistant.ask(question, Filter(since=date(2023, 1, 1))), Answer)


@pytest.mark.parametrize(
    ("within", "told"),
    [
        (Filter(articles=frozenset({"003_9e5262fb927197f9", "nope"})), "«nope»"),
        (Filter(sources=frozenset({"Báo A"})), "«Quanlynhanuoc.vn»"),
        (Filter(since=date(2030, 1, 1)), "không có bài nào trong phạm vi"),
    ],
)
def test_bounds_that_name_or_leave_nothing_are_refused(
    assistant: Assistant, within: Filter, told: str
) -> None:
    for put in (assistant.ask, lambda question, w: assistant.search(question, 3, w)):
        with pytest.raises(QuestionRefused, match=told):
            put("Ai chủ trì hội nghị?", within)


@pytest.mark.parametrize("question", ["", "   ", "x" * 10_000, "🎉🎉", "\x00\x01"])
def test_what_is_no_question_is_refused(assistant: Assistant, question: str) -> None:
    with pytest.raises(QuestionRefused):
        assistant.ask(question)


@pytest.mark.parametrize(
    "question", ["!!! a", "1", "<script>alert(1)</script>", "bao nhiêu?", "中国"]
)
def test_odd_questions_get_a_reply(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.ask(question), Answer | NoAnswer)


def test_importing_the_package_loads_no_model() -> None:
    code = "import sys, answering; sys.exit('torch' in sys.modules or 'streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "question",
    [
        "Từ đầu năm 2025 đến nay, Bộ Nội vụ được Chính phủ, Thủ tướng giao bao nhiêu nhiệm vụ?",
        "Phú Thọ đã điều động, biệt phái bao nhiêu cán bộ về xã trong năm 2025?",
        "Phú Thọ giảm bao nhiêu phần trăm đơn vị hành chính cấp xã?",
    ],
)
def test_the_first_passages_are_the_same_however_many_are_asked_for(
    assistant: Assistant, question: str
) -> None:
    assert assistant.search(question, 40)[:10] == assistant.search(question, 10)

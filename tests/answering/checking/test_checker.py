"""Checking as a whole: what is refused, what each verdict looks like, the same every time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answering import Assistant
from answering.checking import CheckedSentence, CheckedText, Edit, Fact, FactKind, Verdict
from answering.checking.readable import TEXT_LIMIT
from retrieval import Filter, TextRefused

TASKS = "Bộ Nội vụ được Chính phủ, Thủ tướng Chính phủ giao thực hiện 183 nhiệm vụ"


def only(checked: CheckedText) -> CheckedSentence:
    (sentence,) = checked.sentences
    return sentence


def fact(sentence: CheckedSentence, kind: FactKind) -> Fact:
    return next(one for one in sentence.facts if one.kind is kind)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "chưa có chữ"),
        (" \n\u200b", "chưa có chữ"),
        ("123 …", "chưa có chữ"),
        ("Xin", "một từ"),
        ("a " * TEXT_LIMIT, "tối đa 100.000"),
        ("The ministry was given one hundred tasks by the government.", "tiếng Việt"),
        ("bo noi vu duoc giao bao nhieu nhiem vu", "có dấu"),
    ],
)
def test_what_cannot_be_checked_is_refused_with_the_reason(
    assistant: Assistant, text: str, said: str
) -> None:
    with pytest.raises(TextRefused, match=said):
        assistant.check(text)


@pytest.mark.parametrize(
    "text",
    [
        TASKS,
        TASKS.upper(),
        TASKS.replace(" ", "  "),
        f"{TASKS}.",
    ],
)
def test_what_is_found_word_for_word_is_cited_at_its_words(assistant: Assistant, text: str) -> None:
    sentence = only(assistant.check(text))
    assert sentence.verdict is Verdict.VERBATIM
    assert sentence.citations[0].quote == TASKS
    assert {one.verdict for one in sentence.facts} == {Verdict.VERBATIM}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Nội vụ được giao một trăm tám mươi ba nhiệm vụ.",
        "Bộ Nội vụ được Chính phủ giao hơn 180 nhiệm vụ.",
        "Chế độ thôi việc đã giải quyết cho 5448 trường hợp, kinh phí 5535 tỷ.",
        "Ngày 12 tháng 1 năm 2022, Bộ Nội vụ tổ chức hội nghị trực tuyến toàn quốc.",
        "Tỉnh Phú Thọ giảm 69.1 phần trăm đơn vị hành chính cấp xã.",
    ],
)
def test_the_same_facts_in_other_words_are_confirmed(assistant: Assistant, text: str) -> None:
    assert only(assistant.check(text)).verdict is Verdict.CONFIRMED


@pytest.mark.parametrize(
    ("text", "kind", "wrong", "found"),
    [
        ("Bộ Nội vụ được giao 138 nhiệm vụ.", FactKind.NUMBER, "138", "183"),
        (
            "Tỉnh Phú Thọ giảm 65,2% đơn vị hành chính cấp xã.",
            FactKind.PERCENT,
            "65,2%",
            "69,1%",
        ),
        (
            "Chế độ thôi việc được giải quyết với kinh phí 5.535 triệu đồng.",
            FactKind.MONEY,
            "5.535 triệu đồng",
            "5.535 tỷ đồng",
        ),
        (
            "Ngày 13/01/2022, tại Hà Nội, Bộ Nội vụ tổ chức Hội nghị trực tuyến toàn quốc.",
            FactKind.DATE,
            "13/01/2022",
            "12/01/2022",
        ),
        (
            "Tổng Bí thư Tô Linh trao tặng Bộ Nội vụ Huân chương Lao động hạng Nhất.",
            FactKind.PERSON,
            "Tô Linh",
            "Tô Lâm",
        ),
        (
            "Đồng chí Phạm Minh Chính, Phó Thủ tướng Chính phủ đến dự và chủ trì hội nghị.",
            FactKind.OFFICE,
            "Phó Thủ tướng",
            "Thủ tướng",
        ),
        (
            "Bộ Tài chính được Chính phủ, Thủ tướng Chính phủ giao thực hiện 183 nhiệm vụ.",
            FactKind.ORGANISATION,
            "Bộ Tài chính",
            "Bộ Nội vụ",
        ),
    ],
)
def test_a_wrong_fact_is_told_with_what_the_report_says(
    assistant: Assistant, text: str, kind: FactKind, wrong: str, found: str
) -> None:
    checked = assistant.check(text)
    sentence = only(checked)
    told = next(one for one in sentence.facts if one.verdict is Verdict.DIFFERENT)
    assert sentence.verdict is Verdict.DIFFERENT
    assert (told.kind, told.span.of(checked.text)) == (kind, wrong)
    assert told.found.startswith(found)
    assert told.citation is not None
    assert told.found in told.citation.quote


def test_a_denial_of_what_the_report_says_is_told(assistant: Assistant) -> None:
    sentence = only(assistant.check("Bộ Nội vụ chưa hoàn thành 160 nhiệm vụ được giao."))
    assert fact(sentence, FactKind.NEGATION).verdict is Verdict.DIFFERENT


def test_silent_rounding_is_pointed_out_and_said_rounding_is_not(assistant: Assistant) -> None:
    silent = only(assistant.check("Chế độ thôi việc được giải quyết cho 5.400 trường hợp."))
    said = only(assistant.check("Chế độ thôi việc được giải quyết cho khoảng 5.400 trường hợp."))
    assert fact(silent, FactKind.NUMBER).rounded
    assert silent.verdict is Verdict.DIFFERENT
    assert said.verdict is Verdict.CONFIRMED


def test_a_near_quote_shows_what_differs(assistant: Assistant) -> None:
    text = "Bộ trưởng nêu rõ: “Cần thận trọng triển khai ngay những công việc từ đầu năm”."
    sentence = only(assistant.check(text))
    (quote,) = sentence.quotes
    assert sentence.verdict is Verdict.DIFFERENT
    said = [(one.edit, one.text.strip()) for one in quote.differences]
    assert (Edit.ADDED, "thận trọng") in said
    assert (Edit.LEFT_OUT, "quyết liệt") in said


def test_what_no_report_speaks_of_is_absent(assistant: Assistant) -> None:
    sentence = only(assistant.check("Giá cà phê Robusta hôm nay tăng 2.000 đồng một kg."))
    assert sentence.verdict is Verdict.ABSENT
    assert {one.verdict for one in sentence.facts} <= {Verdict.ABSENT}


def test_bounds_hold_for_the_evidence(assistant: Assistant) -> None:
    bounds = Filter(articles=frozenset({"003_9e5262fb927197f9.txt"}))
    sentence = only(assistant.check(TASKS, bounds))
    assert sentence.verdict is not Verdict.VERBATIM
    assert {one.article.id for one in sentence.evidence} <= bounds.articles


def test_progress_counts_the_sentences(assistant: Assistant) -> None:
    told: list[tuple[int, int]] = []
    assistant.check(f"{TASKS}. {TASKS}.", progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_the_same_text_gets_the_same_verdicts_from_any_thread(assistant: Assistant) -> None:
    text = f"{TASKS}. Bộ Nội vụ được giao 138 nhiệm vụ."
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(assistant.check, [text] * 8))
    assert all(result == results[0] for result in results)


_PIECES = st.sampled_from(
    "Bộ Nội vụ|Phú Thọ|183 nhiệm vụ|không|69,1%|“|”|ngày 9/1|Tô Lâm|Thủ tướng|.|năm 2025|và".split(
        "|"
    )
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_PIECES | st.text(max_size=8), min_size=3, max_size=25).map(" ".join))
def test_any_text_keeps_the_promises_of_spans(assistant: Assistant, text: str) -> None:
    try:
        checked = assistant.check(text)
    except TextRefused:
        return
    end = 0
    for sentence in checked.sentences:
        assert sentence.span.start >= end
        end = sentence.span.end
        assert all(sentence.span.holds(one.span) for one in sentence.facts)
        assert all(sentence.span.holds(one.span) for one in sentence.quotes)
        assert sentence.citations or sentence.verdict is Verdict.ABSENT
    assert end <= len(checked.text)

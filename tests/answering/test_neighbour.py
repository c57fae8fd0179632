"""A neighbour that may hold the answer instead is quoted along, unmarked; another is not."""

from types import SimpleNamespace
from typing import cast

import pytest

from answering import Answer, Assistant
from answering.answer import Citation, Statement
from answering.choosing import Choice
from answering.neighbour import neighbour
from retrieval import Article, Span

FIRST, SECOND, LONG = "Bộ họp ngày 5/1.", "Ông A chủ trì.", f"{'rất ' * 118}dài."
TEXT = f"{FIRST} {SECOND} {LONG}\nSở họp sau đó."
ARTICLE = Article("a.txt", "Tiêu đề", None, None, TEXT)


def place_of(sentence: str) -> Span:
    start = TEXT.index(sentence)
    return Span(start, start + len(sentence))


def choice(sentence: str, fit: float) -> Choice:
    hit = SimpleNamespace(text=sentence, article=ARTICLE, span=place_of(sentence))
    return cast(Choice, SimpleNamespace(hit=hit, fit=fit))


def quoted(sentence: str) -> Statement:
    return Statement(sentence, (Citation(ARTICLE, place_of(sentence)),))


@pytest.mark.parametrize(
    ("best", "others", "beside"),
    [
        (FIRST, [(SECOND, 0.0)], SECOND),
        (SECOND, [(FIRST, -2.5)], FIRST),
        (FIRST, [(SECOND, -2.6)], None),
        (FIRST, [("Sở họp sau đó.", 0.0)], None),
        (FIRST, [("Sở họp sau đó.", -0.1), (SECOND, -0.2)], SECOND),
        (SECOND, [(LONG, -0.1), (FIRST, -0.2)], FIRST),
        (FIRST, [], None),
    ],
)
def test_a_neighbour_is_quoted_where_it_is_near_in_fit_and_both_are_short(
    best: str, others: list[tuple[str, float]], beside: str | None
) -> None:
    choices = [choice(best, 0.0), *(choice(*other) for other in others)]
    found = neighbour(quoted(best), choices)
    assert found == (quoted(beside) if beside else None)


def test_what_answers_is_marked_and_the_neighbour_is_not(assistant: Assistant) -> None:
    reply = assistant.ask(
        "Đồng chí nào chủ trì hội nghị trực tuyến toàn quốc ngành Nội vụ ngày 12/01/2022?"
    )
    assert isinstance(reply, Answer)
    statement = reply.statements[0]
    assert "tổng kết công tác năm 2021" in statement.text
    assert statement.text == statement.citations[0].quote
    text = statement.citations[0].article.text
    assert [mark.of(text) for mark in statement.highlights] == ["Phạm Minh Chính"]

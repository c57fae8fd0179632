"""Neighbouring sentences are quoted as one, others are left as they are."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from answering.adjoining import in_whole_quotes, joined
from answering.answer import Answer, Citation, NoAnswer, Statement
from retrieval import Article, Span

TEXT = "Ngày 5/1, Bộ họp. Ông A chủ trì. Có 12 người dự.\nHai ngày sau, Sở họp. Bà B chủ trì."
ARTICLE = Article("a.txt", "Tiêu đề", None, None, TEXT)
SENTENCES = (
    "Ngày 5/1, Bộ họp.",
    "Ông A chủ trì.",
    "Có 12 người dự.",
    "Hai ngày sau, Sở họp.",
    "Bà B chủ trì.",
)


def place_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def statement(sentence: str, *marks: str, article: Article = ARTICLE) -> Statement:
    highlights = tuple(place_of(mark) for mark in marks)
    return Statement(sentence, (Citation(article, place_of(sentence)),), highlights)


def texts(*sentences: str) -> list[str]:
    return [one.text for one in joined([statement(sentence) for sentence in sentences])]


def test_neighbours_are_one_quotation_in_the_order_of_the_article() -> None:
    assert texts(SENTENCES[1], SENTENCES[0]) == ["Ngày 5/1, Bộ họp. Ông A chủ trì."]


def test_what_is_marked_in_either_stays_marked() -> None:
    (one,) = joined([statement(SENTENCES[1], "Ông A"), statement(SENTENCES[0], "Ngày 5/1")])
    assert [mark.of(TEXT) for mark in one.highlights] == ["Ngày 5/1", "Ông A"]


def test_one_between_two_joins_them() -> None:
    sentences = SENTENCES[0], SENTENCES[2], SENTENCES[1]
    assert texts(*sentences) == ["Ngày 5/1, Bộ họp. Ông A chủ trì. Có 12 người dự."]


def test_sentences_apart_or_in_two_paragraphs_are_left_as_they_are() -> None:
    assert texts(SENTENCES[0], SENTENCES[2]) == [SENTENCES[0], SENTENCES[2]]
    assert texts(SENTENCES[2], SENTENCES[3]) == [SENTENCES[2], SENTENCES[3]]


def test_the_same_place_in_another_article_is_no_neighbour() -> None:
    other = Article("b.txt", "Tiêu đề", None, None, TEXT)
    apart = joined([statement(SENTENCES[0]), statement(SENTENCES[1], article=other)])
    assert [one.text for one in apart] == list(SENTENCES[:2])


def test_what_several_articles_say_alike_keeps_its_citations() -> None:
    other = Article("b.txt", "Tiêu đề", None, None, TEXT)
    alike = statement(SENTENCES[0]).also(Citation(other, place_of(SENTENCES[0])))
    assert joined([alike, statement(SENTENCES[1])]) == (alike, statement(SENTENCES[1]))


def test_a_join_comes_where_the_better_of_the_two_stood() -> None:
    sentences = SENTENCES[4], SENTENCES[1], SENTENCES[0], SENTENCES[3]
    assert texts(*sentences) == [
        "Hai ngày sau, Sở họp. Bà B chủ trì.",
        "Ngày 5/1, Bộ họp. Ông A chủ trì.",
    ]


@given(st.permutations(SENTENCES), st.integers(1, len(SENTENCES)))
def test_what_is_quoted_stays_the_same(order: list[str], count: int) -> None:
    chosen = [statement(sentence) for sentence in order[:count]]
    quoted = joined(chosen)
    for one in quoted:
        assert one.text == one.citations[0].quote
    said = sorted(sentence for one in quoted for sentence in SENTENCES if sentence in one.text)
    assert said == sorted(order[:count])
    ends = sorted(one.citations[0].span for one in quoted)
    for before, behind in pairwise(ends):
        assert before.end < behind.start
        between = TEXT[before.end : behind.start]
        assert between.strip() or "\n" in between


def test_a_refusal_quotes_nothing_to_join() -> None:
    refusal = NoAnswer("?", (), ())
    assert in_whole_quotes(refusal) is refusal
    answer = Answer("?", (statement(SENTENCES[0]), statement(SENTENCES[1])))
    whole = in_whole_quotes(answer)
    assert isinstance(whole, Answer)
    assert [one.text for one in whole.statements] == ["Ngày 5/1, Bộ họp. Ông A chủ trì."]

"""The kinds of reply there are, and those that there cannot be."""

import pytest

from answering import Answer, Citation, Statement
from retrieval import Article, Span

ARTICLE = Article("a.txt", "Tiêu đề", None, None, "Một câu. Hai câu.")
CITATION = Citation(ARTICLE, Span(0, 8))


def test_a_quote_is_a_slice_of_its_article() -> None:
    assert CITATION.quote == "Một câu."


def test_a_statement_without_a_citation_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="citation"):
        Statement("Một câu.", ())


def test_a_mark_outside_its_quote_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="highlight"):
        Statement("Một câu.", (CITATION,), (Span(5, 12),))


def test_an_answer_without_a_statement_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="NoAnswer"):
        Answer("Hỏi gì?", ())

"""A quotation marked on one side of a comparison is marked on the other."""

from answering.answer import Citation, Statement
from answering.marked_alike import marked_alike
from retrieval import Article, Span


def statement(text: str, *marks: str) -> Statement:
    """A statement that stands behind another sentence of its article."""
    before = "Mở đầu. "
    article = Article("a.txt", "Tiêu đề", None, None, before + text)
    starts = [len(before) + text.index(mark) for mark in marks]
    highlights = tuple(
        Span(start, start + len(mark)) for start, mark in zip(starts, marks, strict=True)
    )
    cited = (Citation(article, Span(len(before), len(before) + len(text))),)
    return Statement(text, cited, highlights)


def marked(statements: list[Statement]) -> list[list[str]]:
    return [
        [mark.of(one.citations[0].article.text) for mark in one.highlights] for one in statements
    ]


ONE = statement("Năm 2025 là “đoàn kết, kỷ cương”.", "đoàn kết, kỷ cương")


def test_the_one_quotation_of_an_unmarked_side_is_marked() -> None:
    other = statement("Năm 2021, Bộ nêu phương châm “kỷ cương, gương mẫu” tại hội nghị.")
    assert marked(marked_alike([ONE, other])) == [["đoàn kết, kỷ cương"], ["kỷ cương, gương mẫu"]]
    assert marked(marked_alike([other, ONE])) == [["kỷ cương, gương mẫu"], ["đoàn kết, kỷ cương"]]


def test_it_takes_the_place_of_another_mark() -> None:
    other = statement("Bộ giao Sở nêu “kỷ cương, gương mẫu”.", "Sở")
    assert marked(marked_alike([ONE, other]))[1] == ["kỷ cương, gương mẫu"]


def test_of_several_quotations_none_is_chosen() -> None:
    other = statement("Bộ nêu “kỷ cương” và “gương mẫu”.")
    assert marked_alike([ONE, other]) == [ONE, other]


def test_without_a_marked_quotation_nothing_changes() -> None:
    one, other = statement("Có 20 xã “mới”.", "20"), statement("Có “nhiều” xã.")
    assert marked_alike([one, other]) == [one, other]

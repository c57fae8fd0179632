"""Lines are told apart for setting, and none is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import SEEDS
from retrieval import Article, LineKind, article_lines, read_collection

_BODY = "Đây là một đoạn văn dài của bài, đủ dài để không phải là chú thích ảnh. " * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Toàn cảnh hội nghị (Ảnh: Tống Giáp).", LineKind.CAPTION),
        ("Thủ tướng Phạm Minh Chính phát biểu chỉ đạo.", LineKind.CAPTION),
        ("1. Tham mưu thể chế tại địa phương.", LineKind.ITEM),
        ("Thứ hai, không cầu toàn, vừa làm vừa điều chỉnh.", LineKind.ITEM),
        ("I. KẾT QUẢ ĐẠT ĐƯỢC", LineKind.HEADING),
        ("Đó là một câu ngắn.", LineKind.BODY),
        (_BODY.strip(), LineKind.BODY),
    ],
)
def test_a_line_between_paragraphs_is_told_by_its_words(line: str, kind: LineKind) -> None:
    article = Article("a.txt", "Tên khác", None, None, f"{_BODY}\n{line}\n{_BODY}")
    assert [one.kind for one in article_lines(article)] == [LineKind.BODY, kind, LineKind.BODY]


def test_the_seeds_are_set_as_a_person_would() -> None:
    kinds = {
        article.id[:3]: [line.kind for line in article_lines(article)]
        for article in read_collection(SEEDS).articles
    }
    counted = {id: of.count(LineKind.CAPTION) for id, of in kinds.items()}
    assert counted == {"000": 1, "001": 2, "002": 3, "003": 6, "004": 0}
    assert kinds["002"].count(LineKind.ITEM) == 10
    assert [kinds[id][0] for id in ("003", "004")] == [LineKind.TITLE] * 2
    assert kinds["003"][-1] is LineKind.BYLINE


@given(st.text(alphabet="ab. \n\t1)-Ảnh:“”", max_size=80))
def test_every_character_but_white_space_lies_in_one_line(text: str) -> None:
    found = article_lines(Article("a.txt", "T", None, None, text))
    said = "".join(line.span.of(text) for line in found)
    assert "".join(said.split()) == "".join(text.split())
    assert all(line.span.of(text) == line.span.of(text).strip() for line in found)
    assert all(one.span.end < other.span.start for one, other in pairwise(found))

import dataclasses
import datetime

from hypothesis import given
from hypothesis import strategies as st

from retrieval import Article
from retrieval.context import NAMES, context_of, repeated_names

TEXT = (
    "Sở Nội vụ họp. Sở Nội vụ và ông Trần Duy Đông cùng dự. Trần Duy Đông phát biểu. "
    "Bà Lê Thị A đến muộn."
)
ARTICLE = Article("a.txt", "Họp cuối năm", datetime.date(2026, 1, 5), None, TEXT)


def test_a_context_holds_the_title_the_repeated_names_and_the_date() -> None:
    context = context_of(ARTICLE)
    for part in ("Họp cuối năm", "Sở Nội vụ", "Trần Duy Đông", "05/01/2026"):
        assert part in context
    assert "Lê Thị A" not in context


def test_what_an_article_does_not_state_is_left_out() -> None:
    bare = dataclasses.replace(ARTICLE, date=None, text="Không có tên nào.")
    assert context_of(bare) == "Họp cuối năm"


def test_a_name_of_the_title_is_not_said_twice() -> None:
    titled = dataclasses.replace(ARTICLE, title="Sở Nội vụ họp cuối năm")
    assert context_of(titled).count("Sở Nội vụ") == 1


@given(st.text())
def test_names_are_few_of_several_words_and_repeated(text: str) -> None:
    names = repeated_names(text)
    assert len(names) == len(set(names)) <= NAMES
    for name in names:
        assert " " in name
        assert text.count(name) > 1


@given(
    st.lists(st.sampled_from(["Sở Nội vụ", "Phú Thọ", "họp", ".", "Trần Duy Đông", "UBND tỉnh"]))
)
def test_names_of_a_report_are_those_it_repeats(words: list[str]) -> None:
    text = " . ".join(words)
    for name in ("Phú Thọ", "Trần Duy Đông"):
        assert (name in repeated_names(text)) == (words.count(name) > 1)

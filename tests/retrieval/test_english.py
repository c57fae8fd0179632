import pytest

from retrieval.english import glossary, in_vietnamese
from retrieval.vietnamese import tokenize


@pytest.mark.parametrize("english", glossary())
def test_every_entry_is_found_in_a_question(english: str) -> None:
    assert in_vietnamese(tokenize(f"{english.capitalize()}?")) == glossary()[english]


def test_the_longest_entry_wins() -> None:
    assert in_vietnamese(["deputy", "prime", "minister"]) == "phó thủ tướng"
    assert in_vietnamese(["prime", "minister", "minister"]) == "thủ tướng bộ trưởng"


def test_a_word_that_it_does_not_know_stays() -> None:
    assert in_vietnamese(["lam", "thao", "province", "2025"]) == "lam thao tỉnh 2025"
    assert in_vietnamese([]) == ""


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("what can the ministry do", "bộ"),
        ("which medal did to lam give", "huân chương to lam giao"),
        ("who is do thanh binh", "do thanh binh"),
        ("screens weak officers", "sàng lọc yếu kém cán bộ"),
        ("held on january 12 2022", "tổ chức 12/1/2022"),
    ],
)
def test_function_words_go_and_endings_are_seen_through(english: str, vietnamese: str) -> None:
    assert in_vietnamese(english.split()) == vietnamese

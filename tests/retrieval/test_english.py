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
    assert in_vietnamese(["phu", "tho", "province", "2025"]) == "phu tho tỉnh 2025"
    assert in_vietnamese([]) == ""

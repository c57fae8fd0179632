"""What of a question neither a sentence nor its article's context says."""

from datetime import date

import pytest

from answering.unheld import Names, Unheld, unheld_in
from retrieval import Article, content_words, parse_question

ARTICLE = Article(
    "a.txt",
    "Phú Thọ giám sát bệnh nhân lao năm 2024",
    date(2024, 5, 5),
    None,
    "Chi phí thuốc cho một liệu trình là 16,5 triệu đồng tại huyện Thanh Sơn.",
)


def unheld(question: str, meant: frozenset[str] = frozenset()) -> Unheld:
    parsed = parse_question(question)
    names = Names.of(parsed)
    words = [(word, 2.0) for word in content_words(parsed.searched, names.folded)]
    return unheld_in(names, words, ARTICLE.text, ARTICLE, meant)


@pytest.mark.parametrize(
    "question",
    [
        "Chi phí thuốc cho một liệu trình ở Phú Thọ là bao nhiêu?",
        "chi phi thuoc o thanh son bao nhieu",
        "Chi phí thuốc năm 2024 bao nhiêu?",
        "CHI PHÍ THUỐC BAO NHIÊU?",
        "Chi phí thuốc BNL bao nhiêu?",
        "Chi phí 16,5 triệu là của gì?",
    ],
)
def test_words_of_the_sentence_and_of_its_context_are_held(question: str) -> None:
    assert unheld(question) == Unheld()


def test_what_is_not_said_counts_by_its_rarity() -> None:
    found = unheld("Chi phí xét nghiệm cho một liệu trình là bao nhiêu?")
    assert (found.words, found.rarest, found.names) == (2, 2.0, 0)
    assert not found.nothing


def test_another_name_is_told_apart_from_words() -> None:
    assert unheld("Chi phí thuốc ở huyện Thanh Thủy là bao nhiêu?").names == 1
    assert unheld("Thuốc gì?").names == 0


def test_words_that_are_meant_are_held() -> None:
    assert unheld("Tiền thuốc bao nhiêu?", frozenset({"tiền"})) == Unheld()

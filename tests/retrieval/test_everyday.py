from hypothesis import given
from hypothesis import strategies as st

from retrieval import parse_question
from retrieval.everyday import _known, everyday_words, in_official_words
from retrieval.vietnamese import fold, tokenize


def said(text: str, folded: bool = False) -> list[tuple[str, str]]:
    tokens = [fold(token) for token in tokenize(text)] if folded else tokenize(text)
    return [
        (" ".join(found.words), " ".join(found.official[0]))
        for found in everyday_words(tokens, folded)
    ]


def test_everyday_words_are_found_with_and_without_diacritics() -> None:
    assert said("Chuyển giấy tờ cũ đi đâu?") == [("giấy tờ cũ", "tài liệu lưu trữ")]
    assert said("chuyen giay to di dau", folded=True) == [("giay to", "ho so")]


def test_the_longest_words_win_and_do_not_overlap() -> None:
    assert [words for words, _ in said("hết bao nhiêu tiền, số tiền")] == [
        "hết bao nhiêu tiền",
        "số tiền",
    ]


def test_one_syllable_without_diacritics_is_too_little_to_go_by() -> None:
    assert said("tốn") == [("tốn", "kinh phí")]
    assert said("ton", folded=True) == []


def test_a_question_is_put_in_official_words() -> None:
    assert in_official_words("Buổi họp bàn gì?") == "hội nghị bàn gì"
    assert in_official_words("Hội nghị bàn gì?") == "hội nghị bàn gì"


@given(st.text(max_size=80))
def test_places_lie_in_order_among_the_tokens(text: str) -> None:
    tokens, end = tokenize(text), 0
    for found in everyday_words(tokens, folded=False):
        assert found.place >= end
        assert tuple(tokens[found.place : found.place + len(found.words)]) == found.words
        end = found.place + len(found.words)


def test_every_entry_says_something_else() -> None:
    known = _known(folded=False)
    assert len(known) > 300
    assert all(words not in official for words, official in known.items())


def test_a_question_carries_the_reports_words_as_terms_too() -> None:
    question = parse_question("Đưa xuống cơ sở bao nhiêu người?")
    assert "biệt_phái" in question.terms.exact
    assert "biet_phai" in question.terms.folded
    assert parse_question("How many officials work at the office?").everyday == ()

"""What is marked in a sentence, by its words alone: the vectors are nought."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.marking.asker import Asking, read_asking
from answering.marking.candidates import candidates_in
from answering.marking.compounds import held_together
from answering.marking.scoring import Marked, likely_in, signals_of
from answering.marking.weights import WEIGHTS
from answering.marking.words import Words, words_of
from retrieval import parse_question
from retrieval.kinds import Asked, asked_for


def words(text: str) -> Words:
    return words_of(text, lambda spans: np.zeros((len(spans), 4), np.float32))


def asking(text: str) -> Asking | None:
    question = parse_question(text)
    return read_asking(question, asked_for(question), words(text))


def best_in(sentence: Words, asking: Asking) -> Marked | None:
    return likely_in(sentence, asking).best()


@pytest.mark.parametrize(
    ("question", "asker", "head"),
    [
        ("Cơ quan nào chủ trì hội nghị?", "nao", "Cơ quan"),
        ("Phương châm hành động năm 2025 là gì?", "gi", ""),
        ("phuong cham hanh dong la gi", "gi", ""),
        ("Ai phát biểu tại hội nghị?", "ai", ""),
        ("Máy gì gây ra sự cố đầu tiên?", "gi", "Máy"),
        ("Hội nghị diễn ra khi nào và ở đâu?", "khi nao", ""),
        ("Nơi nào nêu ra điều gì?", "gi", "điều"),
        ("Which ministry chaired it?", "which", ""),
    ],
)
def test_the_word_that_asks_and_what_names_the_thing(question: str, asker: str, head: str) -> None:
    found = asking(question)
    assert found
    assert found.asker == asker
    named = [found.words.spans[place].of(question) for place in found.head]
    assert " ".join(named) == head


def test_nothing_asks_in_a_question_for_yes_or_no() -> None:
    assert asking("Sở có phải báo cáo hằng tháng không?") is None


@pytest.mark.parametrize(
    ("question", "sentence", "marked"),
    [
        (
            "Phương châm hành động của ngành là gì?",
            "Phương châm hành động của ngành là: kỷ cương, hiệu quả.",
            "kỷ cương",
        ),
        (
            "Cơ quan nào tổ chức hội nghị tổng kết?",
            "Hội nghị tổng kết do Thanh tra Chính phủ tổ chức.",
            "Thanh tra Chính phủ",
        ),
        (
            "Vì sao hội nghị được hoãn?",
            "Hội nghị của Sở được hoãn do bão lớn.",
            "bão lớn",
        ),
    ],
)
def test_the_words_asked_for_are_marked(question: str, sentence: str, marked: str) -> None:
    found = asking(question)
    assert found
    best = best_in(words(sentence), found)
    assert best
    assert marked in best.span.of(sentence)
    assert len(best.span) < len(sentence) / 2


def test_a_sentence_of_the_questions_own_words_has_nothing_to_mark() -> None:
    found = asking("Hội nghị nào?")
    assert found
    assert best_in(words("Hội nghị."), found) is None


@given(st.text("ab ,.là12“”-Đ", max_size=60), st.sampled_from(["Ai là An?", "Số nào?", "Vì sao?"]))
def test_a_mark_is_of_whole_words_and_always_the_same(sentence: str, question: str) -> None:
    found = asking(question)
    assert found
    best = best_in(words(sentence), found)
    if best is None:
        return
    spans = words(sentence).spans
    assert best.span.start in {span.start for span in spans}
    assert best.span.end in {span.end for span in spans}
    assert 0 < best.expected <= 1 + 1e-6
    assert best_in(words(sentence), found) == best


def test_every_weight_is_that_of_a_signal() -> None:
    sentence = "Hội nghị ở Hà Nội ngày 5/1 do ông Trần Văn An chủ trì, có 20 đại biểu."
    questions = {
        Asked.AMOUNT: ["Có bao nhiêu đại biểu?"],
        Asked.DATE: ["Hội nghị diễn ra khi nào?"],
        Asked.PERSON: ["Ai chủ trì hội nghị?"],
        Asked.PLACE: ["Hội nghị diễn ra ở đâu?"],
        Asked.REASON: ["Vì sao có hội nghị?"],
        Asked.OTHER: [
            "Hội nghị nào có 20 đại biểu?",
            "Đó là gì?",
            "Hội nghị ra sao?",
            "Có những gì?",
        ],
    }
    signals: set[str] = set()
    for asked, texts in questions.items():
        for text in texts:
            found = asking(text)
            assert found
            assert found.asked is asked
            signals |= signals_of(candidates_in(words(sentence)), found).keys()
    assert signals >= WEIGHTS.keys()


def test_a_word_of_two_syllables_is_told_from_two_words() -> None:
    sentence, question = words("Đảng ủy bám sát nghị quyết mới."), words("Nghị quyết nào?")
    held = held_together(sentence, question)
    together = [sentence.spelt[place] for place in np.flatnonzero(held)]
    assert "quyết" in together
    assert "mới" not in together
    assert not held_together(words("nghị, quyết"), question).any()

"""What speaks for a sentence, and what it holds of the kind asked for."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from answering.agreement import Missing
from answering.choice_signals import Read, signals_of
from answering.choice_weights import CHOICE_WEIGHTS
from answering.choosing import fit_of
from answering.support import Weighed, weigh_support
from retrieval import Article, Passage, SentenceHit, Span, parse_question, split_sentences
from retrieval.kinds import Asked, asked_for, held_kind

TEXT = (
    "Số hóa tài liệu lưu trữ còn chậm. Đây là việc khó, nhưng bắt buộc phải làm. Ngày 5/1, ông "
    "Trần Duy Đông dự hội nghị."
)


def hits() -> list[SentenceHit]:
    article = Article("a.txt", "Tin", None, None, TEXT)
    sentences = tuple(split_sentences(TEXT))
    passage = Passage(article, Span(0, len(TEXT)), sentences)
    return [SentenceHit(passage, span, 1.0, 5.0, 0.88, 0.9, 3.0, 11.0, 0) for span in sentences]


def told(question: str) -> list[dict[str, float]]:
    asked = asked_for(parse_question(question))
    parsed = parse_question(question)
    held = [held_kind(parsed.text, asked, hit.text) for hit in hits()]
    weighed = Weighed.of(parsed, evenly_rare)
    supports = [weigh_support(parsed, asked, hit, True, weighed, Missing((), ())) for hit in hits()]
    return signals_of(Read.of(parsed, asked), hits(), held, supports)


def evenly_rare(terms: Sequence[str], folded: bool) -> npt.NDArray[np.float32]:
    return np.ones(len(terms), np.float32)


@pytest.mark.parametrize(
    "question", ["Số hóa có bắt buộc không?", "Ai dự?", "Vì sao khó?", "Ngày nào họp?", "when?"]
)
def test_every_signal_has_a_weight(question: str) -> None:
    assert all(set(signals) <= set(CHOICE_WEIGHTS) for signals in told(question))


def test_what_a_yes_or_no_question_wants_borne_out() -> None:
    assert [one["what decides"] for one in told("Số hóa tài liệu có bắt buộc không?")] == [0, 1, 0]


def test_the_sentence_before_says_what_this_one_is_about() -> None:
    first, second, third = (one["words before"] for one in told("Số hóa tài liệu lưu trữ ra sao?"))
    assert first == third == 0
    assert second == 1


def test_everyday_words_are_met_by_official_ones() -> None:
    (everyday, *_) = parse_question("Giấy tờ cũ thì sao?").everyday
    assert any({"tài", "liệu"} <= set(words) for words in everyday.official)
    assert [one["official words"] for one in told("Giấy tờ cũ thì sao?")] == [1, 0, 0]


def test_what_holds_the_kind_asked_for() -> None:
    texts = [hit.text for hit in hits()]
    person = [held_kind("Ai dự hội nghị?", Asked.PERSON, text) for text in texts]
    assert [one.surely for one in person] == [False, False, True]
    assert person[2].spans[0].of(texts[2]) == "Trần Duy Đông"
    known = held_kind("Ông Trần Duy Đông gặp ai?", Asked.PERSON, texts[2])
    assert known.spans == ()


def test_a_sentence_that_asks_is_no_answer() -> None:
    said, asked = (dict.fromkeys(CHOICE_WEIGHTS, 1.0) | {"a question": one} for one in (0.0, 1.0))
    assert fit_of(asked) < fit_of(said)

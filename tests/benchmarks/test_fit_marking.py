"""What marks the words asked for is fitted on the product's own candidates and signals."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest

from answering.marking.asker import Asking, read_asking
from answering.marking.directions import DIRECTIONS
from answering.marking.scoring import likely_in
from answering.marking.weights import WEIGHTS
from answering.marking.words import Words, words_of
from benchmarks.figures import token_f1
from benchmarks.fit_marking import Markable, committed, fitted, judged, read, table, written
from retrieval import Span, parse_question
from retrieval.kinds import asked_for

QUESTION = "Ai chủ trì hội nghị?"
SENTENCE = "Hội nghị do ông Trần Văn {name} chủ trì, bàn về đất đai và nhà ở."
NAMES = ("An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khoa", "Long", "Minh", "Nam")
STEPS = 60


def words(text: str) -> Words:
    return words_of(text, lambda spans: np.zeros((len(spans), 4), np.float32))


def asking() -> Asking:
    question = parse_question(QUESTION)
    found = read_asking(question, asked_for(question), words(QUESTION))
    assert found
    return found


def marked(name: str, answer: str, key: str = "") -> Markable:
    found = read(words(SENTENCE.format(name=name)), asking(), [answer], key)
    assert found
    return found


@pytest.fixture(scope="module")
def of_reports() -> list[Markable]:
    """What answers is what is discussed, which the weights in the code do not mark."""
    return [marked(name, "đất đai và nhà ở", key=name) for name in NAMES]


def spans_of(one: Markable) -> Iterator[str]:
    spans = one.candidates.words.spans
    for start, end in zip(one.candidates.starts, one.candidates.ends, strict=True):
        yield Span(spans[start].start, spans[end - 1].end).of(one.candidates.words.text)


def test_a_candidate_has_the_f1_of_its_words() -> None:
    one = marked("An", "ông Trần Văn An")
    expected = [token_f1(said, "ông Trần Văn An") for said in spans_of(one)]
    np.testing.assert_allclose(one.f1, expected)
    assert one.f1.max() == 1


def test_the_best_of_several_answers_counts() -> None:
    one = read(words(SENTENCE.format(name="An")), asking(), ["nhà ở", "Trần Văn An"], "")
    assert one
    assert {said for said, f1 in zip(spans_of(one), one.f1, strict=True) if f1 == 1} == {
        "nhà ở",
        "Trần Văn An",
    }


def test_a_sentence_of_the_questions_own_words_has_nothing_to_fit() -> None:
    assert read(words("Hội nghị."), asking(), ["Hội nghị"], "") is None


def test_the_weights_in_the_code_mark_as_the_product_does() -> None:
    one = marked("An", "Trần Văn An")
    best = likely_in(words(SENTENCE.format(name="An")), asking()).best()
    assert best
    said = best.span.of(SENTENCE.format(name="An"))
    assert judged(one, committed()) == pytest.approx(token_f1(said, "Trần Văn An"))


def test_fitted_weights_mark_what_the_examples_mark(of_reports: list[Markable]) -> None:
    weights = fitted(of_reports[1:], STEPS)
    assert judged(of_reports[0], committed()) < 0.5
    assert judged(of_reports[0], weights) > 0.9


def test_each_question_is_judged_by_weights_fitted_without_its_document(
    of_reports: list[Markable],
) -> None:
    """One document alone says otherwise: left out, it is marked as the others are."""
    odd = marked("Sơn", "Trần Văn Sơn", key="odd")
    lines = table([*of_reports, *[odd] * 3], STEPS)
    kind, count, fresh, old = lines[1].split()
    assert (kind, count) == ("person", "13")
    assert float(fresh) == pytest.approx(10 / 13, abs=0.05)
    assert float(old) < float(fresh)
    assert lines[-1].split()[0] == "all"


def test_weights_are_printed_as_they_stand_in_the_code() -> None:
    weights = np.arange(len(committed()), dtype=np.float64)
    lines = written(weights)
    assert lines[1] == f'        "{next(iter(WEIGHTS))}": 0.00,'
    assert lines[len(WEIGHTS)] == f'        "{list(WEIGHTS)[-1]}": {len(WEIGHTS) - 1}.00,'
    printed: list[npt.NDArray[np.float64]] = []
    for line, (name, axes) in zip(lines[len(WEIGHTS) + 2 :], DIRECTIONS.items(), strict=True):
        told, _, numbers = line.partition(": ")
        assert told == name
        printed.append(np.array(numbers.split(), np.float64))
        assert len(printed[-1]) == axes
    np.testing.assert_array_equal(np.concatenate(printed), weights[len(WEIGHTS) :])

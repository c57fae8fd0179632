"""What some signals of a candidate say, in sentences where it can be told by eye."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.marking.asker import Asking, read_asking
from answering.marking.candidates import Candidates, Values, candidates_in
from answering.marking.directions import (
    DIMENSION,
    DIRECTIONS,
    direction_weights,
    directions_of,
    weighed_directions,
)
from answering.marking.naming import whole_names
from answering.marking.scoring import likely_in, signals_of
from answering.marking.words import Vectors, Words, words_of
from retrieval import Span, parse_question
from retrieval.kinds import asked_for


def words(text: str, dimension: int = 4) -> Words:
    """Words whose vectors are unit vectors of a seed of their own."""
    random = np.random.default_rng(len(text))

    def vectors(spans: Sequence[Span]) -> Vectors:
        rows = random.normal(size=(len(spans), dimension)).astype(np.float32)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))

    return words_of(text, vectors)


def asking(text: str, dimension: int = 4) -> Asking:
    question = parse_question(text)
    found = read_asking(question, asked_for(question), words(text, dimension))
    assert found
    return found


def saying(candidates: Candidates, values: Values, wanted: float = 1.0) -> set[str]:
    """Return the candidates of which a signal has some value."""
    spans = candidates.words.spans
    return {
        Span(spans[start].start, spans[end - 1].end).of(candidates.words.text)
        for start, end, value in zip(candidates.starts, candidates.ends, values, strict=True)
        if value == wanted
    }


@pytest.mark.parametrize(
    ("signal", "question", "sentence", "expected"),
    [
        ("quoted", "Đó là gì?", "Đó là “một món quà” lớn.", {"một món quà"}),
        ("in brackets", "Đó là gì?", "Toàn tân (thế mới nhất) rất ngắn.", {"thế mới nhất"}),
        ("whole name, person", "Ai nói?", "Nay có Abu al-Rayhan.", {"Abu al-Rayhan"}),
        ("as two before the asker", "Việc này do ai lập?", "Nay việc này do An.", {"An"}),
        ("as two behind the asker", "Ai đã lập hội?", "Xưa An đã lập hội.", {"An", "Xưa An"}),
        (
            "joins, several asked for",
            "Những tỉnh nào?",
            "Có Huế và Vinh.",
            {"Có Huế và", "Có Huế và Vinh", "Huế và", "Huế và Vinh", "và", "và Vinh"},
        ),
        ("comma before", "Đó là gì?", "Đẹp, rẻ.", {"rẻ"}),
        ("opens the sentence", "Đó là gì?", "Đẹp và rẻ.", {"Đẹp", "Đẹp và", "Đẹp và rẻ"}),
        ("closes the sentence", "Đó là gì?", "Đẹp và rẻ.", {"rẻ", "và rẻ", "Đẹp và rẻ"}),
    ],
)
def test_a_signal_tells_its_candidates(
    signal: str, question: str, sentence: str, expected: set[str]
) -> None:
    candidates = candidates_in(words(sentence))
    assert saying(candidates, signals_of(candidates, asking(question))[signal]) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ông Hassan al-Turabi và vợ", ["Hassan al-Turabi"]),
        ("triệu phú M. Theo Kearney ở đây", ["M. Theo Kearney"]),
        ("chuyện ở Huế. Anh Sơn kể", ["Huế", "Anh Sơn"]),
        ("gặp Jean de la Tour hôm qua", ["Jean de la Tour"]),
        ("gặp .A-a-A hôm qua", ["A-a-A"]),
        ("gặp An và Bình hôm qua", ["An", "Bình"]),
        ("gặp An, Bình hôm qua", ["An", "Bình"]),
    ],
)
def test_a_name_is_joined_over_what_belongs_to_it(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in whole_names(text)] == names


@given(st.text("AĐa -.,’d el", max_size=40))
def test_names_lie_in_their_text_in_order_and_apart(text: str) -> None:
    spans = whole_names(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_directions_are_the_vectors_of_the_words_they_name() -> None:
    sentence, asked = words("Một hai ba bốn.", DIMENSION), asking("Đó là hội nào?", DIMENSION)
    candidates = candidates_in(sentence)
    table = directions_of(candidates, asked)
    assert table is not None
    assert table.shape == (len(candidates.starts), len(direction_weights()))
    runs = list(zip(candidates.starts.tolist(), candidates.ends.tolist(), strict=True))
    place = runs.index((1, 3))
    parts = np.split(table[place], np.cumsum(list(DIRECTIONS.values()))[:-1])
    axes = DIRECTIONS["begins"]
    vectors = sentence.vectors
    for part, expected in zip(
        parts[:4], (vectors[1], vectors[2], vectors[0], vectors[3]), strict=True
    ):
        np.testing.assert_allclose(part, expected[:axes], atol=1e-6)
    mean = vectors[1:3].mean(axis=0)
    np.testing.assert_allclose(parts[4], mean[:axes], atol=1e-6)
    of_asker = asked.words.vectors[asked.start] * 8
    np.testing.assert_allclose(parts[5], (mean * of_asker)[: len(parts[5])], atol=1e-6)


@pytest.mark.parametrize("question", ["Đó là hội nào?", "Ai chủ trì?", "Cơ quan nào chủ trì?"])
def test_directions_weighed_word_by_word_are_those_weighed_at_once(question: str) -> None:
    asked = asking(question, DIMENSION)
    candidates = candidates_in(words("Hội nghị do Sở chủ trì (ở Huế), bàn về đất.", DIMENSION))
    table = directions_of(candidates, asked)
    assert table is not None
    summed = weighed_directions(candidates, asked)
    np.testing.assert_allclose(summed, table @ direction_weights(), atol=1e-4)
    assert np.abs(summed).max() > 0.1


def test_vectors_of_another_model_have_no_directions() -> None:
    asked, candidates = asking("Đó là gì?", 6), candidates_in(words("Một hai.", 6))
    assert directions_of(candidates, asked) is None
    assert not weighed_directions(candidates, asked).any()


def test_what_holds_more_of_the_likelihood_is_likelier() -> None:
    sentence = "Hội nghị do Trần Văn An chủ trì, có Lê Thị Ba dự."
    likely = likely_in(words(sentence), asking("Ai chủ trì hội nghị?"))
    first, second = sentence.index("Trần"), sentence.index("Lê")
    chair = likely.held(Span(first, first + len("Trần Văn An")))
    guest = likely.held(Span(second, second + len("Lê Thị Ba")))
    assert guest < chair <= 0


def test_where_nothing_is_said_no_mention_is_likelier() -> None:
    likely = likely_in(words("Hội nghị."), asking("Hội nghị nào?"))
    assert likely.best() is None
    assert likely.held(Span(0, 3)) == 0

"""The vectors of words out of those of their tokens, beside an obvious twin."""

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Article, Retriever, Span, parse_question
from retrieval.index import build_index
from retrieval.word_vectors import TokensOfText
from tests.fakes import HashingEncoder


@given(st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=3), max_size=6))
def test_a_word_has_the_mean_of_its_tokens(sizes: list[list[int]]) -> None:
    words: list[Span] = []
    tokens: list[tuple[int, int]] = []
    at = 0
    for parts in sizes:
        start = at
        for size in parts:
            tokens.append((at, at + size))
            at += size
        words.append(Span(start, at))
    vectors = np.random.default_rng(0).normal(size=(len(tokens), 4)).astype(np.float32)
    found = TokensOfText(vectors, tokens).of(words)
    assert found.shape == (len(words), 4)
    for row, word in zip(found, words, strict=True):
        own = [v for v, (start, end) in zip(vectors, tokens, strict=True) if word.start <= start
               and end <= word.end]  # fmt: skip
        mean: npt.NDArray[np.float32] = np.mean(own, axis=0)
        np.testing.assert_allclose(row, mean / np.linalg.norm(mean), atol=1e-4)


def test_a_word_without_a_token_has_none() -> None:
    vectors = np.eye(2, dtype=np.float32)
    words = [Span(0, 2), Span(3, 5), Span(6, 8)]
    found = TokensOfText(vectors, [(0, 2), (6, 8)]).of(words)
    np.testing.assert_array_equal(found, [[1, 0], [0, 0], [0, 1]])


def test_where_places_are_not_known_no_word_has_a_vector() -> None:
    words = [Span(0, 2)]
    assert not TokensOfText(np.eye(2, dtype=np.float32), [(0, 2)]).of(words).any()
    assert not TokensOfText(np.eye(2, dtype=np.float32), []).of(words).any()


def test_the_same_word_of_question_and_sentence_has_the_same_vector() -> None:
    encoder = HashingEncoder()
    text = "Hội nghị diễn ra ở Huế. Sở họp."
    article = Article("a", "", None, None, text)
    retriever = Retriever(build_index([article], encoder), encoder)
    ranking = retriever.rank(parse_question("Ở Huế có gì?"))
    (hit,) = [hit for hit in ranking.sentences if "Huế" in hit.text]
    start = hit.text.index("Huế")
    ours = retriever.tokens_of(hit).of([Span(start, start + 3)])
    theirs = retriever.tokens_of_question(ranking).of([Span(2, 5)])
    np.testing.assert_allclose(ours, theirs, atol=0.02)
    assert ours.any()

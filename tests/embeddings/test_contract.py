"""What retrieval relies on, held against the fake and the real encoder alike."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from embeddings import Encoder
from tests.fakes import HashingEncoder

TEXTS = [
    "Ngày 5/1, Sở Nội vụ tổ chức hội nghị tổng kết năm 2025.",
    "Giảm 65,2% cơ quan chuyên môn cấp tỉnh.",
    "Bộ trưởng Bộ Nội vụ Đỗ Thanh Bình phát biểu tại hội nghị.",
]
ODD = ["", " \n\t ", "\x00", "</s>", "\ud800", "😀‍🏳️‍🌈", "e\u0302\u0301", "▁▁", "10~20 tỷ~"]
LONG = "nội vụ " * 5_000


@pytest.fixture(params=["fake", "bundled"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    if request.param == "fake":
        return HashingEncoder()
    real: Encoder = request.getfixturevalue("bundled")
    return real


def test_rows_are_unit_float32(encoder: Encoder) -> None:
    for vectors in (encoder.encode_queries(TEXTS), encoder.encode_passages(TEXTS)):
        assert vectors.shape == (len(TEXTS), encoder.dimension)
        assert vectors.dtype == np.float32
        assert vectors.flags.c_contiguous
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    for vectors in (encoder.encode_queries([]), encoder.encode_passages(())):
        assert vectors.shape == (0, encoder.dimension)
        assert vectors.dtype == np.float32


def test_row_i_belongs_to_text_i_whatever_stands_beside_it(encoder: Encoder) -> None:
    together = encoder.encode_passages([*TEXTS, LONG, ""])
    alone = np.vstack([encoder.encode_passages([text]) for text in [*TEXTS, LONG, ""]])
    assert np.sum(together * alone, axis=1) == pytest.approx(1, abs=1e-5)


def test_the_same_call_gives_the_same_bytes(encoder: Encoder) -> None:
    first = encoder.encode_queries(TEXTS)
    assert np.array_equal(first, encoder.encode_queries(tuple(TEXTS)))


def test_threads_do_not_disturb_each_other(encoder: Encoder) -> None:
    expected = [encoder.encode_queries([text]) for text in TEXTS]
    with ThreadPoolExecutor(max_workers=4) as pool:
        found = list(pool.map(lambda text: encoder.encode_queries([text]), TEXTS * 4))
    assert np.array_equal(np.array(found), np.array(expected * 4))


def test_odd_and_long_texts_have_vectors_too(encoder: Encoder) -> None:
    vectors = encoder.encode_passages([*ODD, LONG])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_the_nearest_passage_shares_the_words(encoder: Encoder) -> None:
    queries = ["hội nghị tổng kết của Sở Nội vụ", "cơ quan chuyên môn cấp tỉnh", "Đỗ Thanh Bình"]
    scores = encoder.encode_queries(queries) @ encoder.encode_passages(TEXTS).T
    assert scores.argmax(axis=1).tolist() == [0, 1, 2]


def test_the_fingerprint_stays(encoder: Encoder) -> None:
    before = encoder.fingerprint
    encoder.encode_passages([LONG])
    assert before
    assert encoder.fingerprint == before


def test_the_fake_can_be_worked_out_by_hand() -> None:
    one, two, both = HashingEncoder(4096).encode_passages(["nội", "vụ", "vụ, Nội"])
    np.testing.assert_allclose(both, (one + two) / np.sqrt(2), atol=1e-6)


def test_the_fakes_fingerprint_names_its_dimension() -> None:
    assert HashingEncoder(8).fingerprint != HashingEncoder(16).fingerprint


def test_a_question_is_encoded_whole_and_token_by_token(encoder: Encoder) -> None:
    ((vector, tokens),) = encoder.encode_questions(TEXTS[:1])
    np.testing.assert_allclose(vector, encoder.encode_queries(TEXTS[:1])[0], atol=0.01)
    assert tokens.dtype == np.float32
    assert tokens.shape[1] == encoder.token_dimension
    assert len(tokens) >= len(TEXTS[0].split())
    np.testing.assert_allclose(np.linalg.norm(tokens, axis=1), 1, atol=1e-4)


def test_questions_in_one_go_have_the_vectors_that_they_have_alone(encoder: Encoder) -> None:
    together = encoder.encode_questions([*TEXTS, LONG])
    alone = [encoder.encode_questions([text])[0] for text in [*TEXTS, LONG]]
    for beside, own in zip(together, alone, strict=True):
        assert beside.vector @ own.vector == pytest.approx(1, abs=1e-4)
        assert beside.tokens.shape == own.tokens.shape
        assert np.sum(beside.tokens * own.tokens, axis=1).mean() == pytest.approx(1, abs=1e-3)
    assert encoder.encode_questions([]) == []


def test_sentences_are_encoded_in_their_context_and_their_tokens_are_their_own(
    encoder: Encoder,
) -> None:
    context = "Sở Nội vụ Phú Thọ tổng kết năm 2025"
    vectors, tokens = encoder.encode_sentences(TEXTS, [context] * len(TEXTS))
    whole = encoder.encode_passages([f"{context}\n{text}" for text in TEXTS])
    np.testing.assert_allclose(vectors, whole, atol=1e-3)
    bare = encoder.encode_sentences(TEXTS, [""] * len(TEXTS)).tokens
    for own, alone, text in zip(tokens, bare, TEXTS, strict=True):
        assert own.dtype == np.int8
        assert own.shape == alone.shape
        assert own.shape[1] == encoder.token_dimension
        assert len(own) >= len(text.split())


def test_a_context_alone_has_a_vector_and_no_tokens(encoder: Encoder) -> None:
    vectors, tokens = encoder.encode_sentences([""], [TEXTS[0]])
    np.testing.assert_allclose(vectors, encoder.encode_passages(TEXTS[:1]), atol=1e-3)
    assert tokens[0].shape == (0, encoder.token_dimension)
    assert encoder.encode_sentences([], []).tokens == []


def test_a_sentence_beyond_what_is_read_has_no_tokens(encoder: Encoder) -> None:
    (own,) = encoder.encode_sentences(["Sở họp."], [LONG]).tokens
    assert own.shape[1] == encoder.token_dimension


def test_a_token_matches_its_like_best(encoder: Encoder) -> None:
    _, (own,) = encoder.encode_sentences([TEXTS[1]], ["Báo cáo"])
    _, (other,) = encoder.encode_sentences([TEXTS[2]], ["Báo cáo"])
    question = encoder.encode_questions(TEXTS[1:2])[0].tokens
    assert (question @ own.T).max(axis=1).mean() > (question @ other.T).max(axis=1).mean()


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_have_tokens_of_the_right_shape(encoder: Encoder, text: str) -> None:
    assert encoder.encode_questions([text])[0].tokens.shape[1] == encoder.token_dimension
    vectors, tokens = encoder.encode_sentences([text], [text])
    assert np.isfinite(vectors).all()
    assert tokens[0].shape[1] == encoder.token_dimension


def test_each_token_has_its_place_in_the_text(encoder: Encoder) -> None:
    spans = encoder.token_spans(TEXTS)
    sentences = encoder.encode_sentences(TEXTS, ["Phú Thọ"] * len(TEXTS)).tokens
    questions = [question.tokens for question in encoder.encode_questions(TEXTS)]
    assert [len(places) for places in spans] == [len(tokens) for tokens in sentences]
    assert [len(places) for places in spans] == [len(tokens) for tokens in questions]
    for places, text in zip(spans, TEXTS, strict=True):
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert [start for start, _ in places] == sorted(start for start, _ in places)
        assert text[places[0][0] : places[0][1]] in text.split()[0]
    assert encoder.token_spans([]) == []

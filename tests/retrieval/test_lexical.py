import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval import IndexCorrupt
from retrieval.lexical import K1, B, LexicalIndex
from retrieval.vietnamese import Terms, terms

CORPUS = [
    "Sở Nội vụ tổ chức hội nghị tổng kết.",
    "An ninh in ấn ở y tế.",
    "Giải quyết cho 5.448 trường hợp với kinh phí 5.535 tỷ đồng.",
    "Hội nghị hội nghị hội nghị.",
    "UBND tỉnh Phú Thọ họp ngày 5/1.",
]

words = st.sampled_from(["sở", "nội", "vụ", "vũ", "họp", "an", "in", "y", "5.448"])
documents = st.lists(words, min_size=1, max_size=15).map(" ".join).map(terms)


def plain_bm25(
    query: Sequence[str], documents: Sequence[Sequence[str]], document: Sequence[str]
) -> float:
    """Sum Lucene's BM25 over the terms of `query`, straight from the formula."""
    mean = sum(map(len, documents)) / len(documents)
    counts = Counter(document)
    score = 0.0
    for term in query:
        holding = sum(term in other for other in documents)
        rarity = math.log(1 + (len(documents) - holding + 0.5) / (holding + 0.5))
        length = 1 - B + B * len(document) / mean
        score += rarity * counts[term] / (counts[term] + K1 * length)
    return score


@given(st.lists(documents, min_size=1, max_size=8), documents)
@settings(deadline=None, max_examples=60)
def test_scores_are_those_of_the_formula(corpus: list[Terms], question: Terms) -> None:
    index = LexicalIndex.build(corpus)
    for channel in ("exact", "folded"):
        query, texts = getattr(question, channel), [getattr(text, channel) for text in corpus]
        expected = [plain_bm25(query, texts, text) for text in texts]
        np.testing.assert_allclose(
            getattr(index, channel)(question), expected, atol=1e-4, rtol=1e-4
        )


@pytest.mark.parametrize("word", ["an", "in", "y", "ở"])
def test_words_that_are_stop_words_elsewhere_are_found(word: str) -> None:
    scores = LexicalIndex.build([terms(text) for text in CORPUS]).exact(terms(word))
    assert np.flatnonzero(scores).tolist() == [1]


@pytest.mark.parametrize(
    ("question", "place"), [("5448", 2), ("5535 tỉ", 2), ("9 ngày 5 tháng 1", 4)]
)
def test_a_number_or_date_in_another_shape_is_found(question: str, place: int) -> None:
    scores = LexicalIndex.build([terms(text) for text in CORPUS]).exact(terms(question))
    assert scores.argmax() == place


def test_the_folded_channel_finds_what_is_typed_without_diacritics() -> None:
    index = LexicalIndex.build([terms(text) for text in CORPUS])
    assert index.folded(terms("phu tho")).argmax() == 4
    assert not index.exact(terms("phu tho")).any()


def test_a_question_of_unknown_or_no_words_scores_zero() -> None:
    index = LexicalIndex.build([terms(text) for text in CORPUS])
    for question in ("xyz", "…"):
        assert index.exact(terms(question)).tolist() == [0.0] * len(CORPUS)
        assert index.folded(terms(question)).tolist() == [0.0] * len(CORPUS)


def test_a_document_without_words_scores_zero() -> None:
    index = LexicalIndex.build([terms("…"), terms("Sở họp"), terms("")])
    assert len(index) == 3
    assert np.flatnonzero(index.exact(terms("họp"))).tolist() == [1]


def test_an_index_in_which_no_document_has_words_scores_zero() -> None:
    index = LexicalIndex.build([terms("²"), terms("…")])
    assert index.exact(terms("họp")).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("folded", [True, False])
def test_the_rarity_of_a_term_falls_with_the_documents_that_have_it(folded: bool) -> None:
    index = LexicalIndex.build([terms(text) for text in ("a b", "a c", "a d")])
    rarity = index.rarity(["a", "b", "a_b", "z"], folded)
    expected = [0.5 / 3.5, 2.5 / 1.5, 2.5 / 1.5, 3.5 / 0.5]
    assert rarity == pytest.approx([math.log1p(odds) for odds in expected])
    assert index.rarity([], folded).shape == (0,)


def test_rarity_is_that_of_the_channel_asked_for() -> None:
    index = LexicalIndex.build([terms(text) for text in ("thế", "thẻ", "the")])
    rare, common = index.rarity(["thế"], folded=False), index.rarity(["the"], folded=True)
    assert rare > common


def test_an_empty_term_is_a_term_of_no_document() -> None:
    index = LexicalIndex.build([terms("a b"), terms("a c")])
    assert index.rarity([""], True) == pytest.approx(index.rarity(["z"], True))


def test_a_saved_index_loads_the_same(tmp_path: Path) -> None:
    index = LexicalIndex.build([terms(text) for text in CORPUS])
    index.save(tmp_path)
    loaded = LexicalIndex.load(tmp_path)
    assert len(loaded) == len(CORPUS)
    for text in [*CORPUS, "phu tho", "hội nghị"]:
        assert np.array_equal(loaded.exact(terms(text)), index.exact(terms(text)))
        assert np.array_equal(loaded.folded(terms(text)), index.folded(terms(text)))
    for folded in (True, False):
        assert np.array_equal(
            loaded.rarity(["hoi", "z"], folded), index.rarity(["hoi", "z"], folded)
        )


@pytest.mark.parametrize("channel", ["exact", "folded"])
@pytest.mark.parametrize(
    "file",
    ["data.csc.index.npy", "indices.csc.index.npy", "indptr.csc.index.npy", "params.index.json",
     "vocab.index.json"],
)  # fmt: skip
@pytest.mark.parametrize("part", [0.0, 0.5, None])
def test_a_truncated_or_missing_file_is_corrupt(
    tmp_path: Path, channel: str, file: str, part: float | None
) -> None:
    LexicalIndex.build([terms(text) for text in CORPUS]).save(tmp_path / "terms")
    path = tmp_path / "terms" / channel / file
    content = path.read_bytes()
    path.unlink()
    if part is not None:
        path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(IndexCorrupt, match="terms"):
        LexicalIndex.load(tmp_path / "terms")

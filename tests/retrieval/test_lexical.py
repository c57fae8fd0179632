import math
from collections import Counter
from collections.abc import Sequence

import bm25s
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.lexical import K1, B, Bm25
from retrieval.postings import Postings
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


def bm25(*segments: Sequence[str], folded: bool = False, gone: Sequence[int] = ()) -> Bm25:
    """Index texts, a list a segment, without counting the rows that are gone."""
    size = sum(map(len, segments))
    live = ~np.isin(np.arange(size), list(gone))
    channel = [[drawn(text, folded) for text in texts] for texts in segments]
    return Bm25([Postings.build(documents) for documents in channel], live)


def drawn(text: str, folded: bool) -> tuple[str, ...]:
    return terms(text).folded if folded else terms(text).exact


@given(st.lists(documents, min_size=1, max_size=8), documents, st.booleans())
@settings(max_examples=60)
def test_scores_are_those_of_the_formula(
    corpus: list[Terms], question: Terms, folded: bool
) -> None:
    channel = "folded" if folded else "exact"
    query, texts = getattr(question, channel), [getattr(text, channel) for text in corpus]
    index = Bm25([Postings.build(texts)], np.ones(len(texts), dtype=np.bool_))
    expected = [plain_bm25(query, texts, text) for text in texts]
    np.testing.assert_allclose(index.scores(query), expected, atol=1e-4, rtol=1e-4)


@given(st.lists(documents, min_size=2, max_size=8), documents, st.data())
@settings(max_examples=60)
def test_segments_and_what_is_gone_from_them_change_no_score(
    corpus: list[Terms], question: Terms, data: st.DataObject
) -> None:
    texts = [text.exact for text in corpus]
    cut = data.draw(st.integers(0, len(texts)))
    live = np.array(data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts))))
    held = [text for text, alive in zip(texts, live, strict=True) if alive]
    parts = Bm25([Postings.build(texts[:cut]), Postings.build(texts[cut:])], live)
    whole = Bm25([Postings.build(held)], np.ones(len(held), dtype=np.bool_))
    assert np.array_equal(parts.scores(question.exact)[live], whole.scores(question.exact))
    assert [parts.rarity(term) for term in question.exact] == [
        whole.rarity(term) for term in question.exact
    ]


@given(st.lists(documents, min_size=1, max_size=8), documents, st.data())
@settings(max_examples=60)
def test_some_rows_score_what_they_score_among_all(
    corpus: list[Terms], question: Terms, data: st.DataObject
) -> None:
    texts = [text.folded for text in corpus]
    cut = data.draw(st.integers(0, len(texts)))
    index = Bm25(
        [Postings.build(texts[:cut]), Postings.build(texts[cut:])],
        np.ones(len(texts), dtype=np.bool_),
    )
    rows = np.array(sorted(data.draw(st.sets(st.integers(0, len(texts) - 1)))), dtype=np.int64)
    assert np.array_equal(
        index.scores_of(question.folded, rows), index.scores(question.folded)[rows]
    )


def test_scores_are_bm25ss_own() -> None:
    texts = [terms(text).exact for text in CORPUS]
    vocabulary = {term: number for number, term in enumerate(sorted({t for x in texts for t in x}))}
    theirs = bm25s.BM25(k1=K1, b=B, method="lucene")
    theirs.index(([[vocabulary[t] for t in x] for x in texts], vocabulary), show_progress=False)
    ours = bm25(CORPUS)
    for text in CORPUS:
        query = terms(text).exact
        expected = theirs.get_scores_from_ids([vocabulary[term] for term in query])
        np.testing.assert_allclose(ours.scores(query), expected, rtol=1e-4)


@pytest.mark.parametrize("word", ["an", "in", "y", "ở"])
def test_words_that_are_stop_words_elsewhere_are_found(word: str) -> None:
    assert np.flatnonzero(bm25(CORPUS).scores(drawn(word, False))).tolist() == [1]


@pytest.mark.parametrize(
    ("question", "place"), [("5448", 2), ("5535 tỉ", 2), ("9 ngày 5 tháng 1", 4)]
)
def test_a_number_or_date_in_another_shape_is_found(question: str, place: int) -> None:
    assert bm25(CORPUS).scores(drawn(question, False)).argmax() == place


def test_the_folded_channel_finds_what_is_typed_without_diacritics() -> None:
    assert bm25(CORPUS, folded=True).scores(drawn("phu tho", True)).argmax() == 4
    assert not bm25(CORPUS).scores(drawn("phu tho", False)).any()


@pytest.mark.parametrize("question", ["xyz", "…"])
@pytest.mark.parametrize("corpus", [CORPUS, ["²", "…"]])
def test_a_question_of_unknown_or_no_words_scores_zero(question: str, corpus: list[str]) -> None:
    assert bm25(corpus).scores(drawn(question, False)).tolist() == [0.0] * len(corpus)


def test_a_document_without_words_scores_zero() -> None:
    index = bm25(["…", "Sở họp", ""])
    assert len(index) == 3
    assert np.flatnonzero(index.scores(drawn("họp", False))).tolist() == [1]


def test_the_rarity_of_a_term_falls_with_the_documents_that_have_it() -> None:
    index = bm25(["a b", "a c"], ["a d"])
    expected = [0.5 / 3.5, 2.5 / 1.5, 2.5 / 1.5, 3.5 / 0.5]
    found = [index.rarity(term) for term in ("a", "b", "a_b", "z")]
    assert found == pytest.approx([math.log1p(odds) for odds in expected])


def test_what_is_gone_makes_no_term_more_frequent() -> None:
    index = bm25(["a b", "a c"], ["a d"], gone=[0])
    assert index.frequency("a") == 2
    assert index.frequency("b") == 0


def test_holders_are_the_rows_of_every_segment() -> None:
    index = bm25(["a b", "c"], ["d", "a"])
    assert index.holders("a").tolist() == [0, 3]
    assert index.holders("z").tolist() == []

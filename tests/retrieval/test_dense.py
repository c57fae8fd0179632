from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings import Vectors
from retrieval import IndexCorrupt
from retrieval.dense import DenseIndex


def unit_vectors(count: int, dimension: int, seed: int) -> Vectors:
    vectors = np.random.default_rng(seed).standard_normal((count, dimension)).astype(np.float32)
    units: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return units


@given(st.integers(1, 60), st.integers(1, 80), st.integers(0, 10**6))
@settings(deadline=None)
def test_the_nearest_are_those_of_brute_force(count: int, k: int, seed: int) -> None:
    vectors = unit_vectors(count, 16, seed)
    question = unit_vectors(1, 16, seed + 1)[0]
    rows = DenseIndex.build(vectors).nearest(question, k)
    cosines = vectors @ question
    assert len(set(rows.tolist())) == len(rows) == min(k, count)
    np.testing.assert_allclose(cosines[rows], np.sort(cosines)[::-1][:k], atol=1e-6)


@given(st.integers(1, 40), st.integers(0, 10**6))
@settings(deadline=None)
def test_cosines_are_those_of_brute_force_in_the_order_asked(count: int, seed: int) -> None:
    vectors = unit_vectors(count, 16, seed)
    question = unit_vectors(1, 16, seed + 1)[0]
    rows = np.random.default_rng(seed).permutation(count).astype(np.int64)
    cosines = DenseIndex.build(vectors).cosines(question, rows)
    np.testing.assert_allclose(cosines, vectors[rows] @ question, atol=1e-6)


@pytest.mark.parametrize("k", [0, -3])
def test_none_are_found_when_none_are_asked_for(k: int) -> None:
    assert DenseIndex.build(unit_vectors(3, 4, 0)).nearest(unit_vectors(1, 4, 1)[0], k).size == 0


def test_a_row_is_never_faisss_padding() -> None:
    index = DenseIndex.build(unit_vectors(2, 4, 0))
    assert sorted(index.nearest(unit_vectors(1, 4, 1)[0], 100).tolist()) == [0, 1]


def test_no_rows_have_no_cosines() -> None:
    index = DenseIndex.build(unit_vectors(2, 4, 0))
    assert index.cosines(unit_vectors(1, 4, 1)[0], np.array([], dtype=np.int64)).shape == (0,)


def test_a_saved_index_loads_the_same(tmp_path: Path) -> None:
    index = DenseIndex.build(unit_vectors(20, 8, 0))
    index.save(tmp_path / "v.faiss")
    loaded = DenseIndex.load(tmp_path / "v.faiss")
    question = unit_vectors(1, 8, 1)[0]
    rows = np.arange(20)
    assert len(loaded) == len(index) == 20
    assert np.array_equal(loaded.nearest(question, 20), index.nearest(question, 20))
    assert np.array_equal(loaded.cosines(question, rows), index.cosines(question, rows))


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.99])
def test_a_truncated_file_is_corrupt(tmp_path: Path, part: float) -> None:
    path = tmp_path / "v.faiss"
    DenseIndex.build(unit_vectors(20, 8, 0)).save(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(IndexCorrupt, match=r"v\.faiss"):
        DenseIndex.load(path)


def test_a_missing_file_is_corrupt(tmp_path: Path) -> None:
    with pytest.raises(IndexCorrupt):
        DenseIndex.load(tmp_path / "v.faiss")

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings import Vectors
from retrieval import IndexCorrupt, dense
from retrieval.dense import DenseIndex


def unit_vectors(count: int, dimension: int, seed: int) -> Vectors:
    vectors = np.random.default_rng(seed).standard_normal((count, dimension)).astype(np.float32)
    units: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return units


@given(st.integers(1, 60), st.integers(1, 80), st.integers(0, 10**6))
def test_the_nearest_are_those_of_brute_force(count: int, k: int, seed: int) -> None:
    vectors = unit_vectors(count, 16, seed)
    question = unit_vectors(1, 16, seed + 1)[0]
    rows = DenseIndex.build(vectors).nearest(question, k)
    cosines = vectors @ question
    assert len(set(rows.tolist())) == len(rows) == min(k, count)
    np.testing.assert_allclose(cosines[rows], np.sort(cosines)[::-1][:k], atol=1e-6)


@given(st.integers(1, 40), st.integers(0, 10**6))
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


@pytest.fixture(params=[False, True], ids=["exact", "approximate"])
def approximate(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param:
        monkeypatch.setattr(dense, "APPROXIMATE_FROM", 100)
    return bool(request.param)


def test_a_saved_index_loads_the_same(tmp_path: Path, approximate: bool) -> None:
    index = DenseIndex.build(unit_vectors(300, 8, 0))
    index.save(tmp_path / "v")
    loaded = DenseIndex.load(tmp_path / "v")
    question = unit_vectors(1, 8, 1)[0]
    rows = np.arange(20)
    assert len(loaded) == len(index) == 300
    assert loaded.approximate == index.approximate == approximate
    assert np.array_equal(loaded.nearest(question, 20), index.nearest(question, 20))
    assert np.array_equal(loaded.cosines(question, rows), index.cosines(question, rows))


def test_only_allowed_rows_are_found(approximate: bool) -> None:
    vectors = unit_vectors(300, 8, 0)
    question = unit_vectors(1, 8, 1)[0]
    allowed = np.arange(300) % 7 == 3
    rows = DenseIndex.build(vectors).nearest(question, 10, allowed)
    best = sorted(np.flatnonzero(allowed), key=lambda row: -float(vectors[row] @ question))[:10]
    assert rows.tolist() == best


def test_an_approximate_index_searches_many_allowed_rows_too(
    approximate: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dense, "_FEW", 0)
    allowed = np.arange(300) % 2 == 0
    rows = DenseIndex.build(unit_vectors(300, 8, 0)).nearest(unit_vectors(1, 8, 1)[0], 10, allowed)
    assert len(rows) == 10
    assert allowed[rows].all()


def test_an_approximate_index_finds_nearly_all_of_the_nearest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dense, "APPROXIMATE_FROM", 1000)
    vectors = unit_vectors(4000, 16, 0)
    index = DenseIndex.build(vectors)
    assert index.approximate
    found = 0
    for question in unit_vectors(20, 16, 1):
        best = set(np.argsort(-(vectors @ question))[:10].tolist())
        found += len(best & set(index.nearest(question, 10).tolist()))
    assert found >= 190


@pytest.mark.parametrize("file", ["vectors.npy", "cells.faiss"])
@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.99])
def test_a_truncated_file_is_corrupt(
    tmp_path: Path, file: str, part: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dense, "APPROXIMATE_FROM", 100)
    DenseIndex.build(unit_vectors(300, 8, 0)).save(tmp_path / "v")
    path = tmp_path / "v" / file
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(IndexCorrupt, match=file):
        DenseIndex.load(tmp_path / "v")


def test_a_missing_file_is_corrupt(tmp_path: Path) -> None:
    with pytest.raises(IndexCorrupt):
        DenseIndex.load(tmp_path / "v")

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings import TokenVectors
from retrieval import IndexCorrupt
from retrieval.tokens import TokenRows

lengths = st.lists(st.integers(0, 5), min_size=1, max_size=6)


def texts(counts: list[int], seed: int = 0) -> list[TokenVectors]:
    draws = np.random.default_rng(seed)
    return [draws.integers(-127, 128, (count, 4)).astype(np.int8) for count in counts]


def plain_matches(
    question: npt.NDArray[np.float32], held: list[TokenVectors], rows: list[int]
) -> list[list[float]]:
    """Look for each token's best match one by one."""
    return [
        [max((float(token @ (own / 127)) for own in held[row]), default=0.0) for token in question]
        for row in rows
    ]


@given(lengths, st.integers(1, 4), st.data())
def test_matches_are_the_best_of_each_token(
    counts: list[int], asked: int, data: st.DataObject
) -> None:
    held = texts(counts)
    rows = data.draw(st.lists(st.integers(0, len(counts) - 1), max_size=8))
    question = np.random.default_rng(1).standard_normal((asked, 4)).astype(np.float32)
    found = TokenRows.build(held).matches(question, np.array(rows, dtype=np.int64))
    assert found.shape == (len(rows), asked)
    expected = np.array(plain_matches(question, held, rows)).reshape(len(rows), asked)
    np.testing.assert_allclose(found, expected, atol=1e-4)


@given(lengths, lengths, st.data())
def test_merged_is_as_built_from_what_is_kept(
    one: list[int], two: list[int], data: st.DataObject
) -> None:
    parts = [texts(one, 1), texts(two, 2)]
    kept = [
        np.array(data.draw(st.lists(st.booleans(), min_size=len(p), max_size=len(p))), np.bool_)
        for p in parts
    ]
    merged = TokenRows.merge([(TokenRows.build(p), k) for p, k in zip(parts, kept, strict=True)])
    left = [
        t for p, k in zip(parts, kept, strict=True) for t, keep in zip(p, k, strict=True) if keep
    ]
    assert len(merged) == len(left)
    if left:
        built = TokenRows.build(left)
        assert np.array_equal(merged.starts, built.starts)
        assert np.array_equal(merged.vectors, built.vectors)


def test_what_is_saved_loads_the_same(tmp_path: Path) -> None:
    rows = TokenRows.build(texts([2, 0, 3]))
    rows.save(tmp_path / "t")
    loaded = TokenRows.load(tmp_path / "t")
    assert len(loaded) == 3
    assert np.array_equal(loaded.vectors, rows.vectors)


@pytest.mark.parametrize("file", ["starts", "vectors"])
def test_a_truncated_file_is_corrupt(tmp_path: Path, file: str) -> None:
    TokenRows.build(texts([2, 3])).save(tmp_path / "t")
    path = tmp_path / "t" / f"{file}.npy"
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(IndexCorrupt, match=file):
        TokenRows.load(tmp_path / "t")

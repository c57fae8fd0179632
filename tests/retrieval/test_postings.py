from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import IndexCorrupt
from retrieval.postings import Postings, term_key

documents = st.lists(st.lists(st.sampled_from("abcđeê"), max_size=8), max_size=8)


def held(postings: Postings, term: str) -> list[tuple[int, int]]:
    rows, counts = postings.of(term)
    return list(zip(rows.tolist(), counts.tolist(), strict=True))


def expected(texts: list[list[str]], term: str) -> list[tuple[int, int]]:
    return [(row, text.count(term)) for row, text in enumerate(texts) if term in text]


@given(documents)
def test_each_term_leads_to_the_documents_that_hold_it(texts: list[list[str]]) -> None:
    postings = Postings.build(texts)
    assert len(postings) == len(texts)
    assert postings.lengths.tolist() == [len(text) for text in texts]
    for term in "abcđeêz":
        assert held(postings, term) == expected(texts, term)


@given(documents, documents, st.data())
def test_merged_is_as_built_from_what_is_kept(
    one: list[list[str]], two: list[list[str]], data: st.DataObject
) -> None:
    kept = [
        np.array(data.draw(st.lists(st.booleans(), min_size=len(t), max_size=len(t))), np.bool_)
        for t in (one, two)
    ]
    merged = Postings.merge(
        [(Postings.build(t), keep) for t, keep in zip((one, two), kept, strict=True)]
    )
    built = Postings.build(
        [
            x
            for t, keep in zip((one, two), kept, strict=True)
            for x, k in zip(t, keep, strict=True)
            if k
        ]
    )
    for name in ("keys", "starts", "rows", "counts", "lengths"):
        assert np.array_equal(getattr(merged, name), getattr(built, name)), name


def test_a_term_is_counted_up_to_what_fits() -> None:
    assert held(Postings.build([["a"] * 70_000]), "a") == [(0, 65_535)]


def test_a_terms_digest_never_changes() -> None:
    assert term_key("nội_vụ") == 8181873159679843545


def test_what_is_saved_loads_the_same(tmp_path: Path) -> None:
    postings = Postings.build([["a", "b"], [], ["b"]])
    postings.save(tmp_path / "p")
    loaded = Postings.load(tmp_path / "p")
    assert [held(loaded, term) for term in "abz"] == [[(0, 1)], [(0, 1), (2, 1)], []]


@pytest.mark.parametrize("file", ["keys", "starts", "rows", "counts", "lengths"])
@pytest.mark.parametrize("part", [0.0, 0.5, None])
def test_a_truncated_or_missing_file_is_corrupt(
    tmp_path: Path, file: str, part: float | None
) -> None:
    Postings.build([["a", "b"], ["b"]]).save(tmp_path / "p")
    path = tmp_path / "p" / f"{file}.npy"
    content = path.read_bytes()
    path.unlink()
    if part is not None:
        path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(IndexCorrupt, match=file):
        Postings.load(tmp_path / "p")

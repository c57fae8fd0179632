import sqlite3
import threading
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from embeddings import TextVectors
from retrieval import DataFolderError, vector_cache
from retrieval.vector_cache import Item, VectorCache
from tests.fakes import HashingEncoder

TEXTS = [f"Sở Nội vụ hoàn thành {number} nhiệm vụ." for number in range(300)]


class Counting(HashingEncoder):
    """Remember every text encoded; fail at call number `fails_at`."""

    def __init__(self, fails_at: int = 0, name: str = "counting") -> None:
        super().__init__()
        self.encoded: list[str] = []
        self.calls = 0
        self.fails_at = fails_at
        self.name = name

    @property
    def fingerprint(self) -> str:
        return self.name

    def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
        self.calls += 1
        if self.calls == self.fails_at:
            raise KeyboardInterrupt
        self.encoded += contexts
        return super().encode_sentences(texts, contexts)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(vector_cache, "_BATCH_CHARACTERS", 2000)
    return tmp_path / "vectors.sqlite"


def test_vectors_are_the_encoders_in_the_order_of_the_texts(path: Path) -> None:
    texts = TEXTS[::-1] + TEXTS[:5]
    for _ in ("embedded", "read back"):
        vectors, _ = VectorCache(path).encode_passages(HashingEncoder(), texts)
        assert vectors.dtype == np.float32
        assert np.array_equal(vectors, HashingEncoder().encode_passages(texts))


def test_nothing_is_embedded_twice(path: Path) -> None:
    encoder = Counting()
    assert VectorCache(path).encode_passages(encoder, TEXTS + TEXTS)[1] == len(TEXTS)
    assert VectorCache(path).encode_passages(encoder, TEXTS[50:])[1] == 0
    assert sorted(encoder.encoded) == sorted(TEXTS)


def test_an_edit_embeds_only_what_changed(path: Path) -> None:
    encoder = Counting()
    VectorCache(path).encode_passages(encoder, TEXTS)
    encoder.encoded.clear()
    edited = [*TEXTS[:7], "Câu mới.", *TEXTS[8:]]
    vectors, embedded = VectorCache(path).encode_passages(encoder, edited)
    assert (encoder.encoded, embedded) == (["Câu mới."], 1)
    assert np.array_equal(vectors, HashingEncoder().encode_passages(edited))


def test_tokens_are_read_back_as_they_were_made(path: Path) -> None:
    items = [Item("Báo cáo năm 2025", text) for text in TEXTS[:9]] + [Item("Cả đoạn.", "")]
    made, _ = VectorCache(path).encode(HashingEncoder(), items)
    read, embedded = VectorCache(path).encode(HashingEncoder(), items[::-1])
    assert embedded == 0
    for one, two in zip(made.tokens, read.tokens[::-1], strict=True):
        assert np.array_equal(one, two)
    assert [len(tokens) for tokens in made.tokens] == [8] * 9 + [0]


def test_one_text_in_two_contexts_is_two(path: Path) -> None:
    items = [Item("a", "c"), Item("b", "c"), Item("a\nc", "")]
    assert VectorCache(path).encode(HashingEncoder(), items)[1] == 3


def test_another_encoder_shares_nothing(path: Path) -> None:
    VectorCache(path).encode_passages(Counting(name="one"), TEXTS)
    other = Counting(name="other")
    assert VectorCache(path).encode_passages(other, TEXTS)[1] == len(TEXTS)


def test_a_vector_of_another_size_is_embedded_anew(path: Path) -> None:
    class Wider(HashingEncoder):
        fingerprint = "hashing-64"

    VectorCache(path).encode_passages(HashingEncoder(64), TEXTS)
    vectors, embedded = VectorCache(path).encode_passages(Wider(128), TEXTS)
    assert (vectors.shape, embedded) == ((len(TEXTS), 128), len(TEXTS))


def test_no_texts_have_no_vectors(path: Path) -> None:
    vectors, embedded = VectorCache(path).encode_passages(HashingEncoder(), [])
    assert (vectors.shape, embedded) == ((0, 64), 0)


def test_progress_rises_to_the_total(path: Path) -> None:
    heard: list[tuple[int, int]] = []
    VectorCache(path).encode_passages(
        HashingEncoder(), TEXTS, lambda done, total: heard.append((done, total))
    )
    done, totals = zip(*heard, strict=True)
    assert set(totals) == {len(TEXTS)}
    assert list(done) == sorted(set(done))
    assert done[-1] == len(TEXTS)
    assert len(done) > 1


def test_batches_done_before_a_stop_are_kept(path: Path) -> None:
    texts = [text * 10 for text in TEXTS]
    stopped = Counting(fails_at=2)
    with pytest.raises(KeyboardInterrupt):
        VectorCache(path).encode_passages(stopped, texts)
    assert 0 < len(stopped.encoded) < len(texts)
    resumed = Counting()
    assert VectorCache(path).encode_passages(resumed, texts)[1] == len(resumed.encoded)
    assert sorted(stopped.encoded + resumed.encoded) == sorted(texts)


def test_a_batch_holds_texts_of_one_length_whatever_their_order(path: Path) -> None:
    class Remembering(Counting):
        def __init__(self) -> None:
            super().__init__()
            self.batches: list[list[str]] = []

        def encode_sentences(self, texts: Sequence[str], contexts: Sequence[str]) -> TextVectors:
            self.batches.append(list(contexts))
            return super().encode_sentences(texts, contexts)

    texts = [f"{number:04} " * (number // 3) for number in range(3, 903)]
    one, other = Remembering(), Remembering()
    VectorCache(path).encode_passages(one, texts)
    VectorCache(path.with_name("other.sqlite")).encode_passages(other, texts[::-1])
    assert one.batches == other.batches
    assert sorted(one.encoded) == sorted(texts)
    spans = sorted((len(batch[-1]), len(batch[0])) for batch in one.batches)
    assert all(longest <= shortest for (_, longest), (shortest, _) in pairwise(spans))
    assert all(len(batch) == 1 or len(batch) * len(batch[0]) <= 2000 for batch in one.batches)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"not a database at all" * 100,
        lambda content: content[:50],
        lambda content: content[: len(content) // 2],
        lambda content: content[: 3 * 4096] + b"\xff" * 5 * 4096 + content[8 * 4096 :],
        lambda content: b"",
    ],
    ids=["other content", "header cut", "cut in half", "pages overwritten", "emptied"],
)
def test_a_damaged_file_is_replaced(path: Path, damage: Callable[[bytes], bytes]) -> None:
    VectorCache(path).encode_passages(HashingEncoder(), TEXTS)
    path.write_bytes(damage(path.read_bytes()))
    vectors, _ = VectorCache(path).encode_passages(HashingEncoder(), TEXTS)
    assert np.array_equal(vectors, HashingEncoder().encode_passages(TEXTS))
    assert VectorCache(path).encode_passages(HashingEncoder(), TEXTS)[1] == 0


def test_a_file_that_cannot_be_written_is_a_data_folder_error(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="NGUYENVAN_DATA"):
        VectorCache(tmp_path).encode_passages(HashingEncoder(), TEXTS)


def test_a_file_that_another_process_is_just_making_is_waited_for(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE something (half BLOB)")
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.3, other.execute, args=("COMMIT",))
    done.start()
    assert VectorCache(path).encode_passages(HashingEncoder(), TEXTS)[1] == len(TEXTS)
    done.join()
    other.close()

"""The container's reader, on small containers that these tests write."""

import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embeddings import WeightsCorrupt
from embeddings.e5s1 import check_digest, read_container
from embeddings.errors import REINSTALL
from embeddings.q4 import dequantise

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁nội", "▁vụ", "<mask>"]
BLOCK = struct.pack("<e16B", 0.5, *range(16))
BIAS = struct.pack("<3f", 1.0, -2.0, 0.25)

nibbles = st.binary(min_size=16, max_size=16)
scales = st.floats(width=16, allow_nan=False, allow_infinity=False)


def tiny(
    magic: bytes = b"E5S1",
    version: int = 1,
    block: int = 32,
    unk: int = 3,
    offset: int = 0,
    last: bytes = b"<mask>",
    kind: int = 1,
    count: int = 32,
) -> bytes:
    """Write a container of seven pieces and two tensors, or break one thing in it."""
    names = [piece.encode() for piece in PIECES[:-1]] + [last]
    ends = np.cumsum([0, *map(len, names)])
    head = magic + struct.pack("<I7ifi", version, 8, 1, 2, 16, 7, 4, 2, 1e-12, block)
    head += struct.pack("<5iQ", len(names), 0, 2, 1, unk, ends[-1])
    head += struct.pack(f"<{len(ends)}I", *ends)
    head += struct.pack(f"<{len(names)}f", *[-float(rank) for rank in range(len(names))])
    head += b"".join(names) + struct.pack("<iI", 1, 9) + struct.pack("<IBI", 9, 1, 32)
    entries = struct.Struct("<H1sBIQQ")
    start = len(head) + 4 + 2 * entries.size + offset
    head += struct.pack("<i", 2) + entries.pack(1, b"w", kind, count, start, len(BLOCK))
    return head + entries.pack(1, b"b", 0, 3, start + len(BLOCK), len(BIAS)) + BLOCK + BIAS


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[[bytes], str]:
    """Say with what message a container is refused."""

    def refuse(content: bytes) -> str:
        path = tmp_path / "tiny.bin"
        path.write_bytes(content)
        with pytest.raises(WeightsCorrupt) as caught:
            read_container(path)
        message = str(caught.value)
        assert str(path) in message
        assert REINSTALL in message
        return message

    return refuse


def test_everything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tiny.bin"
    path.write_bytes(tiny())
    container = read_container(path)
    assert (container.config.hidden, container.config.vocabulary) == (8, 7)
    assert container.config.layer_norm_eps == pytest.approx(1e-12)
    assert container.pieces == tuple(PIECES)
    assert container.scores.tolist() == [-0, -1, -2, -3, -4, -5, -6]
    assert (container.bos, container.eos, container.pad, container.unk) == (0, 2, 1, 3)
    assert container.tensors["w"].tolist() == [(byte - 8) / 2 for byte in range(16)] + [-4.0] * 16
    assert container.tensors["b"].tolist() == [1.0, -2.0, 0.25]


@pytest.mark.parametrize(
    ("broken", "names"),
    [
        (tiny(magic=b"GGUF"), "GGUF"),
        (tiny(version=2), "(2,)"),
        (tiny(block=64), "64"),
        (tiny(unk=7), "False"),
        (tiny(last=b"<m\xff>"), "0xff"),
        (tiny(kind=2), "'w', 2"),
        (tiny(count=64), "'w', 64"),
        (tiny(offset=1), f"{len(tiny())} byte"),
        (b"", "0 byte"),
    ],
)
def test_a_broken_container_is_refused_by_name(
    refusal: Callable[[bytes], str], broken: bytes, names: str
) -> None:
    assert names in refusal(broken)


def test_a_container_cut_short_anywhere_is_refused(refusal: Callable[[bytes], str]) -> None:
    whole = tiny()
    for size in range(len(whole)):
        refusal(whole[:size])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(tiny()) - len(BLOCK + BIAS) - 1), value=st.integers(0, 255))
def test_a_wrong_byte_is_read_or_refused_and_nothing_else(
    tmp_path: Path, at: int, value: int
) -> None:
    content = bytearray(tiny())
    content[at] = value
    path = tmp_path / "tiny.bin"
    path.write_bytes(content)
    with suppress(WeightsCorrupt):
        read_container(path)


def test_a_wrong_digest_is_refused_with_both_digests(tmp_path: Path) -> None:
    path = tmp_path / "e5.bin"
    path.write_bytes(b"abc")
    found = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2
    check_digest(path, found)
    with pytest.raises(WeightsCorrupt) as caught:
        check_digest(path, "0" * 64)
    for part in (str(path), found, "0" * 64, REINSTALL):
        assert part in str(caught.value)


def slow_dequantise(raw: bytes) -> list[float]:
    """Spell the format out: weight by weight."""
    weights = []
    for start in range(0, len(raw), 18):
        (scale,) = struct.unpack_from("<e", raw, start)
        packed = raw[start + 2 : start + 18]
        weights += [((byte & 15) - 8) * scale for byte in packed]
        weights += [((byte >> 4) - 8) * scale for byte in packed]
    return weights


@given(st.lists(st.tuples(scales, nibbles), max_size=5))
def test_dequantising_equals_its_slow_twin(blocks: list[tuple[float, bytes]]) -> None:
    raw = b"".join(struct.pack("<e", scale) + packed for scale, packed in blocks)
    fast = dequantise(np.frombuffer(raw, np.uint8).reshape(-1, 18))
    assert fast.dtype == np.float32
    assert fast.tolist() == slow_dequantise(raw)


def test_more_blocks_than_are_dequantised_at_once() -> None:
    count = 20_000
    assert dequantise(np.frombuffer(BLOCK * count, np.uint8).reshape(-1, 18)).tolist() == (
        slow_dequantise(BLOCK) * count
    )

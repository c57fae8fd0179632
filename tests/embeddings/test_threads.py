"""numpy computes on one thread once an encoder is open, torch on as many as a batch is worth."""

from contextlib import AbstractContextManager

import pytest
import torch
from threadpoolctl import threadpool_info, threadpool_limits

import embeddings.forward
from embeddings import Encoder, open_encoder
from embeddings.threads import ALONE, threads_for


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


def test_a_short_text_takes_one_thread_and_a_long_one_all() -> None:
    every = torch.get_num_threads()
    for tokens, wanted in ((1, 1), (ALONE, 1), (ALONE + 1, every)):
        with threads_for(tokens):
            assert torch.get_num_threads() == wanted
        assert torch.get_num_threads() == every


def test_a_failure_gives_the_threads_back() -> None:
    every = torch.get_num_threads()
    with pytest.raises(ValueError, match="x"), threads_for(1):
        raise ValueError("x")
    assert torch.get_num_threads() == every


def test_a_question_is_run_no_wider_than_it_is(
    bundled: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: list[int] = []

    def noted(tokens: int) -> AbstractContextManager[None]:
        run.append(tokens)
        return threads_for(tokens)

    monkeypatch.setattr(embeddings.forward, "threads_for", noted)
    one, two = "Phú Thọ giảm bao nhiêu xã?", "Phú Thọ?"
    bundled.encode_questions([one])
    bundled.encode_questions([one, two])
    (tokens,) = bundled.encode_questions([one])
    framed = len(tokens.tokens) + len(bundled.token_spans(["query:"])[0]) + 2
    assert run == [framed, 2 * framed, framed]

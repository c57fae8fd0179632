"""Whatever the text: nothing raises, spans are slices in order, and the time is linear."""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.facts import (
    compare,
    find_documents,
    find_moments,
    find_ordinals,
    find_quantities,
    same_moment,
)
from retrieval import Span


class Found(Protocol):
    @property
    def span(self) -> Span: ...


Finder = Callable[[str], Sequence[Found]]
FINDERS: list[Finder] = [find_quantities, find_moments, find_documents, find_ordinals]
PIECES = (
    "một hai ba năm mười mươi lăm trăm nghìn tỷ triệu đồng phần % nửa rưỡi linh phẩy tháng ngày "
    "quý đầu cuối giai đoạn đến từ thứ lần khóa XIV Nghị quyết số 18-NQ/TW 9/1 2025 5.448 65,2 - – "
    "/ ( ) . , : \n 0 00 1 12 31 hơn trở lên gấp đôi m2 $ ~ Jan 5G"
).split(" ")
LONG = 100_000
SECONDS = 20
"""On a busy machine; a quadratic pattern takes hours."""

pieces = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda joint: joint.join(words))
)


@given(st.text() | pieces)
def test_any_text_is_read_and_spans_are_slices(text: str) -> None:
    for find in FINDERS:
        spans = [found.span for found in find(text)]
        assert all(span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@given(pieces)
def test_whatever_is_found_can_be_compared(text: str) -> None:
    quantities, moments = find_quantities(text), find_moments(text, year=2025)
    for claimed in quantities:
        assert all(compare(claimed, stated) is not None for stated in quantities)
    assert all(
        same_moment(one, other) == same_moment(other, one) for one in moments for other in moments
    )


@pytest.mark.parametrize(
    "piece",
    ["nghìn ", "1-", "2 tỷ ", "1", " ", "ngày 5, ", "18-NQ/"],
)
def test_a_long_text_takes_linear_time(piece: str) -> None:
    text = (piece * LONG)[:LONG]
    started = time.perf_counter()
    for find in FINDERS:
        find(text)
    assert time.perf_counter() - started < SECONDS

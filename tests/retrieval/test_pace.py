"""Progress in words: how far, how fast, how long still."""

import pytest

from retrieval import Pace
from retrieval.pace import indexing


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (0, 1442, 0.0, "0/1.442"),
        (0, 1442, 3.0, "0/1.442"),
        (5, 5, 0.0, "5/5"),
        (0, 0, 1.0, "0/0"),
        (320, 1442, 2.5, "320/1.442 · 128 câu/giây · còn 9 giây"),
        (1442, 1442, 11.0, "1.442/1.442 · 131 câu/giây"),
        (32, 3232, 0.25, "32/3.232 · 128 câu/giây · còn 25 giây"),
        (100, 6200, 1.0, "100/6.200 · 100 câu/giây · còn 2 phút"),
        (1, 10_801, 1.0, "1/10.801 · 1 câu/giây · còn 3 giờ 0 phút"),
        (1, 3, 20.0, "1/3 · < 1 câu/giây · còn 40 giây"),
        (200_000, 400_000, 50.0, "200.000/400.000 · 4.000 câu/giây · còn 50 giây"),
    ],
)
def test_how_far_how_fast_how_long(done: int, total: int, seconds: float, said: str) -> None:
    assert indexing(done, total, seconds) == f"Đang lập chỉ mục … {said}"


def test_the_clock_starts_with_the_first_text_not_with_the_model() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    now = 8.0  # the model took its time to open
    assert pace.told(0, 100) == "Đang lập chỉ mục … 0/100"
    now = 10.0
    assert pace.told(20, 100) == "Đang lập chỉ mục … 20/100 · 10 câu/giây · còn 8 giây"
    assert pace.told(0, 100) == "Đang lập chỉ mục … 0/100"  # begun anew
    now = 11.0
    assert pace.told(50, 100) == "Đang lập chỉ mục … 50/100 · 50 câu/giây · còn 1 giây"

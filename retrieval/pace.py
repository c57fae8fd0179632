"""How far an index is, how fast it goes and how long it still takes, in words."""

import math
import time
from collections.abc import Callable

from retrieval.numbers import grouped

_MINUTE, _HOUR = 60, 3600


class Pace:
    """Tell each step of one indexing; the clock starts at the step that has done nothing."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()

    def told(self, done: int, total: int) -> str:
        """Say how far it is at this moment."""
        now = self._clock()
        if done == 0:
            self._started = now
        return indexing(done, total, now - self._started)


def indexing(done: int, total: int, seconds: float) -> str:
    """Say that `done` of `total` texts took `seconds`, and how long the rest will take."""
    said = f"Đang lập chỉ mục … {grouped(done)}/{grouped(total)}"
    if not done or seconds <= 0:
        return said
    rate = done / seconds
    said += f" · {grouped(round(rate)) if rate >= 1 else '< 1'} câu/giây"
    return said if done == total else f"{said} · còn {_duration((total - done) / rate)}"


def _duration(seconds: float) -> str:
    """Round up: nobody minds being done early."""
    if seconds <= _MINUTE:
        return f"{math.ceil(seconds)} giây"
    if seconds <= _HOUR:
        return f"{math.ceil(seconds / _MINUTE)} phút"
    hours, minutes = divmod(math.ceil(seconds / _MINUTE), 60)
    return f"{hours} giờ {minutes} phút"

"""How far an index is, how fast it goes and how long it still takes, in words."""

import math
import time
from collections.abc import Callable

from messages import Message, Slot

_MINUTE, _HOUR = 60, 3600


class Pace:
    """Tell each step of one indexing; the clock starts at the step that has done nothing."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()

    def told(self, done: int, total: int) -> Message:
        """Say how far it is at this moment."""
        now = self._clock()
        if done == 0:
            self._started = now
        return indexing(done, total, now - self._started)


def indexing(done: int, total: int, seconds: float) -> Message:
    """Say that `done` of `total` texts took `seconds`, and how long the rest will take."""
    said = Message("Đang lập chỉ mục … {done}/{total}", done=done, total=total)
    if not done or seconds <= 0:
        return said
    rate = done / seconds
    shown: Slot = round(rate) if rate >= 1 else "< 1"
    parts = [said, Message("{rate} câu/giây", rate=shown)]
    if done < total:
        parts.append(Message("còn {time}", time=_duration((total - done) / rate)))
    return Message.listed(parts, " · ")


def _duration(seconds: float) -> Message:
    """Round up: nobody minds being done early."""
    if seconds <= _MINUTE:
        return Message("{seconds} giây", seconds=math.ceil(seconds))
    if seconds <= _HOUR:
        return Message("{minutes} phút", minutes=math.ceil(seconds / _MINUTE))
    hours, minutes = divmod(math.ceil(seconds / _MINUTE), 60)
    return Message("{hours} giờ {minutes} phút", hours=hours, minutes=minutes)

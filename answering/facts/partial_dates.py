"""A moment as far as a text states it: a day, a month, a year, or a period between two of them."""

from dataclasses import dataclass, replace

from retrieval import Span


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What is stated of a date; None for what is not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Return year, month and day."""
        return self.year, self.month, self.day

    def filled(self, other: "PartialDate") -> "PartialDate":
        """Return this date with the larger parts that only `other` states: 5 of 9/1/2026."""
        year = other.year if self.year is None else self.year
        month = other.month if self.month is None and self.day is not None else self.month
        return PartialDate(year, month, self.day)

    @property
    def is_possible(self) -> bool:
        """Say whether a calendar has it; 29/2 counts where the year is not stated."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        leap = self.year is None or (self.year % 4 == 0 and self.year % 100 != 0)
        leap = leap or (self.year is not None and self.year % 400 == 0)
        short = {2: 29 if leap else 28, 4: 30, 6: 30, 9: 30, 11: 30}
        return 1 <= self.day <= short.get(self.month or 1, 31)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment from `start` to `end`, the same for a single one; "quý II/2025" is 4/2025 to 6/2025.

    `part` is "đầu", "giữa" or "cuối" where only a part of it is meant: "cuối năm 2025".
    """

    span: Span
    start: PartialDate
    end: PartialDate
    part: str = ""

    @property
    def is_period(self) -> bool:
        """Say whether it has two ends."""
        return self.start != self.end


def in_year(moment: Moment, year: int) -> Moment:
    """Return `moment` with `year` where it states none."""
    known = PartialDate(year)
    return replace(moment, start=moment.start.filled(known), end=moment.end.filled(known))


def same_moment(one: Moment, other: Moment) -> bool | None:
    """Say whether two moments agree in all that both of them state; None where that is nothing.

    A single moment also agrees with a period that starts or ends at it.
    """
    if one.part and other.part and one.part != other.part and _agree(one.start, other.start):
        return False
    if one.is_period == other.is_period:
        return _both(_agree(one.start, other.start), _agree(one.end, other.end))
    period, single = (one, other) if one.is_period else (other, one)
    ends = [_agree(single.start, period.start), _agree(single.start, period.end)]
    return True if True in ends else _both(*ends)


def _agree(one: PartialDate, other: PartialDate) -> bool | None:
    shared = [
        mine == theirs
        for mine, theirs in zip(one.parts, other.parts, strict=True)
        if mine is not None and theirs is not None
    ]
    return all(shared) if shared else None


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None and other is None else True

"""One number and its unit, where they stand among the tokens."""

from dataclasses import dataclass
from decimal import Decimal

from answering.facts.numerals import Numeral
from answering.facts.tokens import Token, at, word_at
from answering.facts.units import Unit, read_unit

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Measure:
    """A number at tokens `start` to `after_number`, with its unit up to `after`."""

    start: int
    after_number: int
    after: int
    value: Decimal
    unit: str
    scale: Decimal = Decimal(1)
    of: Decimal | None = None


def with_unit(tokens: list[Token], numeral: Numeral) -> Measure:
    unit, after = read_unit(tokens, numeral.after), numeral.after
    name, value = "", numeral.value
    if unit is not None and not _opens_date(tokens, unit):
        name, after = unit.name, unit.after
        if word_at(tokens, after) == "rưỡi":
            value, after = value + _HALF * numeral.scale, after + 1
    return Measure(numeral.start, numeral.after, after, value, name, numeral.scale)


def _opens_date(tokens: list[Token], unit: Unit) -> bool:
    """Say whether a date opens: "Điều 5 năm 2025", "lần hai ngày 13/4"; not "5 năm 2021-2025"."""
    if unit.name == "ngày":
        return at(tokens, unit.after).is_number and at(tokens, unit.after + 1).text in {"/", "-"}
    year, following = at(tokens, unit.after), at(tokens, unit.after + 1)
    several = following.text in {"-", "–", ","} or following.low == "và"
    return unit.name == "năm" and year.is_number and len(year.text) == 4 and not several

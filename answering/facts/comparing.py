"""Whether a quantity that is claimed holds of one that is stated."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from enum import Enum

from answering.facts.hedges import Hedge
from answering.facts.quantities import Quantity
from answering.facts.units import in_base


class Agreement(Enum):
    """How a claimed quantity stands to a stated one.

    ROUNDED: the claim, without saying so, is less exact than what is stated, by its digits or by
    a hedge that it leaves out. INCOMPARABLE: another unit.
    """

    SAME = "same"
    WITHIN_HEDGE = "within hedge"
    ROUNDED = "rounded"
    DIFFERENT = "different"
    INCOMPARABLE = "incomparable"


_NEAR = Decimal("0.05")
"""Share of the claim: what "khoảng" may be off by, and silent rounding. Set by hand: two digits
rounded move a number by less than 5 %, one digit by up to 50 %, which misleads."""

_OVER = Decimal("0.1")
_FAR_OVER = Decimal("0.5")
"""Shares of the claim: "hơn 180" is up to 198, "hơn 20" and "hơn 5.000" up to the next number as
round, but never more than half as much again. Set by hand: a writer names the last round number
that is passed."""

_LOOSE = {Hedge.OVER: Hedge.AT_LEAST, Hedge.UNDER: Hedge.AT_MOST}
_MONEY = 1000
"""From here on, a bare number with nothing counted may be đồng: "kinh phí 5.535 tỷ"."""

_PERCENT = Decimal(100)
_EXACTLY = Context(prec=120)


def compare(claimed: Quantity, stated: Quantity) -> Agreement:
    """Return how `claimed` stands to `stated`; what they count is not compared."""
    with localcontext(_EXACTLY):
        values = _values(claimed, stated)
        if values is None:
            return Agreement.INCOMPARABLE
        if claimed.of is not None and stated.of is not None and claimed.of != stated.of:
            return Agreement.DIFFERENT
        return _agreement(*values, claimed.hedge, stated.hedge)


def _values(claimed: Quantity, stated: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return both values in one unit, or None where there is none."""
    mine, my_unit = in_base(claimed.value, claimed.unit)
    theirs, their_unit = in_base(stated.value, stated.unit)
    if my_unit == their_unit:
        # As written: a change of unit would hide the digits that the claim is rounded to.
        return (claimed.value, stated.value) if claimed.unit == stated.unit else (mine, theirs)
    if {my_unit, their_unit} == {"", "đồng"} and _may_be_money(claimed, stated):
        return mine, theirs
    if my_unit == "%" and not their_unit and stated.of:
        return mine, theirs / stated.of * _PERCENT
    if their_unit == "%" and not my_unit and claimed.of:
        return mine / claimed.of * _PERCENT, theirs
    return None


def _may_be_money(claimed: Quantity, stated: Quantity) -> bool:
    bare = claimed if not claimed.unit else stated
    return not bare.counted and bare.of is None and bare.value >= _MONEY


def _agreement(mine: Decimal, theirs: Decimal, hedge: Hedge, their_hedge: Hedge) -> Agreement:
    if mine == theirs:
        return _of_equals(hedge, their_hedge)
    if hedge is not Hedge.EXACT:
        return Agreement.WITHIN_HEDGE if _holds(mine, theirs, hedge) else Agreement.DIFFERENT
    return Agreement.ROUNDED if _rounds_to(theirs, mine) else Agreement.DIFFERENT


def _of_equals(hedge: Hedge, their_hedge: Hedge) -> Agreement:
    """Compare the hedges of equal numbers: "hơn 180" is not said of exactly 180."""
    if hedge is their_hedge:
        return Agreement.SAME
    if hedge is Hedge.EXACT:
        return Agreement.ROUNDED
    if hedge in _LOOSE:
        loose = their_hedge is _LOOSE[hedge]
        return Agreement.WITHIN_HEDGE if loose else Agreement.DIFFERENT
    opposite = {Hedge.AT_LEAST: Hedge.UNDER, Hedge.AT_MOST: Hedge.OVER}
    wrong = their_hedge in {opposite.get(hedge), _LOOSE.get(opposite.get(hedge, hedge))}
    return Agreement.DIFFERENT if wrong else Agreement.WITHIN_HEDGE


def _holds(mine: Decimal, theirs: Decimal, hedge: Hedge) -> bool:
    """Say whether a hedge holds of another number than the claim's own."""
    match hedge:
        case Hedge.OVER:
            return mine < theirs <= mine + _leeway(mine)
        case Hedge.UNDER:
            return mine - _leeway(mine) <= theirs < mine
        case Hedge.AT_LEAST:
            return theirs > mine
        case Hedge.AT_MOST:
            return theirs < mine
        case _:
            return abs(theirs - mine) <= mine * _NEAR


def _leeway(mine: Decimal) -> Decimal:
    """Return how far beyond a round number its hedge may reach."""
    step = Decimal((0, (1,), int(mine.normalize().as_tuple().exponent)))
    return min(max(step, mine * _OVER), mine * _FAR_OVER)


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Say whether `exact`, at the digits that `rounded` shows, is `rounded`, and near it."""
    if not rounded or abs(exact - rounded) > rounded * _NEAR:
        return False
    exponent = rounded.normalize().as_tuple().exponent
    return exact.quantize(Decimal((0, (1,), int(exponent))), ROUND_HALF_UP) == rounded

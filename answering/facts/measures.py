"""One number with its unit where it stands, or nothing where it is a code, a label or a clock."""

from answering.facts.codes import is_code, is_glued
from answering.facts.measure import Measure, with_unit
from answering.facts.nouns import counts, is_label
from answering.facts.numerals import read_numeral
from answering.facts.parts import read_fold, read_half, read_part
from answering.facts.tokens import Token


def read_measure(tokens: list[Token], place: int, after_dash: bool = False) -> Measure | None:
    """Return the number and unit that open at `place`, or None where nothing is measured.

    `after_dash`: it ends a range, so that the dash glued before it makes no code of it.
    """
    if tokens[place].low == "nửa":
        return read_half(tokens, place)
    if tokens[place].low == "gấp":
        return read_fold(tokens, place)
    numeral = read_numeral(tokens, place)
    if numeral is None or (not after_dash and is_glued(tokens, place)):
        return None
    if (part := read_part(tokens, numeral)) is not None:
        return part
    measure = with_unit(tokens, numeral)
    if numeral.in_words:
        alone = (
            numeral.after == place + 1 and not measure.unit and not counts(tokens, numeral.after)
        )
        return None if alone and is_label(tokens, place) else measure
    return None if is_code(tokens, measure) else measure

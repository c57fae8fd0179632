"""Digits that measure nothing: parts of codes, clocks, list marks, versions, names."""

from answering.facts.measure import Measure
from answering.facts.nouns import counts, is_label
from answering.facts.tokens import Token, at
from answering.facts.units import read_unit

_GLUE = "-–/_.:#@&+,x"
_LONGEST_MARK = 2
"""Digits of a list mark: "12."."""
_SOME = frozenset({"ít", "chút", "vài"})
"""What makes an article of "1", as of "một"."""
_CLOCK_BEFORE = frozenset("lúc hồi vào đúng".split())
_CLOCK_AFTER = frozenset("sáng trưa chiều tối đêm ngày hôm cùng kém khuya".split())


def is_glued(tokens: list[Token], place: int) -> bool:
    """Say whether a number goes on from letters or digits before it: F0, G-20, COVID-19."""
    token, before = tokens[place], at(tokens, place - 1)
    if token.gap == " " and token.text.isdecimal() and before.is_number:
        return before.text.startswith("0") and len(before.text) > _LONGEST_MARK
    if token.gap != "" or place == 0:
        return False
    if before.is_word or before.is_number:
        return True
    further = at(tokens, place - 2)
    return before.text in _GLUE and before.gap == "" and (further.is_word or further.is_number)


def is_code(tokens: list[Token], measure: Measure) -> bool:
    """Say whether digits are no measure: part of a code, a label, a clock or a list mark."""
    first, following = tokens[measure.start], at(tokens, measure.after)
    if at(tokens, measure.start - 1).low == "thứ":
        return True
    if measure.unit == "giờ" and _is_clock(tokens, measure):
        return True
    if measure.unit or measure.scale != 1:
        return False
    if following.text in {"'", "′"} or (following.gap == " " and following.low in _SOME):
        return True
    if _is_minute(tokens, measure.start):
        return True
    if following.gap == "" and measure.after < len(tokens):
        beyond = at(tokens, measure.after + 1)
        if following.is_word or (following.text in "/:_@&" and beyond.gap == ""):
            return True
        if following.text in "-–" and beyond.gap == "" and beyond.is_word:
            return True
    if _is_mark(tokens, measure):
        return True
    version = first.text.endswith(".0") and first.text.count(".") == 1
    labelled = is_label(tokens, measure.start, before_noun=counts(tokens, measure.after))
    return version or labelled


def _is_clock(tokens: list[Token], measure: Measure) -> bool:
    following = at(tokens, measure.after)
    bare = following.is_number and read_unit(tokens, measure.after + 1) is None
    minutes = following.is_number and (following.gap == "" or bare)
    before = at(tokens, measure.start - 1).low
    return minutes or before in _CLOCK_BEFORE or following.low in _CLOCK_AFTER


def _is_minute(tokens: list[Token], place: int) -> bool:
    """Say whether minutes follow the hours of a clock: 45 in "8 giờ 45"."""
    hour, number = at(tokens, place - 1), at(tokens, place - 2)
    return hour.low in {"giờ", "h"} and number.is_number and len(number.text) <= _LONGEST_MARK


def _is_mark(tokens: list[Token], measure: Measure) -> bool:
    """Say whether a number marks an item of a list: "1. ", "(2) ", "3) "; opening a line, "4/ "."""
    first, before = tokens[measure.start], at(tokens, measure.start - 1)
    closing, beyond = at(tokens, measure.after), at(tokens, measure.after + 1)
    if len(first.text) > _LONGEST_MARK or closing.gap != "" or measure.after >= len(tokens):
        return False
    if closing.text == ")":
        return before.text == "(" or not before.is_word or first.gap == "\n"
    opens = first.gap == "\n" or measure.start == 0
    if opens:
        return closing.text in "./-–," and beyond.gap != ""
    ends = before.text in '.!?:;…”")'
    return closing.text == "." and ends and beyond.gap == " " and beyond.text[0].isupper()

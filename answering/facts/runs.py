"""The digits and number words that stand side by side, ready to be read as one number."""

from decimal import Decimal

from answering.facts.number_words import LONGEST, SCALES, WORDS, Item
from answering.facts.tokens import Token, at
from answering.facts.units import read_unit
from retrieval import canonical_number

_IN_DECIMALS = frozenset({"%", "giây", "phần"})
"""After these, a comma before three digits is a decimal one: no 3125%."""
_LONGEST_CODE = 2
"""Digits: a longer number that opens with a zero is a code."""
_MONEY = frozenset({"đồng", "USD", "EUR"})


def read_digits(tokens: list[Token], place: int) -> tuple[Decimal | None, int]:
    """Read digits with their marks; groups of three may stand apart: 5 448."""
    text, after = tokens[place].text, place + 1
    if text.isdecimal() and len(text) <= 3 and not text.startswith("0"):
        while after - place < 6 and _is_next_group(tokens, after):
            text, after = text + at(tokens, after).text, after + 1
    leading = len(text.replace(",", ".").split(".")[0]) > 1 if text.startswith("0") else False
    if leading and len(text) > _LONGEST_CODE:
        return None, after
    if at(tokens, after).low in _IN_DECIMALS and text.count(",") == 1 and "." not in text:
        return Decimal(text.replace(",", ".")), after
    canonical = canonical_number(text)
    return (None if canonical is None else Decimal(canonical)), after


def read_run(tokens: list[Token], place: int) -> list[Item]:
    """Return the number words from `place` on, and the digits between their magnitudes."""
    items: list[Item] = []
    for here in range(place, min(place + LONGEST, len(tokens))):
        token = tokens[here]
        if (items or here > place) and token.gap != " ":
            break
        if token.is_number and items and _goes_on(tokens, here):
            canonical = canonical_number(token.text)
            items.append(Decimal(canonical or 0))
        elif token.low in WORDS and (not items or not token.text[0].isupper()):
            items.append(token.low)
        else:
            break
    return items


def _is_next_group(tokens: list[Token], place: int) -> bool:
    token, following = at(tokens, place), at(tokens, place + 1)
    glued = following.gap == "" and following.text in {"/", "-", "–", ":"}
    glued = glued or (
        following.gap == "" and following.is_word and not read_unit(tokens, place + 1)
    )
    return token.gap == " " and token.text.isdecimal() and len(token.text) == 3 and not glued


def _goes_on(tokens: list[Token], place: int) -> bool:
    """Say whether digits after a magnitude belong to it: "2 tỷ 300 triệu", "3 triệu 2 đồng"."""
    token, following = tokens[place], at(tokens, place + 1)
    if at(tokens, place - 1).low not in SCALES or canonical_number(token.text) is None:
        return False
    if following.gap == " " and following.low in SCALES.keys() | {"trăm", "chục"}:
        return True
    if not token.text.isdecimal() or len(token.text) not in {1, 3} or token.text.startswith("0"):
        return False
    unit = read_unit(tokens, place + 1)
    return unit.name in _MONEY if unit else following.text in '.,;:!?)”"' or following.gap == "\n"

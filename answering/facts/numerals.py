"""A number where it stands in a text: digits, words, or both, with its magnitude."""

from dataclasses import dataclass
from decimal import Decimal

from answering.facts.nouns import counts
from answering.facts.number_words import WORDS, read_number
from answering.facts.runs import read_digits, read_run
from answering.facts.tokens import Token, at, word_at
from answering.facts.units import read_unit

_VAGUE = frozenset("vài mấy dăm đôi hàng nhiều".split())
_CARDINALS = frozenset("hai ba bốn sáu bảy bẩy tám chín mười".split())
_NO_COUNT_AFTER = _VAGUE | _CARDINALS | {"mươi", "trăm", "thứ", "lần"}
_NEVER = frozenset(
    {"là", "mẹ", "má", "tôi", "lô", "chân", "que", "sao", "dượng", "vía", "khía", "rọi", "ba"}
)
"""After ba or another number word: "ba mẹ", "ba lô"; "ba là" opens the third of a list."""
_SOME_DAY = frozenset({"nào", "kia", "nọ", "khác", "mới"})
_WHOLE_YEAR = frozenset("trong đầu cuối giữa cả hết mỗi hằng những các theo hàng từng".split())
_ACTS = frozenset({"đã", "đang", "sẽ", "bị", "nói", "kể"})
"""What a person called Bốn or Hai does."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number from token `start` up to `after`.

    `bare` is its value without its magnitudes, `scale` what they multiply by (1 for none).
    """

    start: int
    after: int
    value: Decimal
    bare: Decimal
    in_words: bool

    @property
    def scale(self) -> Decimal:
        """Return what the magnitudes multiply by."""
        return self.value / self.bare if self.bare else Decimal(1)


def read_numeral(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number that opens at `place`, or None where nothing is counted."""
    token = tokens[place]
    if token.is_number:
        return _from_digits(tokens, place)
    if token.low in WORDS and not _is_name(tokens, place):
        return _from_words(tokens, place)
    return None


def _from_digits(tokens: list[Token], place: int) -> Numeral | None:
    bare, after = read_digits(tokens, place)
    if bare is None:
        return None
    items = [bare, *read_run(tokens, after)]
    found = read_number(items)
    if found is None:
        return Numeral(place, after, bare, bare, in_words=False)
    return Numeral(place, after + found[1] - 1, found[0], bare, in_words=False)


def _from_words(tokens: list[Token], place: int) -> Numeral | None:
    before = word_at(tokens, place - 1) or at(tokens, place - 1).low
    follows = tokens[place].gap == " "
    if follows and before in _NO_COUNT_AFTER:
        return None
    found = read_number(read_run(tokens, place))
    if found is None or not _is_count(tokens, place, place + found[1]):
        return None
    return Numeral(place, place + found[1], found[0], found[0], in_words=True)


def _is_count(tokens: list[Token], place: int, after: int) -> bool:
    """Say whether number words count: "năm" alone is mostly a year, "một" mostly an article."""
    word, following = tokens[place].low, word_at(tokens, after)
    if tokens[place].text[0].isupper() and following in _ACTS:
        return False
    if word == "trăm":
        return after > place + 1 or following == "phần"
    if after > place + 1:
        return True
    if word == "năm":
        return _is_five(tokens, place)
    if word == "một":
        unit = read_unit(tokens, after)
        once = unit is None or unit.name == "lần"
        return not once and at(tokens, after + 1).low not in _SOME_DAY
    return word in _CARDINALS and following not in _NEVER


def _is_five(tokens: list[Token], place: int) -> bool:
    """Say whether "năm" is five, by what follows: "năm nhiệm vụ", "năm năm", not "năm học"."""
    before, unit = at(tokens, place - 1), read_unit(tokens, place + 1)
    after_word = tokens[place].gap == " "
    if after_word and (before.is_number or before.low in WORDS):
        return False
    if unit is not None and unit.name in {"tháng", "ngày", "quý", "tuần"}:
        return not (after_word and before.low in _WHOLE_YEAR - {"trong"})
    if unit is not None:
        return not at(tokens, unit.after).is_number or unit.name == "%"
    year = after_word and before.low in _WHOLE_YEAR
    return not year and counts(tokens, place + 1, after_year=True)


def _is_name(tokens: list[Token], place: int) -> bool:
    """Say whether a capital makes a name of a number word: "Ba Đình", "Hai Bà Trưng"."""
    token, following = tokens[place], at(tokens, place + 1)
    if not token.text[0].isupper() or (token.text.isupper() and len(token.text) > 1):
        return False
    before = at(tokens, place - 1)
    opens = before.gap == "\n" or not (before.is_word or before.is_number) or token.gap == "\n"
    named = following.is_word and following.gap == " " and following.text[0].isupper()
    return named or (not opens and before.text not in '“"(-–•*')

"""Places in an order: "lần thứ XIV", "khóa XV", "hạng Nhất", "xếp thứ 3", "kỳ họp thứ mười"."""

from dataclasses import dataclass

from answering.facts.number_words import read_number
from answering.facts.roman import roman_value
from answering.facts.tokens import Token, at, lex, word_at
from retrieval import Span, fold

_NOUNS = frozenset(
    {"khóa", "hạng", "giải", "lần", "đại hội", "thế kỉ", "kì họp", "phiên họp", "nhiệm kì", "xếp"}
    | {"đứng", "vị trí", "kì"}
)
"""What a span takes in before its number; other nouns are named, but left out of it."""

_NUMBERED = frozenset({"khóa", "hạng", "đại hội", "thế kỉ", "giải"})
"""What takes a number without "thứ"."""

_RANKINGS = frozenset({"dung", "vi tri", "xep"})
_TITLE = 16
"""Words: how long a congress's title may be."""

_FIRST = {"nhất": 1, "nhì": 2, "tư": 4}
_WEEKDAYS = range(2, 8)
_DAYTIME = frozenset("sáng trưa chiều tối đêm tuần ngày từ mỗi hôm vào và".split())
_AFTER_WEEKDAY = frozenset("hàng hằng tuần ngày".split())


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The place `value` among what the folded `noun` names ("lan", "khoa"); "" for none."""

    span: Span
    noun: str
    value: int


def find_ordinals(text: str) -> list[Ordinal]:
    """Return the ordinals of `text`, in order, without days of the week ("thứ Hai, ngày 5/1")."""
    tokens = lex(text)
    found = (_ordinal(tokens, place) for place in range(len(tokens)))
    return [ordinal for ordinal in found if ordinal is not None]


def _ordinal(tokens: list[Token], place: int) -> Ordinal | None:
    """Read the ordinal whose "thứ", or whose noun where it needs none, is at `place`."""
    if tokens[place].low == "thứ":
        return _with_thu(tokens, place)
    start = _noun_start(tokens, place, _NUMBERED)
    if start is None or (number := _number(tokens, place + 1)) is None:
        return None
    noun = _noun(tokens, start, place + 1)
    if noun == "giai" and not _is_prize(at(tokens, place + 1)):
        return None
    return _made(tokens, start, noun, number)


def _is_prize(number: Token) -> bool:
    """Say whether "giải Ba" is a prize: "độ phân giải 20 MP" and "giải hai bài" are none."""
    return number.is_word and (number.text[0].isupper() or number.low in {"nhất", "nhì"})


def _with_thu(tokens: list[Token], place: int) -> Ordinal | None:
    number = _number(tokens, place + 1)
    if number is None or _is_weekday(tokens, place, number):
        return None
    before = at(tokens, place - 1)
    if tokens[place].gap != " " or not before.is_word:
        return _made(tokens, place, "", number)
    start = _noun_start(tokens, place - 1, _NOUNS)
    if start is None:
        return _made(tokens, place, fold(before.low), number)
    return _made(tokens, start, _noun(tokens, start, place), number)


def _number(tokens: list[Token], place: int) -> tuple[int, int] | None:
    """Return the number at `place`, in digits, words or Roman, and the place after it."""
    token = at(tokens, place)
    if token.gap != " ":
        return None
    after = at(tokens, place + 1)
    if token.is_number:
        goes_on = after.gap == "" and (after.is_word or after.text in "/-–%")
        plain = token.text.isdecimal() and len(token.text) <= 3 and not goes_on
        return (int(token.text), place + 1) if plain else None
    if (value := roman_value(token.text)) is not None:
        return value, place + 1
    if token.low in _FIRST:
        return _FIRST[token.low], place + 1
    words = [token.low, *(word_at(tokens, place + step) for step in range(1, 4))]
    found = read_number(words[: words.index("")] if "" in words else words)
    return (int(found[0]), place + found[1]) if found and found[0] else None


def _noun_start(tokens: list[Token], last: int, nouns: frozenset[str]) -> int | None:
    """Return where one of `nouns`, of one word or two, starts that ends at `last`."""
    word = at(tokens, last).low
    if f"{at(tokens, last - 1).low} {word}" in nouns and tokens[last].gap == " ":
        return last - 1
    return last if word in nouns else None


def _noun(tokens: list[Token], start: int, after: int) -> str:
    """Return the folded noun, a congress for "Đại hội … lần thứ", one word for every ranking."""
    noun = fold(" ".join(token.low for token in tokens[start:after]))
    if noun in _RANKINGS:
        return "xep"
    return "dai hoi" if noun == "lan" and _is_of_congress(tokens, start) else noun


def _is_of_congress(tokens: list[Token], place: int) -> bool:
    """Say whether the same clause names a congress a few words before `place`."""
    for here in range(place - 1, max(0, place - _TITLE), -1):
        if not tokens[here].is_word:
            return False
        if tokens[here].low == "hội" and tokens[here - 1].low == "đại":
            return True
    return False


def _made(tokens: list[Token], start: int, noun: str, number: tuple[int, int]) -> Ordinal:
    value, after = number
    return Ordinal(Span(tokens[start].span.start, tokens[after - 1].span.end), noun, value)


def _is_weekday(tokens: list[Token], place: int, number: tuple[int, int]) -> bool:
    """Say whether "thứ" and two to seven name a day of the week: a date or a daytime is near."""
    value, after = number
    if value not in _WEEKDAYS or at(tokens, place + 1).text in {
        "IV",
        "V",
        "VI",
        "VII",
        "II",
        "III",
    }:
        return False
    before = at(tokens, place - 1).low if tokens[place].gap == " " else ""
    following, beyond = at(tokens, after), at(tokens, after + 1)
    dated = following.text in {",", "("} and (beyond.low == "ngày" or _is_day(tokens, after + 1))
    in_week = following.gap == " " and following.low in _AFTER_WEEKDAY
    ranked = _noun_start(tokens, place - 1, _NOUNS) is not None
    capital = at(tokens, place + 1).text[0].isupper() and not ranked
    return dated or in_week or before in _DAYTIME or capital


def _is_day(tokens: list[Token], place: int) -> bool:
    return at(tokens, place).is_number and at(tokens, place + 1).text in {"/", "-"}

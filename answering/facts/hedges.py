"""The words that say how a number is meant: exactly, about, over, under, at least, at most."""

from enum import Enum

from answering.facts.tokens import Token, at, canonical


class Hedge(Enum):
    """How a number is meant. "Gần 180" is a little under, "không dưới 180" at least."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


_PHRASES = {
    Hedge.ABOUT: "khoảng|ước|ước tính|ước đạt|ước khoảng|xấp xỉ|chừng|tầm|gần như|trên dưới|quãng|"
    "khoảng chừng|about|around|approximately|roughly|some",
    Hedge.OVER: "hơn|trên|quá|vượt|vượt quá|vượt mốc|vượt ngưỡng|over|more than|above|exceeding",
    Hedge.UNDER: "dưới|gần|chưa đến|chưa tới|không đến|không tới|chưa đầy|không đầy|ngót|suýt|"
    "chưa đạt|ngót nghét|gần đến|gần tới|nearly|almost|under|less than|below|fewer than",
    Hedge.AT_LEAST: "ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|ít ra|at least|"
    "no less than|no fewer than",
    Hedge.AT_MOST: "tối đa|không quá|nhiều nhất|không vượt quá|không hơn|cao nhất|at most|up to|"
    "no more than|not more than",
}
_HEDGES = {
    tuple(canonical(word) for word in phrase.split()): hedge
    for hedge, phrases in _PHRASES.items()
    for phrase in phrases.split("|")
}
_LONGEST = max(map(len, _HEDGES))
_SIGNS = {
    "~": Hedge.ABOUT, "≈": Hedge.ABOUT, ">": Hedge.OVER, "<": Hedge.UNDER,
    "≥": Hedge.AT_LEAST, "≤": Hedge.AT_MOST,
}  # fmt: skip
_COMPARED = frozenset(
    "cao thấp nhiều ít lớn nhỏ nhanh chậm dài ngắn tốt kém sớm muộn rẻ đắt nặng nhẹ gấp hẹp rộng "
    "già trẻ".split()
)
"""Before hơn they make a comparison: "cao hơn 5%" is higher by 5%."""

_AFTER = {"lên": Hedge.AT_LEAST, "xuống": Hedge.AT_MOST}
_REACH = 5


def hedge_before(
    tokens: list[Token], place: int, small: bool = False, at_percent: bool = False
) -> Hedge:
    """Return the hedge that ends right before `place`; `small`: a plain count below ten."""
    if at(tokens, place - 1).text in _SIGNS:
        return _SIGNS[at(tokens, place - 1).text]
    if at(tokens, place).gap != " ":
        return Hedge.EXACT
    words = _words_before(tokens, place)
    for length in range(min(_LONGEST, len(words)), 0, -1):
        hedge = _HEDGES.get(tuple(words[-length:]))
        if hedge is not None:
            return Hedge.EXACT if _is_other(words, length, small, at_percent) else hedge
    return Hedge.EXACT


def hedge_after(tokens: list[Token], place: int) -> Hedge:
    """Return the hedge of "trở lên", "trở xuống", within a few words of the same clause."""
    for here in range(place, place + _REACH):
        token, following = at(tokens, here), at(tokens, here + 1)
        if not token.is_word or token.gap == "\n":
            break
        if token.low == "trở" and following.low in _AFTER:
            return _AFTER[following.low]
    return Hedge.EXACT


def _words_before(tokens: list[Token], place: int) -> list[str]:
    """Return the words of the clause right before `place`, the last one last."""
    words: list[str] = []
    for here in range(place - 1, place - 2 - _LONGEST, -1):
        token = at(tokens, here)
        if not (token.is_word or token.is_number):
            break
        words.insert(0, token.low)
        if token.gap != " ":
            break
    return words


def _is_other(words: list[str], length: int, small: bool, at_percent: bool) -> bool:
    """Say whether the words are no hedge: "cao hơn 5%" and "vượt 8%" are by how much."""
    before = words[-length - 1] if len(words) > length else ""
    if words[-1] == "vượt" and at_percent:
        return True
    if words[-1] == "hơn" and length == 1:
        return before in _COMPARED
    if words[-1] in {"trên", "dưới"} and length == 1:
        return small or before[:1].isdigit()
    return words[-1] == "tầm" and before in {"cao", "tiêm", "sưu"}

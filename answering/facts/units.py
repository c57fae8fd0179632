"""The units that a number may carry, in every spelling, and which of them measure one thing."""

from dataclasses import dataclass
from decimal import Decimal

from answering.facts.tokens import Token, at, canonical, phrase_at

_SPELLINGS = {
    "%": "phần trăm|phan tram|percent|per cent",
    "điểm %": "điểm phần trăm|percentage points|percentage point",
    "đồng": "đồng|đ|vnđ|vnd|dong|đồng việt nam|việt nam đồng",
    "USD": "usd|đô la mỹ|đô la|đô-la|đô-la mỹ|đôla|đôla mỹ|mỹ kim|us dollars|dollars|dollar",
    "EUR": "eur|euro|euros",
    "CNY": "nhân dân tệ|tệ|cny",
    "GBP": "bảng anh|bảng|gbp|pounds",
    "KRW": "won|krw",
    "JPY": "yên|yen|jpy|yên nhật",
    "MYR": "ringgit|myr|rm",
    "THB": "baht|thb",
    "RUB": "rúp|rub",
    "km": "km|kilômét|kilomet|cây số|ki lô mét|ki-lô-mét|kilometers|kilometres",
    "m": "m|mét|met|meters|metres",
    "cm": "cm|xentimét|centimet",
    "mm": "mm|milimét|milimet",
    "dặm": "dặm|miles|mile",
    "hải lý": "hải lý",
    "dặm vuông": "dặm vuông|square miles",
    "km²": "km²|km2|km vuông|kilômét vuông|kilomet vuông|cây số vuông",
    "m²": "m²|m2|mét vuông",
    "m³": "m³|m3|mét khối",
    "ha": "ha|héc ta|hecta|héc-ta|hectares",
    "kg": "kg|ki lô gam|ki-lô-gam|kilôgam|kilogam|ký lô",
    "g": "g|gam|gram",
    "tấn": "tấn|tonnes|tons",
    "tạ": "tạ",
    "lít": "lít|lit|l",
    "MW": "mw|megawatt",
    "kW": "kw",
    "kWh": "kwh",
    "°C": "độ c|°c",
    "năm": "năm|years|year",
    "quý": "quý|quarters|quarter",
    "tháng": "tháng|months|month",
    "tuần": "tuần|tuần lễ|weeks|week",
    "ngày": "ngày|days|day",
    "giờ": "giờ|tiếng đồng hồ|h|hours|hour",
    "phút": "phút|minutes|minute",
    "giây": "giây|seconds",
    "tuổi": "tuổi|years old",
    "điểm": "điểm|points|point",
    "lần": "lần|times",
}
_UNITS = {
    tuple(canonical(word) for word in spelling.split()): unit
    for unit, spellings in _SPELLINGS.items()
    for spelling in spellings.split("|")
}
_LONGEST = max(map(len, _UNITS))
_SIGNS = {"%": "%", "$": "USD", "€": "EUR", "₫": "đồng", "¥": "JPY"}
_OTHER_WORDS = {
    unit: frozenset(canonical(word) for word in words.split())
    for unit, words in {
        "điểm": "nhấn cầu trường đến nóng sáng tựa bán mới dừng chốt thi tiếp giao du dân tập đen "
        "mạnh yếu nghẽn sạt lở chung khác nổi",
        "đồng": "loạt chí thời đội nghiệp bào hồ ý hương phạm bộ minh môn sự tác phục hành thuận",
        "lần": "thứ lượt",
        "ngày": "càng",
        "quý": "vị khách ông bà báo nhân",
        "tấn": "công",
        "tuần": "tra hành hoàn",
        "JPY": "tâm bình ổn",
        "GBP": "đấu xếp điểm tên giá tổng hiệu a b c d e f g h i k",
        "tạ": "ơn lỗi",
        "CNY": "nạn hại",
    }.items()
}
"""What makes another word of a unit: "điểm nhấn", "đồng chí", "lần lượt"."""

_SQUARED = {"2": "²", "3": "³"}
_BASES = {
    "km": ("m", "1000"), "cm": ("m", "0.01"), "mm": ("m", "0.001"),
    "km²": ("m²", "1000000"), "ha": ("m²", "10000"),
    "tấn": ("kg", "1000"), "tạ": ("kg", "100"), "g": ("kg", "0.001"),
    "MW": ("kW", "1000"),
    "năm": ("tháng", "12"), "quý": ("tháng", "3"),
    "tuần": ("ngày", "7"), "giờ": ("phút", "60"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in its canonical spelling, and the place of the first token after it."""

    name: str
    after: int


def read_unit(tokens: list[Token], place: int) -> Unit | None:
    """Return the unit at `place`, or None: the longest that fits."""
    token = at(tokens, place)
    if token.gap == "\n":
        return None
    if token.text in _SIGNS:
        return Unit(_SIGNS[token.text], place + 1)
    if (points := _points(tokens, place)) is not None:
        return points
    words = phrase_at(tokens, place, _LONGEST)
    for length in range(len(words), 0, -1):
        unit = _UNITS.get(tuple(words[:length]))
        if unit is not None and not _is_other_word(unit, tokens, place + length):
            return _squared(unit, tokens, place + length)
    return None


def sign_before(token: Token) -> str | None:
    """Return the currency that a sign right before a number gives: "$5"."""
    return _SIGNS.get(token.text) if token.text in "$€¥" else None


def in_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return a value in the unit that all of its kind are compared in: 2 km is 2000 m."""
    base, factor = _BASES.get(unit, (unit, "1"))
    return value * Decimal(factor), base


def _points(tokens: list[Token], place: int) -> Unit | None:
    """Read "điểm %", whose second half is a sign."""
    if at(tokens, place).low == "điểm" and at(tokens, place + 1).text == "%":
        return Unit("điểm %", place + 2)
    return None


def _squared(unit: str, tokens: list[Token], after: int) -> Unit:
    """Read the 2 of m2, which is a token of its own."""
    mark = at(tokens, after)
    if unit in {"m", "km"} and mark.gap == "" and mark.text in _SQUARED:
        return Unit(unit + _SQUARED[mark.text], after + 1)
    return Unit(unit, after)


def _is_other_word(unit: str, tokens: list[Token], after: int) -> bool:
    """Say whether the word only looks like the unit: "5 điểm nhấn", "3 lần thứ", "5G"."""
    following = at(tokens, after)
    if following.gap == " " and following.low in _OTHER_WORDS.get(unit, ()):
        return True
    letter = at(tokens, after - 1)
    return len(letter.text) == 1 and (
        (letter.text.isupper() and at(tokens, after - 2).low != "độ")
        or (following.gap == "" and following.text in {"-", "'", "’"})
    )

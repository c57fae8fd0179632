"""The ranks of office, as texts mention them: "Phó Chủ tịch UBND", "Trưởng ban"."""

from dataclasses import dataclass

import regex

from retrieval.article import Span

DEPUTISED = (
    "chủ tịch|bí thư|giám đốc|trưởng ban|vụ trưởng|cục trưởng|chánh văn phòng|chánh thanh tra|"
    "trưởng phòng|viện trưởng|hiệu trưởng|tổng thanh tra|chánh án|chủ nhiệm|trưởng đoàn"
).split("|")
"""Ranks, in lower case, whose deputy is called by "phó" before them."""

RANKS = "|".join(
    (
        "phó tổng bí thư|tổng bí thư|phó chủ tịch nước|chủ tịch nước|phó chủ tịch quốc hội",
        "chủ tịch quốc hội|phó thủ tướng|thủ tướng|thứ trưởng|bộ trưởng",
        "phó chủ tịch (?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)",
        "chủ tịch (?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)",
        "phó chủ tịch (?:hđnd|hội đồng nhân dân)|chủ tịch (?:hđnd|hội đồng nhân dân)",
        *(f"phó {rank}|{rank}" for rank in DEPUTISED),
        "thường trực ban bí thư|tổng giám đốc|tổng kiểm toán",
        "(?:ủy|uỷ) viên (?:btv|ban thường vụ)|(?:tỉnh|thành) (?:ủy|uỷ) viên|tuv",
        "(?:ủy|uỷ) viên bộ chính trị|(?:ủy|uỷ) viên (?:ban chấp hành )?trung ương(?: đảng)?",
        "phó tổng thư (?:ký|kí)|tổng thư (?:ký|kí)",
    )
)
"""In lower case, the longer before what it holds."""

_RANK = regex.compile(rf"(?<!\w)(?:{RANKS})(?!\w)", regex.IGNORECASE)
_SPELT = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("ban chấp hành ", ""),
    ("tuv", "tỉnh ủy viên"),
    ("btv", "ban thường vụ"),
)


@dataclass(frozen=True, slots=True)
class Office:
    """A mention of an office, by its canonical rank: "phó chủ tịch ubnd"."""

    span: Span
    rank: str


def offices_in(text: str) -> list[Office]:
    """Return the offices that `text` mentions, in order."""
    return [Office(Span(*match.span()), _canonical(match[0])) for match in _RANK.finditer(text)]


def same_rank(one: str, other: str) -> bool:
    """Say whether two ranks may be one: a chairman, and a chairman of a people's committee."""
    short, long = sorted((one, other), key=len)
    return short == long or (short in {"chủ tịch", "phó chủ tịch"} and long.startswith(short))


def _canonical(rank: str) -> str:
    low = " ".join(rank.lower().replace("uỷ", "ủy").split())
    for long, short in _SPELT:
        low = low.replace(long, short)
    return low.removesuffix(" đảng")

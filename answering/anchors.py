"""What a question sets apart its sides by: the times, people, places and bodies it names."""

from dataclasses import dataclass
from enum import Enum

import regex

from answering.aligned import aligned, is_folded
from retrieval import QuestionForm, Span, fold, names_in


class AnchorKind(Enum):
    """What kinds may stand against one another: a time against a time, a doer against a doer."""

    TIME = "time"
    DOER = "doer"


@dataclass(frozen=True, slots=True)
class Anchor:
    """One mention in a text; `value` is what tells it from another, folded."""

    span: Span
    kind: AnchorKind
    value: str


_YEAR = r"(?:19|20)\d\d"
_TIME = regex.compile(
    r"(?:(?<!\bdai )\b(?:tu|hoi|vao|trong|dau|giua|cuoi|nam|thang|ngay|nhiem ky|nhiem ki|"
    r"ky(?= (?:19|20))|giai doan|dot|"
    r"in|of|for|from|by|mid|early|late|the|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)[ -])*"
    rf"(?P<value>(?<![\w/.,]|(?<!mid)-)(?:\d{{1,2}}/){{0,2}}{_YEAR}(?:\s?[-–]\s?{_YEAR})?"
    r"(?![\w/%]|-\w|[.,]\d)|"
    r"(?<![\w/.,-])\d{1,2}/\d{1,2}(?![\w/%]|[.,]\d)|"
    r"(?<=\b(?:khoa|dai hoi|dai hoi dang|lan thu|ky hop thu) )(?:[ivx]+|\d{1,2})(?!\w)|"
    r"(?:truoc|sau)(?= (?:va sau )?(?:khi |sap xep|sap nhap|hop nhat)))"
)
_ADDRESSES = r"ông|bà|anh|chị|cô|chú|bác|thầy|đồng chí|đ/c|đc|mr|mrs|ms"
_OFFICES = (
    r"tổng bí thư|phó thủ tướng|thủ tướng|ttg|tttg|ttcp|phó chủ tịch|"
    r"chủ tịch(?: (?:nước|quốc hội))?|ct|bí thư|bộ trưởng|thứ trưởng|"
    r"giám đốc|trưởng ban|cục trưởng|vụ trưởng|prime minister|minister|chairman|chairwoman|"
    r"director|secretary|pm"
)
_OFFICE_OF = r"(?: (?:tỉnh|ubnd|hđnd|ủy ban nhân dân|bộ nội vụ|nội vụ|bnv|chính phủ|đảng ủy))*"
_TITLED = (
    rf"(?<!\w)(?:(?P<office>(?:{_OFFICES})(?!\w){_OFFICE_OF}(?!\w))|(?P<address>(?:{_ADDRESSES})"
    r"(?!\w)(?= [\p{L}])))"
)
_TITLE = regex.compile(_TITLED, regex.IGNORECASE)
_TITLE_FOLDED = regex.compile(fold(_TITLED), regex.IGNORECASE)
_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?!\w)")
_BODIES = (
    r"đảng ủy bộ(?: nội vụ)?|đảng ủy|đảng bộ bộ|bnv|snv|"
    r"(?<!(?:cán|toàn|nội|đảng|cục|chi|tiến|các) )bộ(?! (?:máy|phận|trưởng|chính|luật|môn|đội|sưu|"
    r"nhớ|lạc|não|dữ|tiêu|phim|ba|đôi|tộc))(?: nội vụ)?|"
    r"sở(?! (?:hữu|thích|dĩ|trường|tại|thú))(?: nội vụ)?|"
    r"chính phủ|cp|quốc hội|trung ương|tw|địa phương|ubnd|hđnd|cấp (?:tỉnh|xã|huyện|bộ|sở)|"
    r"tỉnh(?= )|cả nước|toàn quốc|the ministry|(?:the )?(?:provincial )?department|government"
)
_BODY = regex.compile(rf"(?<!\w)(?:{_BODIES})(?!\w)", regex.IGNORECASE)
_BODY_FOLDED = regex.compile(
    r"(?<!\w)(?:dang uy bo(?: noi vu)?|dang uy|bnv|snv|bo noi vu|so noi vu|chinh phu|cp|quoc hoi|"
    r"trung uong|tw|ubnd|hdnd|cap (?:tinh|xa|huyen|bo|so)|ca nuoc|toan quoc|the ministry|"
    r"(?:the )?(?:provincial )?department|government|"
    r"(?<!(?:can|toan|noi|dang|cuc|chi|tien|cac) )bo(?= (?:noi|lam|doi|duoc|dang|giao|nam|trong|"
    r"hoan|co|neu|va|voi|hay)\b))(?!\w)",
    regex.IGNORECASE,
)
_NO_NAME = frozenset(
    "noi dan chi yeu nhan nhac giao de dat lam la co o ve va voi hay thi cho trong nam tai du phat "
    "ta ay nay do day muc nhiem diem cap bo so tinh phong ke gi nao ai sao bao cung da dang duoc "
    "se phai can muon thay danh trao tang chu keu gui tin luu khang cua con den hai ba tu".split()
)
"""Folded syllables behind an address that are no name: "ông nói", "ba mục tiêu"."""

_AMBIGUOUS = regex.compile(r"\b(?:anh|chi|co|chu|bac|thay)\Z")
"""Addresses that fold to what other words do."""


def anchors_in(text: str) -> list[Anchor]:
    """Return what a text names of times and doers, in order, none inside another."""
    low = aligned(text)
    found = [
        Anchor(Span(*match.span()), AnchorKind.TIME, match["value"])
        for match in _TIME.finditer(low)
    ]
    spans = sorted(_doers(text, low), key=lambda span: (span.start, -span.end))
    for span in _joined(spans, text):
        if not any(_overlap(span, one.span) for one in found):
            found.append(Anchor(span, AnchorKind.DOER, span.of(low)))
    return sorted(found, key=lambda anchor: anchor.span)


def _doers(text: str, low: str) -> list[Span]:
    bare = is_folded(text)
    spans = [Span(*match.span()) for match in (_BODY_FOLDED if bare else _BODY).finditer(text)]
    for match in (_TITLE_FOLDED if bare else _TITLE).finditer(text):
        end = _named_until(text, low, match.end(), bare)
        if end > match.end() or match["office"]:
            spans.append(Span(match.start(), end))
    for match in _CAPITALS.finditer(text):
        if " " in match[0] and match[0] != "Bộ Chính":
            spans.append(Span(*match.span()))
    for name in names_in(text, QuestionForm.UNACCENTED):
        if name[0].isdigit():
            continue
        words = " ".join(name)
        of_place = regex.compile(rf"\b(?:so |tinh )?{regex.escape(words)}\b")
        spans += [Span(*match.span()) for match in of_place.finditer(low)]
    return spans


def _named_until(text: str, low: str, end: int, bare: bool) -> int:
    """Return where the name behind a title ends: its capitals, or one syllable in small letters."""
    following = regex.compile(r" (?:\p{Lu}[\p{L}]* ?)+(?<! )").match(text, end)
    if following and aligned(following[0]).split()[0] not in {"bo", "so", "noi"}:
        return following.end()
    small = regex.compile(r" ([a-z]{2,7})\b").match(low, end)
    told = not bare or not _AMBIGUOUS.search(low, 0, end)
    if told and small and small[1] not in _NO_NAME and text[end + 1 : end + 2].islower():
        return small.end()
    return end


def _joined(spans: list[Span], text: str) -> list[Span]:
    """Join what stands side by side or overlaps: "Sở Nội vụ" and "Phú Thọ", a title and a name."""
    joined: list[Span] = []
    for span in spans:
        if joined and text[joined[-1].end : span.start].strip(" ") == "":
            last = joined.pop()
            span = Span(last.start, max(last.end, span.end))
        joined.append(span)
    return joined


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end

"""Surveys: what the articles say about a topic, or which of them speak of it."""

import regex

from answering.said import ARTICLE, MANY, Said

_TELL = (
    r"(?:noi|nhac|de cap|viet|ban|neu|dua tin|trinh bay|phan anh|ghi|thong tin|danh gia|nhan dinh|"
    r"nhan xet|mo ta|lien quan|co noi dung|xoay quanh|nhan manh|thao luan|co thong tin|"
    r"mentions?|discuss(?:es)?|talks?|says?|cover|covers|writes?|reports?|deals? with|refers? to)"
)
_WHAT = (
    r"(?:(?:nhung|cac) gi|gi|the nao|nhu the nao|ra sao|sao|dieu gi|thong tin gi|nhung noi dung gi|"
    r"nhung noi dung nao|ve nhung gi)"
)
_ON = r"(?:ve|den|toi|quanh|about|on|of|with)"
_ADVERB = r"(?:deu|da|co|cung|duoc|se|that|which)"
_TOPIC = r"(?P<topic>\S.*)"
_PRESS = r"(?:bao chi|to bao|cac bao|bao dai|truyen thong|bao(?= dua| viet| noi))"

_ARTICLES_TELL = regex.compile(
    rf"(?:\b(?:(?P<many>{MANY}) )?(?>{ARTICLE})(?: (?:trong kho|da nap|hien co|tren|nay))?"
    rf"(?P<which> nao)?|\b(?P<press>{_PRESS}))"
    rf"(?: {_ADVERB})* (?:(?P<tell>{_TELL})(?P<what> {_WHAT})?(?: {_ON})*(?: {_WHAT})?(?: {_ON})?|"
    rf"ve)"
    rf" {_TOPIC}"
)
_ENGLISH = regex.compile(
    rf"\b(?:which|what|any|all|find)(?: the)? {ARTICLE} (?:that |which )?(?:are |is )?"
    rf"(?:{_TELL}|about|on|related|concerning)(?: {_ON})? {_TOPIC}|"
    rf"\bwhat (?:do|does|did) (?:the |all |these )*(?:{ARTICLE}|press|media|sources) "
    rf"(?:{_TELL})(?: {_ON})? {_TOPIC}"
)
_SOME = rf"(?:{MANY} {ARTICLE}(?: nao)?|{ARTICLE} nao)"
_FOUND_IN = regex.compile(
    rf"{_TOPIC} (?:(?:duoc|co|da) )*(?:{_TELL}|xuat hien|co mat|nam|co)(?: {_ON})?(?: {_WHAT})?"
    rf" ?(?:o )?(?:trong |o |tai )?{_SOME}(?: nay| tren)?\Z"
)
_FOUND_BY = regex.compile(
    rf"{_TOPIC} (?:duoc|bi) {_SOME} (?:{_ADVERB} )?{_TELL}(?: {_ON})?(?: {_WHAT})?\Z"
)
_ON_WHICH = regex.compile(
    rf"\A(?:ve|doi voi|lien quan den) {_TOPIC}(?: thi)? {MANY} {ARTICLE}(?: nay| tren)?"
    rf"(?: {_ADVERB})* {_TELL}(?: {_WHAT})\Z|"
    rf"\A(?:ve|doi voi|lien quan den) {_TOPIC} thi {ARTICLE} {_TELL}(?: {_WHAT})\Z"
)
_IN_THE_ARTICLES = regex.compile(
    rf"\A(?:trong|theo|qua) {MANY} {ARTICLE}(?: (?:nay|tren))? {_TOPIC} (?:duoc|co) "
    r"(?:noi|nhac|de cap|viet|danh gia|phan anh)\b.*"
)
_GATHER = regex.compile(
    rf"\A(?:tong hop|gom|thu thap|diem qua|diem lai|liet ke|tim|loc)(?: lai)? "
    rf"(?:(?:{MANY}|giup|cho|toi|minh) )*(?:thong tin|noi dung|y kien|quan diem|nhan dinh|danh gia|"
    rf"phat bieu|tin|{ARTICLE})? ?(?:(?:{_TELL}) )?(?:ve|lien quan (?:den|toi)) {_TOPIC}"
)
_COUNTED = regex.compile(rf"\bbao nhieu {ARTICLE} .* duoc (?!noi|nhac|de cap)\w+")
"""How many of them something was done to is a fact."""

_GATHER_FROM = regex.compile(
    rf"\A(?:tong hop|gom|thu thap|diem qua|liet ke)\b.*? ve {_TOPIC} (?:trong|tu|qua|o) {MANY} "
    rf"{ARTICLE}"
)

_BEFORE_TOPIC = regex.compile(
    rf"\A(?:(?:{_ON}|{_WHAT}|van de|chu de|noi dung(?! cua)|thong tin ve|ve|viec) )+"
)
_AFTER_TOPIC = regex.compile(
    rf"(?: (?:va (?:\w+ ){{0,4}}(?:{_WHAT}|ai|nao|dau)|{_WHAT}|khong|ko|chua|o dau|thi|duoc|"
    rf"(?:tu|trong|qua|o) {MANY} {ARTICLE}.*))+\Z"
)
_ASKS = regex.compile(r"\b(?:bao nhieu|bao gio|bao lau|khi nao|(?:thoi diem|ngay|nam|luc) nao)\b")
_NO_TOPIC = regex.compile(
    rf"{_WHAT}|nao|dau|ai|(?:cai|dieu|van de|noi dung|chuyen) (?:gi|nao)|{_ON}"
)

_PATTERNS = (
    _ON_WHICH, _GATHER, _GATHER_FROM, _IN_THE_ARTICLES, _ENGLISH, _FOUND_BY, _ARTICLES_TELL,
    _FOUND_IN,
)  # fmt: skip


def surveyed(said: Said) -> str | None:
    """Return the topic on which a question wants the articles heard; None where it wants no such.

    One "bài viết nói gì về …" is heard as all, since Vietnamese has no plural; but "báo cáo của Bộ
    nêu gì" asks one report for a fact.
    """
    text = said.text
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match is None or _COUNTED.search(text) or not _several(match):
            continue
        if topic := _topic(said, match):
            return topic
    return None


def _several(match: "regex.Match[str]") -> bool:
    """Say whether all articles are meant: by a word, or as what the question opens with."""
    named = match.groupdict()
    if match.re is not _ARTICLES_TELL or named["many"] or named["which"] or named["press"]:
        return True
    return match.start() == 0 and bool(named["what"])


def _topic(said: Said, match: "regex.Match[str]") -> str:
    start, end = match.span("topic")
    text = said.text[start:end]
    if opens := _BEFORE_TOPIC.match(text):
        start, text = start + opens.end(), text[opens.end() :]
    if closes := _AFTER_TOPIC.search(text):
        end -= len(closes[0])
    bare = said.text[start:end].strip()
    if not bare or _NO_TOPIC.fullmatch(bare) or _ASKS.search(bare):
        return ""
    return said.span(start, end)

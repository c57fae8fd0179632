"""Summaries of one article: a word that sums up, or the question what an article is about."""

import regex

from answering.said import ARTICLE, MANY, Said

_SUM_UP = regex.compile(
    r"\A(?:\w+ ){0,3}(?:tom tat|tom luoc|tom gon|tom lai|rut gon|tong ket lai|tl dr|tldr|"
    r"summari[sz]e|summary|sum up|recap)\b|\b(?:tom tat|tom luoc)\Z|"
    r"\A(?:diem lai|khai quat (?:noi dung|bai|ve|lai|hoi nghi|cac))\b"
)
_ASKS = regex.compile(r"(?<!noi )(?<!noi ve )\b(?:gi|nao|ai|bao nhieu|may)\Z")
_MAIN = regex.compile(
    r"\b(?:(?:noi dung|y|diem|thong diep|luan diem)(?: quan trong)? (?:chinh|chu yeu|co ban|"
    r"cot loi|noi bat)|y chinh|dai y|main (?:points?|ideas?|content)|key points?|gist)\b"
)
_ABOUT_WHAT = regex.compile(
    rf"\A(?:noi dung (?:cua )?)?{ARTICLE}\b.*"
    r"(?:\b(?:noi|viet|ban|de cap|trinh bay|nhac)(?: toi| den)?(?: ve)? (?:(?:cai|dieu|van de|"
    r"chuyen|"
    r"nhung|noi dung) ?)*(?:gi|nao)|\bco noi dung (?:gi|nhu the nao|the nao|ra sao)|"
    r"\bla ve (?:cai )?gi)\Z|"
    rf"\Anoi dung (?:cua )?{ARTICLE}\b.*|"
    rf"\A(?:what (?:is|s|does)) (?:the )?.*\b{ARTICLE}\b.*\b(?:about|say)\Z"
)
_EVENT = r"(?:hoi nghi|cuoc hop|su kien)"
_TEXT_OR_EVENT = regex.compile(rf"\b(?:{ARTICLE}|{_EVENT})\b")
_SEVERAL = regex.compile(rf"\b(?!the\b){MANY} {ARTICLE}\b|\b{ARTICLE} nao\b|\barticles\b")
_SUMS = (
    r"(?:tom tat|tom luoc|tom gon|tom lai|rut gon|khai quat|tong ket lai|tl dr|tldr|diem lai|"
    r"summari[sz]e|"
    r"dai y|summary|sum up|recap|main (?:points?|ideas?|content)|key points?|gist|"
    r"(?:noi dung|y|diem|thong diep|luan diem)(?: quan trong)? (?:chinh|chu yeu|co ban|cot loi|"
    r"noi bat))"
)
_BEFORE = regex.compile(
    rf"\A(?:(?:{_SUMS}|{ARTICLE}|noi dung|ngan gon|nhanh|so luoc|(?:trong )?\d+ (?:cau|dong|y)|"
    r"(?:giup|cho)(?: (?:toi|minh|em|ban|anh|chi))?|hay|xin|doc|lai|neu|nhung|cac|"
    r"ban(?= tom)|cua|trong|ve|noi ve|viet ve|what|is|does|s|the|of|a|an|about|on|give|me|please) "
    r")+"
)
_BEHIND = regex.compile(
    rf"(?: (?:(?:roi )?(?:neu|cho biet)(?: (?:nhung|cac))? {_SUMS}|{ARTICLE}(?: nay)?|"
    r"(?:noi|viet|ban|de cap|trinh bay|nhac)(?: toi| den)?(?: ve)? "
    r"(?:(?:cai|dieu|van de|chuyen|nhung|noi dung) ?)*(?:gi|nao)|"
    rf"co noi dung.*|la ve (?:cai )?gi|la (?:nhung )?gi|(?:gom|co)(?: (?:nhung|cac))? (?:gi|{_SUMS}"
    r" (?:nao|gi))|the nao|about|say|please|ngan gon|nhanh))+\Z"
)


def summed_up(said: Said) -> str | None:
    """Return which article a question wants summed up, in its words; None where it wants none.

    Several articles are surveyed, not summed up.
    """
    text = said.text
    if _SEVERAL.search(text):
        return None
    main = _MAIN.search(text) and _TEXT_OR_EVENT.search(text)
    sums_up = _SUM_UP.search(text) and not _ASKS.search(text)
    if not (sums_up or main or _ABOUT_WHAT.search(text)):
        return None
    return _subject(said) or " ".join(said.words)


def _subject(said: Said) -> str:
    """Return what is left without the words that sum up, and those that only join."""
    text = said.text
    opens, closes = _BEFORE.match(text), _BEHIND.search(text)
    start, end = opens.end() if opens else 0, closes.start() if closes else len(text)
    return said.span(start, end) if start < end else ""

"""Comparisons: a word that compares, and two sides, or at least a choice between them."""

import regex

from answering.said import Said

_ADJECTIVE = (
    r"(?:nhieu|it|cao|thap|lon|nho|som|muon|nhanh|cham|tot|kem|rong|manh|yeu|dai|ngan|moi|cu|"
    r"truoc|sau|dong|vuot troi|noi bat|nang|nhe)"
)
_BOTH = r"(?:va|hay|hoac|voi|giua|hai|so voi|and|or|with|between|two|both|vs|versus)"
_COMPARED = regex.compile(
    r"\A(?:lap |lam |xin |cho )?(?:bang |ban )?(?:so sanh|doi chieu|ss|phan biet)\b|"
    r"\b(?:so sanh|doi chieu|dat canh nhau|compare[ds]?|comparison|versus|vs)\b|"
    r"\bkhac (?:gi|the nao|ra sao)\b|"
    r"\bkhac\b(?! biet ve).*\b(?:(?:diem|cho|khia canh|mat) nao|the nao|ra sao|khong|ko|cho nao)\Z|"
    r"\bdiem (?:gi )?chung\b|\bgi chung\b|\bchenh (?:lech|nhau)(?= (?:giua|bao nhieu|the nao|ra "
    r"sao))|\bhon hay \w+(?: \w+)? hon\b|"
    r"\b(?:khac|giong) nhau (?:the nao|nhu the nao|ra sao|o|gi|khong|ko|cho nao|diem)\b|"
    r"\A(?!.*\b(?:nhieu|cac|bao nhieu|mot so|nao|ai)\b).*\b(?:khac|giong) nhau\Z|"
    r"\b(?:co|la) (?:nhung |diem )?(?:gi|diem gi|diem nao) (?:khac|giong)\b|"
    r"\b(?:diem|su|nhung diem|cho) (?:giong|khac|tuong dong)(?: biet| nhau)?"
    r"(?: va (?:giong|khac)(?: biet| nhau)?)? giua\b|"
    r"\bgiong (?:nhau )?va khac\b|\bco giong .*\b(?:khong|ko)\Z|"
    r"\bdifferences? (?:between|in)\b|\bdiffer(?:s|ent)?\b|\bin common\b"
)
_ASKED_OF_EACH = regex.compile(
    r"\A(hoi nghi|cuoc hop|bai|buoi le|dai hoi) .+ va \1 .+ (?:ngay nao|khi nao|o dau|luc nao|bao "
    r"gio|ai)\Z|\bcach nhau (?:may|bao nhieu|bao lau)\b"
)
_CHOICE = regex.compile(
    rf"\b(?:nao|ai|dau)\b(?: \w+){{0,8}}? {_ADJECTIVE}\b(?: \w+){{0,3}}? hon\b"
    r"(?! (?:ca|nua|het|mot|hai|ba|\d.*)\b)|"
    r"\b(?:which|who|where)\b.*\b(?:more|fewer|less|higher|lower|earlier|later|larger|smaller|"
    r"better|bigger|faster|first)\b"
)
_CHOSEN_FROM = regex.compile(
    rf"\b{_BOTH}\b|\b(?:ben|noi|don vi|nam|tinh|co quan|bo|so|hoi nghi|bai|cai|so nao|con so) nao\b"
)
_OR = regex.compile(
    rf"\b(?:hay|hoac|or)\b(?! (?:khong|chua|ko)\b).*\b(?:{_ADJECTIVE}\b(?: \w+){{0,3}}? )?hon\Z"
)
_ORDER = regex.compile(
    rf"\bnao\b.*\b{_ADJECTIVE}\b.* (?:hay|or) (?!khong|chua)|"
    rf"(?=.*\b{_BOTH}\b).*\bnao\b.*\b(?:truoc|sau|som|muon|nhieu nhat|cao nhat|lon nhat)\Z"
)
_AGAINST = regex.compile(
    r"\bso voi (?!truoc\b|ke hoach|ca nuoc|cung ki|muc tieu|chi tieu|yeu cau).*"
    r"\b(?:the nao|ra sao|khac|tang hay giam|hon|nhieu hay it|co gi)\b|"
    r"\bco gi .*\bso voi\b|\btang hay giam\b.*\bso voi\b"
)
_CHANGED = regex.compile(r"\b(?:thay doi|bien doi|tang giam|chuyen bien|changed?|evolved?)\b")
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_AMOUNT = regex.compile(r"\b(?:bao nhieu|thu may|xep thu)\b")
_BEST_OF_ALL = regex.compile(r"\bhon (?:ca|het|nua)\b")


def is_comparison(said: Said) -> bool:
    """Say whether a question puts two things side by side."""
    text = said.text
    if _COMPARED.search(text) or _ASKED_OF_EACH.search(text):
        return True
    if _AMOUNT.search(text) and not _CHOICE.search(text):
        return False
    if _BEST_OF_ALL.search(text):
        return False
    if _CHOICE.search(text) and _CHOSEN_FROM.search(text):
        return True
    if _CHANGED.search(text) and len(set(_YEAR.findall(text))) == 2:
        return True
    return any(pattern.search(text) for pattern in (_OR, _ORDER, _AGAINST))

"""The occasion that a question names: an event, a time, or what a report is about; folded."""

from dataclasses import dataclass

import regex

_EVENT = (
    r"(?:hoi nghi|cuoc hop|buoi (?:hop|le|lam viec|gap|toa dam|tong ket|so ket|khai mac)|phien|"
    r"dai hoi|"
    r"(?:le|buoi) \w+|so ket|tong ket|toa dam|hoi thao|ki hop|su kien|khai mac|be mac|giao ban|"
    r"hop(?! nhat| tac| dong| phap| li)|dien dan|hoi dam|chuyen (?:tham|di|cong tac)|ra quan|"
    r"tap huan|thanh phan|dai bieu|khach moi|conference|meeting|review|event|ceremony|session)"
)
_TIME = (
    r"(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}/(?:19|20)\d\d|(?:19|20)\d\d|thang \d{1,2}|"
    r"quy (?:\d|i{1,3}v?)|\d+ thang)"
)
_ATTENDS = (
    r"(?:(?:den |ve |toi |xuong |di |ra |vo |vao |cung )*(?:du(?! an| lich| thao| tru| bao|"
    r" kien| luan)|"
    r"tham du|tham gia|co mat|hien dien|gop mat|xuat hien)|duoc (?:nhac|neu|gioi thieu|xuong ten)|"
    r"attend\w*|present at)"
)
_WHEN = (
    r"(?:thoi (?:diem|gian|ki)|hoi|luc|khi|hom|bua|ngay|sang|chieu|toi|thang|nam|dau|giua|cuoi|"
    r"nua|"
    r"vao|nhan|dip|trong|tai|o|sau|boi canh|ngay sau|luc do|in|at|on|during|when|early|late|mid)"
)
_OPENS = regex.compile(rf"\b(?:{_ATTENDS}|{_EVENT}|{_TIME}|{_WHEN})\b")
_NAMES_ONE = regex.compile(rf"\b(?:{_EVENT}|{_TIME}|{_ATTENDS})\b|\b(?:luc|khi|when)(?: \w+){{2}}")
_ONLY_TIME = regex.compile(rf"(?:(?:{_WHEN}|{_TIME}|ay|do|thi|nay|of|the|time) ?)+")
_REPORT = regex.compile(r"\b(?:(?:trong|o|theo) )?bai (?:viet |bao )?(?:ve|noi ve|viet ve|dua) \w+")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where the words of an occasion start in a run of words, and whether they are but a time."""

    start: int
    only_time: bool


def occasion_in(words: str, start: int = 0) -> Occasion | None:
    """Return the first occasion that a run of folded words names; None without one."""
    report = _REPORT.search(words, start)
    if report:
        return Occasion(report.start(), only_time=False)
    for opening in _OPENS.finditer(words, start):
        if _NAMES_ONE.search(words, opening.start()):
            rest = words[opening.start() :].strip()
            return Occasion(opening.start(), _ONLY_TIME.fullmatch(rest) is not None)
        return None
    return None

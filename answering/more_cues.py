"""Follow-ups that ask for more than was quoted: "Ngoài số đó ra còn gì nữa?"."""

from typing import NamedTuple

import regex

from answering.aligned import aligned
from answering.said import unframed
from answering.topics import in_running_text

# Matched on folded lower-case text of the same length, so that offsets hold in the text as typed.
_WHAT = (
    r"(?:gi|ai|dau|nao|may|bao nhieu|(?:nhung |cac )?(?:dieu|viec|cai|nguoi|nhiem vu|muc tieu|"
    r"ket qua|noi dung|noi|y|diem|van de|han che|bien phap|so lieu|con so)(?: (?:gi|nao))?)"
)
_BESIDES = (
    r"ngoai (?:(?:nhung|cac|may|cai|so|mo|ngan|chung|phan)\b ?){0,2}(?:\w+ ){0,2}?"
    r"(?:do|ay|nay|tren|kia|ra|bay nhieu)\b(?: ra)?"
)
_STILL = (
    r"[ ,]*(?:thi )?(?:co )?(?:con|phai)?(?: (?:phai|co|duoc|lam|noi|neu|ke|de cap)){0,3}"
    rf"(?: (?:nhung|cac))?(?: {_WHAT})?(?: (?:nua|khac|them|lam))*"
)
_WHAT_MORE = (
    rf"(?:co )?con (?:(?:phai |co |noi |neu )*{_WHAT} )?(?:nua|khac|them)(?: nua)?|"
    rf"{_WHAT} (?:nua|khac)(?: nua)?"
)
_GO_ON = (
    r"(?:(?:ke|noi|neu|cho biet|trich|xem) )?them(?: (?:di|nua|chut|mot chut|ve viec nay))?|"
    r"tiep(?: di| theo)?"
)
_ELSE = (
    r"(?:what|who|anything|anyone|something|where) else|any (?:more|others?)|(?:tell me )?more|"
    r"go on"
)
_MORE = regex.compile(
    r"\A(?:(?:va|roi|the|vay|a|u|ok|and|so)[ ,]+)*"
    rf"(?:{_BESIDES}(?:{_STILL})?|{_WHAT_MORE}|{_GO_ON}|{_ELSE})"
    r"(?: (?:khong|ko|k|hong|hay khong|chua|the|vay|nhi|a))*\W*\Z"
)
_ROUND = regex.compile(
    r"\A(?:Ngoài những câu đã trích(?: (?P<times>\d+) lần)?|"
    r"Besides what was quoted(?: (?P<of>\d+) times)?), (?P<subject>.+)\Z"
)


class More(NamedTuple):
    """What a question asks more of: the question before it, and how often it was answered."""

    subject: str
    rounds: int


def asks_for_more(question: str) -> bool:
    """Say whether a follow-up asks for nothing but more: "Còn gì nữa không?"."""
    return _MORE.match(aligned(unframed(question))) is not None


def asked_again(before: str, foreign: bool) -> str:
    """Return the question that asks for what was not quoted to `before` yet."""
    told = more_in(before) or More(before, 0)
    times, subject = told.rounds + 1, in_running_text(told.subject)
    if foreign:
        return f"Besides what was quoted{f' {times} times' if times > 1 else ''}, {subject}"
    return f"Ngoài những câu đã trích{f' {times} lần' if times > 1 else ''}, {subject}"


def more_in(question: str) -> More | None:
    """Return what a question of `asked_again` is made of; None where it is none."""
    match = _ROUND.match(question)
    if match is None:
        return None
    return More(match["subject"], int(match["times"] or match["of"] or 1))

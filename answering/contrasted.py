"""A question parted between what it sets against one another: two times, or two who did."""

from dataclasses import dataclass

import regex

from answering.aligned import aligned, cut
from answering.anchors import Anchor, AnchorKind, anchors_in
from answering.asked_of_both import AskedOfBoth, how_much
from answering.contrast_cues import CHOOSES, CONTRAST, tells_of_contrast
from answering.said import unframed
from answering.topics import bare, in_running_text
from retrieval import content_pairs, content_words, is_particle

# All patterns meet folded text of the same length as the text (see `aligned`).
_OPENS = regex.compile(
    r"\A\W*(?:(?:nghe noi|nghe dau|tui thac mac|thac mac|muon biet|lap bang|dat|"
    r"compare|so sanh(?: cach)?|doi chieu|giua|diem chung|diem giong|diem khac|su khac biet|"
    r"khac biet|(?:nhung )?(?:diem|net) (?:tuong dong|khac biet)|hai doi|ca hai|hai|"
    r"mot (?:ben|dang|phia)(?: la)?|xet(?: ve)?|xet theo|cung la)\b[ :,]*)+"
)
_JOINTS = tuple(
    regex.compile(joint)
    for joint in (
        r"[ ,;.]+(?:mot (?:ben|dang|phia)|ben kia|phia kia)(?: la| thi)?\b",
        r"[ ,;]+(?:con|trong khi(?: do)?|so ra(?: thi)?|nguoc lai|while|whereas)\b",
        r"[ ,;]+(?:doi chieu|dat canh|doi lai|thuc te)(?: voi)?\b",
        r"[ ,;]+(?:so voi|so sanh voi|vs|versus|compared (?:to|with))\b\.?",
        r"[ ,;]+(?:co )?(?:giong hay khac|khac hay giong|co trung voi|co khac|co giong|"
        r"khac(?: gi)?|canh|differs? from|differ)(?: (?:voi|so voi|from))?\b",
        r"[ ,;]+(?:roi (?:den|toi|qua)|cho den|(?:qua|sang|toi|den)(?= (?:nam )?(?:19|20)\d\d))\b",
        r"[ ,;]+(?:voi|va|hay la|hay|hoac|with|and|or)\b|(?<=\w) ?/ ?(?=\w)|;",
        r", ",
    )
)
"""What parts two sides, the more telling first."""

_TOPIC = regex.compile(r"\A(?P<topic>[^:,;]{3,90}?)(?:[:,;]| [-–] | thi\b| ma\b)")
_TOPIC_LEAD = regex.compile(
    r"\A(?:ve|noi (?:ve|toi|den)|doi voi|xet ve|chuyen|mang|truoc|trong|lien quan den)\b "
)
_TAIL = regex.compile(
    r"\s*[:–]\s*(?P<tail>.{4,})\Z|, (?P<last>[^,]{4,})\Z|"
    r"[ ,]+(?P<about>(?:ve|o khoan|trong khoan) .+)\Z"
)
_OF = regex.compile(r"cua ")
_DANGLING = regex.compile(r"\A(?:cua|cho|voi)\Z| (?:cua|cho|voi)\Z")
_LEAST = 1
_CHAT = frozenset(
    "noi dan bieu bao chi dao neu nhan manh luu y de nghi yeu cau cach loi y kien quan diem nhin "
    "phat bieu danh gia viec chuyen cai khoan thai do moi nguoi kieu mot hai ben vi thay sao hoi "
    "nghi cuoc hop buoi ky dot lan lam duoc giao thuc hien the hien ra cho nganh tong ket said "
    "remarks those one ones meeting conference".split()
)
"""Folded syllables that say that somebody spoke or did, not of what."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its name, and the question that it comes to."""

    name: str
    asked: str


def contrasted(text: str) -> list[Side]:
    """Return the two sides that a question's times or doers part it into; none without them."""
    text = bare(unframed(text))
    shared, rest = _topic(text)
    if shared and not anchors_in(shared):
        shared = in_running_text(shared)
    rest = bare(cut(cut(rest, _OPENS), CONTRAST))
    asks = AskedOfBoth("")
    chooses = CHOOSES.search(aligned(rest))
    if chooses and _two_of_a_kind(anchors_in(rest[: chooses.start()])):
        asks = how_much(bare(regex.sub(r"\bai\W*\Z", "", rest[chooses.end() :])))
        rest = rest[: chooses.start()]
    tail = _tail(rest)
    if tail:
        shared, rest = f"{shared} {tail}".strip(), rest[: rest.rfind(tail)].rstrip(" :–,")
    rest = bare(cut(rest, CONTRAST))
    split = _split(rest)
    if split is None or not all(map(anchors_in, split)):
        return []
    left, right = split
    left, right = _completed(left, right, shared), _completed(right, left, shared)
    both = AskedOfBoth(" ".join(part for part in (shared, asks.words) if part))
    return [
        Side(name, " ".join(both.of(side).split()))
        for name, side in zip(map(_name, split), (left, right), strict=True)
    ]


def is_contrasted(text: str, folded: str) -> bool:
    """Say whether a question's words contrast, and its times or doers are two to be told apart.

    Or it puts two questions of two of them, one behind the other.
    """
    if tells_of_contrast(folded):
        return len(contrasted(text)) == 2
    split = _split(_topic(bare(unframed(text)))[1]) if _ASKED.search(folded) else None
    return split is not None and all(_ASKED.search(aligned(side)) for side in split)


_ASKS = (
    r"(?:bao nhieu|ai|gi|nao|bao gio|o dau|vi sao|the nao|ra sao|toi dau|den dau|sao|what|"
    r"who|when|how)"
)
_ASKED = regex.compile(rf"\b{_ASKS}\b")


def _topic(text: str) -> tuple[str, str]:
    """Part what is said first, of both sides, from the rest; it names neither of them."""
    low = aligned(text)
    match = _TOPIC.match(low)
    if match is None:
        return "", text
    head, rest = text[slice(*match.span("topic"))], text[match.end() :]
    if anchors_in(head) and match[0][-1] != ":":
        return "", text
    if _two_of_a_kind(anchors_in(head)) or not _two_of_a_kind(anchors_in(rest)):
        return "", text
    return cut(cut(head, _OPENS), _TOPIC_LEAD).strip(), rest.strip()


def _tail(text: str) -> str:
    """Return what is said last, of both sides: ": ngành làm gì", "về tồn tại, hạn chế"."""
    match = _TAIL.search(aligned(text))
    if match is None:
        return ""
    name = next(name for name in ("tail", "last", "about") if match[name])
    tail, before = text[slice(*match.span(name))], text[: match.start()]
    if name == "last" and ((split := _split(before)) is None or _said(split[1])):
        return ""
    if anchors_in(tail) or not _two_of_a_kind(anchors_in(before)):
        return ""
    return tail


def _two_of_a_kind(anchors: list[Anchor]) -> bool:
    return any(len({one.value for one in anchors if one.kind is kind}) > 1 for kind in AnchorKind)


def _split(text: str) -> tuple[str, str] | None:
    """Part a text at the most telling joint that has two of a kind on its sides."""
    low, anchors = aligned(text), anchors_in(text)
    if not _two_of_a_kind(anchors):
        return None
    for joint in _JOINTS:
        found = [
            match
            for match in joint.finditer(low)
            if not any(
                one.span.start < match.end() and match.start() < one.span.end for one in anchors
            )
            and _apart(anchors, match.start(), match.end())
        ]
        if found:
            best = min(found, key=lambda match: _reach(anchors, match.end()))
            return bare(text[: best.start()]), bare(text[best.end() :])
    return None


def _apart(anchors: list[Anchor], end: int, start: int) -> bool:
    """Say whether some kind of anchor stands on both sides, of other values."""
    for kind in AnchorKind:
        left = {one.value for one in anchors if one.kind is kind and one.span.end <= end}
        right = {one.value for one in anchors if one.kind is kind and one.span.start >= start}
        if left - right and right - left:
            return True
    return False


def _reach(anchors: list[Anchor], start: int) -> int:
    return min(one.span.start - start for one in anchors if one.span.start >= start)


def _completed(side: str, other: str, shared: str) -> str:
    """Give to a side that says no more than whom or when what the other side says.

    One that asks of what both `share`, "yêu cầu gì", says enough.
    """
    if len(_said(side)) >= _LEAST or (shared and _ASKED.search(aligned(side))):
        return side
    says = cut(_without(other), _DANGLING)
    return f"{says} {side}" if says and _OF.match(aligned(side)) else f"{side} {says}".strip()


def _said(side: str) -> list[str]:
    """Return what a side says beside its anchors and the words of speaking."""
    words = content_words(_without(side), folded=False)
    return [word for word in words if aligned(word) not in _CHAT and not is_particle(word)]


def _without(text: str) -> str:
    """Return a side without its anchors."""
    for anchor in reversed(anchors_in(text)):
        text = f"{text[: anchor.span.start]} {text[anchor.span.end :]}"
    return " ".join(regex.sub(r"\(\s*\)", " ", text).split())


def topic_words(text: str) -> str:
    """Return what a side's question is about: itself without whom and when."""
    return _without(text)


def topic_pairs(text: str) -> set[str]:
    """Return the pairs of words, folded, that a text says beside those of speaking and doing."""
    pairs = content_pairs(text, folded=True)
    return {pair for pair in pairs if not _CHAT.issuperset(pair.split("_"))}


def _name(side: str) -> str:
    anchors = anchors_in(side)
    first = next((one for one in anchors if one.kind is AnchorKind.DOER), anchors[0])
    return first.span.of(side)

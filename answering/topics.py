"""What an earlier question is about, said behind a later one that leaves it out."""

import regex

from answering.aligned import aligned, cut
from answering.said import unframed

_QUESTION_PHRASE = regex.compile(
    r"[ ,]*\b(?:co (?:nhung )?(?:diem )?(?:gi|dieu gi) (?:dac biet|noi bat|moi|la|hay|dang chu y)|"
    r"\Acho biet|dac biet o (?:cho|diem) nao)\b|"
    r"[ ,]*\b(?:(?:do|boi|cho|voi|cua|tu|den) )?(?:la (?:bao nhieu|gi|ai)|"
    r"(?:dien ra |to chuc |hop )?(?:vao )?(?:ngay|thang|nam|hom|luc|khi) (?:nao|may|bao nhieu|gi)|"
    r"bao gio|o dau|bao nhieu(?: phan tram)?|may|vi sao|tai sao|"
    r"nhung ai|ai|nhu the nao|the nao|ra sao|phai khong|co phai|hay khong|nhung gi|gi|nao|khong)\b|"
    r"\A(?:when|where|why|how|what|who|which)\b(?: (?:was|is|were|are|did|does|do|many|much|"
    r"had)\b)*"
    r"(?: the\b)? ?"
)
"""On folded text of the same length, so that offsets hold in the text as typed."""


EVENT = regex.compile(r"\b(?:hoi nghi|cuoc hop|buoi (?:le|hop)|dai hoi|hoi thao|su kien)\b")
"""What people meet at, folded."""

_WHO_DID = regex.compile(r"(?<=\w \w+ \w+)[ ,]+(?:(?:do|boi) )?ai(?: (?!la\b)\w+){1,4}\W*\Z")
"""Who did what at an event that is named before: "hội nghị tổng kết <do ai chủ trì>?"."""


def topic_of(before: str) -> str:
    """Return what a question is about: itself, without the words that only ask.

    Of an event, without what somebody did at it: another may be asked for who did another thing.
    """
    before = unframed(before)
    at_event = cut(before, _WHO_DID) if EVENT.search(aligned(before)) else before
    return " ".join(bare(cut(at_event, _QUESTION_PHRASE)).split())


def about(said: str, topic: str) -> str:
    """Return the question that `said` is once its topic is added."""
    said = " ".join(bare(said).split())
    return f"{said}, {in_running_text(topic)}?" if topic else f"{said}?"


def bare(text: str) -> str:
    """Return `text` without the punctuation around it."""
    return text.strip(" ?!.…,")


def in_running_text(topic: str) -> str:
    """Write the first word small, unless it opens a name."""
    words = topic.split(maxsplit=2)
    named = words[0].isupper() or (len(words) > 1 and words[1][:1].isupper())
    return topic if named else topic[:1].lower() + topic[1:]

"""The title that a person would give an article: its headline, else a telling first sentence."""

import re

from retrieval.dateline import dateline, is_stamp
from retrieval.sentences import split_sentences

TITLE_LIMIT = 140
_HEADLINE_LIMIT = 200
_LEAD_SENTENCES = 8

_ENDS_SENTENCE = re.compile(r"[.…:;,][”\"’')\]]*\Z")
_CREDIT = re.compile(r"(?:Ảnh|Nguồn ảnh|Photo)\s*:", re.IGNORECASE)
_SCENE = re.compile(r"\s*(?:Toàn cảnh|Quang cảnh|Ảnh minh họa|Ảnh minh hoạ)\b", re.IGNORECASE)
# "Bộ trưởng … điều hành Hội nghị": it does not say which conference, since the story around the
# picture does. A headline would: "… chủ trì hội nghị tổng kết ngành Nội vụ".
_UNNAMED_EVENT = re.compile(
    r"\b(?:dự|tham dự|điều hành|chủ trì|phát biểu|khai mạc|chỉ đạo|trao|tặng|chụp ảnh|với)\b.*"
    r"\b(?:hội nghị|hội thảo|đại hội|cuộc họp|buổi họp|buổi lễ|buổi làm việc|phiên họp)\s*\.?\s*\Z",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\bnăm (?:19|20)\d\d\b", re.IGNORECASE)


def is_caption(line: str) -> bool:
    """Say whether a line reads as a photo caption: a credit, a scene, or an unnamed event."""
    if _CREDIT.search(line) or _SCENE.match(line):
        return True
    return len(line) <= _HEADLINE_LIMIT and _UNNAMED_EVENT.search(line) is not None


def find_title(text: str) -> str:
    """Return a title for a settled, non-blank text that states none.

    The first line, where it stands as a headline: short, without an end mark, no caption. Else
    the first sentence among the opening ones that says which year it reports on ("năm 2025"), or
    failing that the first; cut at a clause to `TITLE_LIMIT` characters.
    """
    lines = [line.strip() for line in text.split("\n") if _worded(line) and not is_stamp(line)]
    if not lines:
        return shorten(text.strip())
    if len(lines) > 1 and _is_headline(lines[0]):
        return lines[0]
    prose = [line for line in lines if not is_caption(line)] or lines
    spans = ((line, span) for line in prose[:_LEAD_SENTENCES] for span in split_sentences(line))
    leads = [lead for line, span in spans if _worded(lead := span.of(line))][:_LEAD_SENTENCES]
    return shorten(next((lead for lead in leads if _PERIOD.search(lead)), leads[0]))


def shorten(sentence: str) -> str:
    """Return a sentence without its stop, cut at a clause to `TITLE_LIMIT` characters with "…"."""
    sentence = " ".join(sentence.split())
    if len(sentence) <= TITLE_LIMIT:
        return sentence.removesuffix(".")
    head = sentence[:TITLE_LIMIT]
    clause = max(head.rfind(mark) for mark in (", ", "; ", " – "))
    cut = clause if clause >= TITLE_LIMIT // 2 else max(head.rfind(" "), TITLE_LIMIT // 2)
    return head[:cut].rstrip(" ,;–") + "…"


def _worded(text: str) -> bool:
    return any(map(str.isalnum, text))


def _is_headline(line: str) -> bool:
    return (
        len(line) <= _HEADLINE_LIMIT
        and _ENDS_SENTENCE.search(line) is None
        and not is_caption(line)
        and dateline(line)[0] is None
    )

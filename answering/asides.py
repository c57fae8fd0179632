"""What a question says it is for: "…, để tôi so với Phú Thọ", which asks for nothing."""

import regex

from answering.aligned import aligned
from answering.said import ME
from retrieval import Question, parse_question

# Matched on folded lower-case text of the same length, so that offsets hold in the text as typed.
_PURPOSE = regex.compile(
    rf"(?:,\s*de (?:con )?{ME}\b(?! (?:duoc|phai)\b)|"
    rf"(?<!\b(?:gi|nao|sao))[\s,]+de (?:{ME} )?(?:con |tien |de |dem )?"
    r"(?:so sanh|so|doi chieu|doi so|compare) (?:voi|with)\b)(?P<end>.+?)\W*\Z"
)
_ASKS = regex.compile(
    r"\b(?:bao nhieu|may|ai|gi|nao|bao gio|dau|vi sao|tai sao|ra sao|khong|chua|how|what|who|when|"
    r"where|why|which)\b"
)


def without_aside(question: Question) -> Question:
    """Return a question without what it says it is for; itself, where that is what it asks."""
    low = aligned(question.text)
    aside = _PURPOSE.search(low)
    if aside is None or not _ASKS.search(low[: aside.start()]) or _ASKS.search(aside["end"]):
        return question
    return parse_question(f"{question.text[: aside.start()].rstrip(' ,')}?")

"""Leave out how a model names the passages it was given: a reader sees no such passages."""

from dataclasses import replace

import regex

from answering.prose.drafting import Sentence

_LEAD = regex.compile(
    r"(?:theo|dựa (?:trên|vào|theo)|căn cứ(?: vào)?|trong) (?:nội dung )?(?:các |những )?"
    r"(?:đoạn trích|đoạn|trích đoạn|tài liệu|nguồn)(?: (?:số )?\d+)?"
    r"(?: (?:được cung cấp|đã cho|trên|này))?(?: và (?:số )?\d+)?\s*[,:]\s*(?:thì )?",
    regex.IGNORECASE,
)


def without_lead(sentence: Sentence) -> Sentence:
    """Return a sentence without "Theo đoạn trích 1,": a reader sees no such passages."""
    lead = _LEAD.match(sentence.text)
    if lead is None or lead.end() == len(sentence.text):
        return sentence
    text = sentence.text[lead.end() :]
    marks = (replace(mark, offset=max(mark.offset - lead.end(), 0)) for mark in sentence.marks)
    return replace(sentence, text=text[0].upper() + text[1:], marks=tuple(marks))

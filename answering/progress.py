"""How far what is counted has come: done, or still under way."""

from enum import Enum

import regex

from retrieval import fold


class Progress(Enum):
    """Whether what is counted is finished."""

    DONE = "done"
    LEFT = "left"


_ASKED = {
    Progress.LEFT: regex.compile(
        r"\b(?:con (?:lai )?(?:bao nhieu|may)|bao nhieu .*(?:chua (?:xong|lam|hoan thanh)|dang )|"
        r"lam do|do dang|remain(?:s|ing)?|still|left|under way|unfinished)\b"
    ),
    Progress.DONE: regex.compile(
        r"\b(?:(?:xong|hoan thanh|hoan tat)(?: duoc)? (?:bao nhieu|may|nhieu)|"
        r"(?:bao nhieu|may) .*(?:da xong|da hoan thanh|hoan tat)|complete[ds]?|finished|done)\b"
    ),
}
_SAID = {
    Progress.LEFT: regex.compile(r"\b(?:con|con lai|dang(?: \w+){0,5}|chua(?: \w+){0,3})\W*\Z"),
    Progress.DONE: regex.compile(r"\b(?:xong|hoan thanh|hoan tat)(?: \w+)?\W*\Z"),
}
"""What stands before the amount, folded."""


def progress_asked(question: str) -> Progress | None:
    """Return how far it has come what a question wants counted; None where it does not say.

    What is left is looked for first: "bao nhiêu việc chưa hoàn thành".
    """
    low = fold(question).lower()
    return next((one for one, words in _ASKED.items() if words.search(low)), None)


def progress_before(text: str) -> Progress | None:
    """Return what the words right before an amount say of it: "đã hoàn thành" (160 nhiệm vụ)."""
    low = fold(text).lower()
    return next((one for one, words in _SAID.items() if words.search(low)), None)

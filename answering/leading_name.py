"""The name that a text opens with, in capitals or of a known place or body."""

import regex

from answering.aligned import aligned
from retrieval import QuestionForm, names_in

_NAME = regex.compile(
    r"(?:(?:ông|bà|đồng chí|ngành|tỉnh) )?\p{Lu}[\p{L}\p{M}]*"
    r"(?: (?:\p{Lu}[\p{L}\p{M}]*|vụ|và(?= \p{Lu})|trưởng|tướng|tịch|ủy|bộ(?= \p{Lu})|tỉnh(?= "
    r"\p{Lu})))*"
)


def name_and_rest(text: str) -> tuple[str, str]:
    """Split a leading name, in capitals or of a known place or body, from what follows it."""
    low = aligned(text)
    end = _known_name_end(low, 0)
    if (match := _NAME.match(text)) and match.end() > end:
        end = _known_name_end(low, match.end())
    return (text[:end].strip(), text[end:].strip(" ,")) if end else (text, "")


def _known_name_end(low: str, end: int) -> int:
    """Return where the known names that stand at `end`, one behind another, end."""
    while True:
        rest = low[end:].lstrip(" ")
        names = (" ".join(name) for name in names_in(rest, QuestionForm.UNACCENTED))
        known = next((n for n in names if rest.startswith(n) and not n[0].isdigit()), None)
        if known is None:
            return end
        end = len(low) - len(rest) + len(known)

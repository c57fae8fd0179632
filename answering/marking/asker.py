"""The word of a question that stands where the answer would: "ai", "bao nhiêu", the "nào"."""

from dataclasses import dataclass

import regex

from answering.aligned import aligned
from answering.marking.words import Words
from retrieval import Question, QuestionForm, Span, content_words, is_particle
from retrieval.kinds import Asked

_WHOLE = ("bao nhiêu", "bao lâu", "bao xa", "bao giờ", "khi nào", "như thế nào", "thế nào")
_WHY = ("tại sao", "vì sao", "ra sao")
_BARE = ("nào", "gì", "ai", "đâu", "mấy")
_ENGLISH = ("how many", "how much", "what", "who", "whom", "whose", "when", "where", "why", "which")
_HEAD = 3
"""Words before "nào", "gì" that may name what is asked for: "hội nghị nào", "cơ quan gì"."""


def _pattern(words: tuple[str, ...], folded: bool) -> "regex.Pattern[str]":
    written = [aligned(word) if folded else word for word in words]
    return regex.compile(rf"\b(?:{'|'.join(written)})\b")


_TELLING = {folded: _pattern(_WHOLE + _WHY, folded) for folded in (False, True)}
_ASKING = {folded: _pattern(_BARE + _ENGLISH, folded) for folded in (False, True)}


@dataclass(frozen=True, slots=True, eq=False)
class Asking:
    """A question by its words: `start` and `end` bound the asker, `head` names what is asked for.

    `content` are the places of the words that say what it is about, `held` those words, folded,
    with abbreviations written out.
    """

    words: Words
    asked: Asked
    start: int
    end: int
    head: tuple[int, ...]
    content: tuple[int, ...]
    held: frozenset[str]

    @property
    def asker(self) -> str:
        """The asker, folded."""
        return " ".join(self.words.folded[self.start : self.end])

    @property
    def opens(self) -> bool:
        """Whether the asker stands in the place of the subject."""
        return self.start <= 2

    @property
    def closes(self) -> bool:
        """Whether the asker stands at the end."""
        return self.end >= len(self.words) - 1


def read_asking(question: Question, asked: Asked, words: Words) -> Asking | None:
    """Return a question by its words; None where no word of it asks, as in one for yes or no."""
    found = _asker(question)
    bounds = words.covering(found) if found else None
    if bounds is None:
        return None
    start, end = bounds
    content = tuple(
        place
        for place, word in enumerate(words.spelt)
        if not is_particle(word) and not start <= place < end
    )
    head = start
    if words.folded[start] in {"nao", "gi", "ai"}:
        while head and start - head < _HEAD and head - 1 in content:
            head -= 1
    held = frozenset(content_words(question.searched, folded=True))
    return Asking(words, asked, start, end, tuple(range(head, start)), content, held)


def _asker(question: Question) -> Span | None:
    """Return the first asker of several words, else the last of one."""
    folded = question.form is QuestionForm.UNACCENTED
    low = aligned(question.text) if folded else question.text.lower()
    if len(low) != len(question.text):
        return None
    telling = _TELLING[folded].search(low)
    bare = list(_ASKING[folded].finditer(low))
    match = telling or (bare[-1] if bare else None)
    return Span(*match.span()) if match else None

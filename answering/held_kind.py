"""The spans of a sentence that hold the kind of thing that a question asks for."""

import regex

from answering.holding import holders, offices_in, same_rank
from retrieval import Asked, Held, Question, fold
from retrieval import held_kind as held_in_text

_WHICH = regex.compile(r"(?: \w+){0,5} nao\b|(?: \w+){0,8} (?:la ai|ten (?:la )?gi|ten la ai)\b")
_WHO_IS = regex.compile(r"\bai (?:la|lam|giu chuc|dang la) \Z")


def held_kind(question: Question, asked: Asked, sentence: str) -> Held:
    """Return what `sentence` holds of the kind that `question` asks for.

    Where the holder of an office is, only people whom the sentence gives that office.
    """
    held = held_in_text(question.text, asked, sentence)
    wanted = _office_asked_for(question) if asked is Asked.PERSON else ""
    if not wanted:
        return held
    holding = [one.person for one in holders(sentence) if same_rank(one.rank, wanted)]
    return Held.of([span for span in held.spans if held.surely and span in holding])


def _office_asked_for(question: Question) -> str:
    """Return the office whose holder is asked for, "" for none: "Phó Chủ tịch nào", "ai là …"."""
    for office in offices_in(question.text):
        folded = fold(question.text).lower()
        before, after = folded[: office.span.start], folded[office.span.end :]
        if _WHICH.match(after) or _WHO_IS.search(before):
            return office.rank
    return ""

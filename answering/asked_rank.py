"""The people of a sentence by their rank: "PCT UBND tỉnh … là ai?", or "Bộ trưởng" and no name."""

from collections.abc import Sequence

import regex

from answering.aligned import aligned
from retrieval import Question, Span, written_out
from retrieval.kinds import holders, offices_in, possible_people, same_rank

_ADDRESS = regex.compile(r"\A(?:(?:ong|ba|vi|dong chi|cac|nhung|hai|ai la) )*")


def of_asked_rank(question: Question, sentence: str, people: Sequence[Span]) -> list[Span]:
    """Keep the people to whom `sentence` gives the rank that a question opens with.

    All of them where it opens with none, or nobody holds it there.
    """
    text = written_out(question.searched.lower())
    opens = _ADDRESS.match(aligned(text))
    offices = [office for office in offices_in(text) if opens and office.span.start == opens.end()]
    if not offices:
        return list(people)
    holding = {
        holder.person for holder in holders(sentence) if same_rank(holder.rank, offices[0].rank)
    }
    return [person for person in people if person in holding] or list(people)


def whole_people(sentence: str, marks: Sequence[Span]) -> tuple[Span, ...]:
    """Widen what only cuts an office, the "Bộ" of "Bộ trưởng"; drop a syllable that is no name."""
    offices = [office.span for office in offices_in(sentence)]
    named = possible_people(sentence)
    whole = list[Span]()
    for mark in marks:
        office = next((span for span in offices if span.holds(mark)), None)
        if office or _is_no_lone_syllable(mark.of(sentence)) or any(n.holds(mark) for n in named):
            whole.append(office or mark)
    return tuple(whole)


def _is_no_lone_syllable(text: str) -> bool:
    return " " in text or text.isupper()

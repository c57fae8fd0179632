"""The parts of a question for two things: "bao nhiêu người, hết bao nhiêu tiền"."""

import regex

from answering.aligned import aligned
from answering.highlighting import highlight
from answering.sorts import kept_to, sort_asked
from answering.topics import bare
from retrieval import Question, QuestionRefused, Span, parse_question
from retrieval.kinds import Asked, asked_for, held_kind

# Matched on folded lower-case text of the same length, so that offsets hold in the text as typed.
_JOINT = regex.compile(r"[,;] | (?=(?:va|con|and) )")


def marks_of_parts(question: Question, asked: Asked, sentence: str) -> tuple[Span, ...]:
    """Return what a sentence holds for each part of a question, in order; empty for one part.

    What is asked for by the words alone: likelihoods are those of the whole question.
    """
    parts = parts_asked(question, asked)
    if len(parts) < 2:
        return ()
    found = {mark for part in parts for mark in _marks_of(part, asked, sentence)}
    return tuple(sorted(found))


def _marks_of(part: Question, asked: Asked, sentence: str) -> tuple[Span, ...]:
    sort = sort_asked(part, asked)
    held = kept_to(sort, part.text, sentence, held_kind(part.text, asked, sentence))
    if sort and not held.surely:
        return ()
    return highlight(part, asked, sentence, held.spans, lambda spans: [0.0] * len(spans))


def parts_asked(question: Question, asked: Asked) -> list[Question]:
    """Return the parts of a question, each of which asks for a thing of the kind `asked`.

    The question alone, where fewer than two do.
    """
    parts = [part for text in _cut(question.text) if (part := _part(text, question, asked))]
    return parts if len(parts) > 1 else [question]


def _cut(text: str) -> list[str]:
    """Cut a question at its commas, and before "và" and "còn"."""
    cuts = [match.span() for match in _JOINT.finditer(aligned(text))]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    return [bare(text[start:end]) for start, end in zip(starts, ends, strict=True)]


def _part(text: str, question: Question, asked: Asked) -> Question | None:
    try:
        part = parse_question(f"{text}?")
    except QuestionRefused:
        return None
    return part if part.form is question.form and asked_for(part) is asked else None

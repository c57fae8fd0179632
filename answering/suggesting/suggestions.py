"""The questions that are suggested: those that were put to the article and answered rightly."""

from collections.abc import Sequence
from dataclasses import dataclass

from answering.answer import Answer
from answering.assistant import Assistant
from answering.suggesting.candidates import Candidate, candidates
from retrieval import Article, Filter, QuestionRefused, Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question, and the span of the sentence of the article that answers it."""

    question: str
    answer: Span


def suggest(
    assistant: Assistant, article: Article, most: int = 5, asks: int = 20
) -> tuple[Suggestion, ...]:
    """Return up to `most` questions that `article` answers, in the order of their sentences.

    Each was put to the article alone: the sentence that it was made from came first, with the
    value asked for set off in it, if it asks for one. At most `asks` are put, so there may be none.
    The same collection and article give the same questions.
    """
    kept: list[Candidate] = []
    asked: set[str] = set()
    for candidate in candidates(article):
        if len(kept) == most or len(asked) == asks:
            break
        if candidate.question in asked or _repeats(article.text, candidate, kept):
            continue
        asked.add(candidate.question)
        if is_answered(assistant, article, candidate):
            kept.append(candidate)
    kept.sort(key=lambda one: (one.sentence, one.value or one.sentence))
    return tuple(Suggestion(one.question, one.sentence) for one in kept)


def is_answered(assistant: Assistant, article: Article, candidate: Candidate) -> bool:
    """Say whether the article answers with the very sentence first, and marks the value in it."""
    try:
        reply = assistant.ask(candidate.question, Filter(articles=frozenset({article.id})))
    except QuestionRefused:
        return False
    if not isinstance(reply, Answer):
        return False
    first, value = reply.statements[0], candidate.value
    if not first.citations[0].span.holds(candidate.sentence):
        return False
    return value is None or any(
        mark.start < value.end and value.start < mark.end for mark in first.highlights
    )


def _repeats(text: str, candidate: Candidate, kept: Sequence[Candidate]) -> bool:
    """Say whether one that is kept asks the same: for that value, or for all of that sentence."""
    for one in kept:
        if candidate.value is None or one.value is None:
            if one.sentence == candidate.sentence:
                return True
        elif one.shape == candidate.shape and one.value.of(text) == candidate.value.of(text):
            return True
    return False

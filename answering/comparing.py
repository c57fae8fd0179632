"""Comparisons: the question put to each side, and what the reports say to either, side by side."""

from dataclasses import replace

from answering.answer import Answer, Arrangement, Reply, Statement
from answering.answerer import answer
from answering.kinds import Wanted
from answering.sides import sides_of
from retrieval import Filter, Question, Retriever, parse_question

def compare(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return what the reports say to each side; None where the sides cannot be told apart.

    A side that they say nothing of is named as lacking; a refusal where they are silent on both.
    """
    sides = sides_of(question.text)
    if len(sides) < 2:
        return None
    replies = [answer(retriever, parse_question(asked), within) for _, asked in sides]
    statements: list[Statement] = []
    for (name, _), reply in zip(sides, replies, strict=True):
        if isinstance(reply, Answer):
            statements.append(replace(reply.statements[0], under=name))
    if not statements:
        return replace(replies[0], question=question.text)
    places = {(s.citations[0].article.id, s.citations[0].span) for s in statements}
    if len(statements) > len(places) == 1:
        statements = [replace(statements[0], under="")]
    silent = [
        name
        for (name, _), reply in zip(sides, replies, strict=True)
        if not isinstance(reply, Answer)
    ]
    return Answer(
        question.text, tuple(statements), within, Arrangement.SIDE_BY_SIDE, tuple(silent),
        confidence=min(reply.confidence for reply in replies if isinstance(reply, Answer)),
    )  # fmt: skip

"""The sides of a comparison marked alike: what one quotes and marks, the other quotes, too."""

from collections.abc import Sequence
from dataclasses import replace

from answering.answer import Statement
from answering.marking import quotations
from retrieval import Span


def marked_alike(statements: Sequence[Statement]) -> list[Statement]:
    """Mark the one quotation of a statement where another has a whole quotation marked.

    "phương châm … là “A, B”" beside "với phương châm “C, D” …": a longer sentence makes its mark
    the less sure, but it is a quotation again.
    """
    if not any(_marks_a_quotation(statement) for statement in statements):
        return list(statements)
    return [_with_its_quotation(statement) for statement in statements]


def _marks_a_quotation(statement: Statement) -> bool:
    return any(mark in _quoted(statement) for mark in statement.highlights)


def _with_its_quotation(statement: Statement) -> Statement:
    quoted = _quoted(statement)
    if len(quoted) != 1 or _marks_a_quotation(statement):
        return statement
    return replace(statement, highlights=tuple(quoted))


def _quoted(statement: Statement) -> list[Span]:
    """Return the quotations of a statement as spans of its article."""
    start = statement.citations[0].span.start
    return [Span(start + one.start, start + one.end) for one in quotations(statement.text)]

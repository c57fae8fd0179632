"""A question that a sentence may answer, before anyone has put it to the reports."""

from dataclasses import dataclass

from retrieval import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A question made from a sentence, and where in the sentence the words stand that it asks for.

    `value` is None where the whole sentence answers, as it does a question why.
    """

    question: str
    value: Span | None = None

"""The sentence beside the best one: quoted with it where it may well hold the answer instead."""

from collections.abc import Sequence

from answering.adjoining import adjoin
from answering.answer import Citation, Statement
from answering.choosing import Choice

_BEHIND = 2.5
"""How far behind the best, in the unit of `Choice.fit`, a neighbour may be.

Of the neighbours of XQuAD-vi's best sentences that are 1.2 to 2.5 behind, one in ten holds the
answer where the best does not, of those about news 10 of 65; of those 2.5 to 3 behind one in
fourteen, and none of 13.
"""

_LONGEST = 120
"""Words, as written, that both may have together: five lines or so on a desk's screen.

Without a limit one more in 300 of XQuAD-vi's first quotations holds the answer, and they have 1.4
words more on average.
"""


def neighbour(first: Statement, choices: Sequence[Choice]) -> Statement | None:
    """Return the neighbour to be quoted with `first`, out of the choices, the best fit first.

    It is not marked: what answers likeliest is in the other. None where none is near enough.
    """
    for choice in choices[1:]:
        if choice.fit < choices[0].fit - _BEHIND:
            return None
        beside = Statement(choice.hit.text, (Citation(choice.hit.article, choice.hit.span),))
        if adjoin(first, beside) and _words(first) + _words(beside) <= _LONGEST:
            return beside
    return None


def _words(statement: Statement) -> int:
    return len(statement.text.split())

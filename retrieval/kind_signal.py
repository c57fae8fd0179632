"""How far each passage holds the kind of thing that a question asks for."""

import numpy as np
import numpy.typing as npt

from retrieval.candidates import Candidates
from retrieval.kinds import Asked, asked_for, held_kind
from retrieval.layout import Layout
from retrieval.postings import Rows
from retrieval.question import Question

TELLING = frozenset({Asked.AMOUNT, Asked.DATE, Asked.PERSON})
"""Kinds that a passage can be told by; nearly every one names a place or gives a reason."""


def hold_kind(
    layout: Layout, question: Question, candidates: Candidates, first: Rows
) -> npt.NDArray[np.float64]:
    """Return how far each candidate holds the kind asked for, 0 to 2, higher for more.

    1 where a sentence of the passage mentions something of it that the question does not, and 1
    more where the sentence that matches best does. Only the candidates at the places `first` are
    looked through; the others get the mean of those.
    """
    kind = np.zeros(len(candidates.passages))
    asked = asked_for(question)
    if asked not in TELLING or not len(first):
        return kind
    matches = candidates.sentence_signals.get(
        "sentence_tokens", candidates.sentence_signals["sentence_cosine"]
    )
    for place in first.tolist():
        passage = layout.passage(int(candidates.passages[place]))
        best = int(np.argmax(matches[candidates.owner == place]))
        held = [
            bool(held_kind(question.text, asked, span.of(passage.article.text)).spans)
            for span in passage.sentences
        ]
        kind[place] = any(held) + held[best]
    rest = np.ones(len(kind), dtype=bool)
    rest[first] = False
    kind[rest] = kind[first].mean()
    return kind

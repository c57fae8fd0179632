"""Read one question, then mark what it asks for in any sentence that was found for it."""

from functools import cached_property

import regex

from answering.marking.asker import Asking, read_asking
from answering.marking.scoring import Marked, best_in
from answering.marking.words import words_of
from retrieval import Ranking, Retriever, SentenceHit, Span
from retrieval.kinds import Asked

ENOUGH = 0.45
"""The least F1 expected of a mark. In XQuAD-vi's right first sentences .20 of these marks share no
word with what people marked, at .4 and .6 .24 and .14. The F1 end to end is .402, .403 and .375, on
273 questions on news .366, .367 and .355."""

_HOW = frozenset({"the nao", "nhu the nao", "ra sao"})
"""What asks how: a whole sentence tells it."""

_CAUSE = regex.compile(
    r"(?<!\w)(?:vì|do|bởi|nhờ|để|nhằm)(?: (?:vì|do))?(?: \w+)? ?\Z", regex.IGNORECASE
)
_QUOTED_WORDS = 24
"""The most words of a quotation that is marked whole. Set by hand."""

_QUOTED = regex.compile(r"“([^“”]+)”|\"([^\"]+)\"")


class Marker:
    """Marks for the question of one ranking, by the retriever that found it."""

    def __init__(self, retriever: Retriever, ranking: Ranking, asked: Asked) -> None:
        self._retriever = retriever
        self._ranking = ranking
        self._asked = asked

    def best(self, hit: SentenceHit) -> Marked | None:
        """Return the words of a sentence likeliest to be those asked for; None without any.

        A question that has no word to ask with, as one for yes or no, asks for none.
        """
        if self._asking is None:
            return None
        tokens = self._retriever.tokens_of(hit)
        return best_in(words_of(hit.text, tokens.of), self._asking)

    def mark(self, hit: SentenceHit) -> tuple[Span, ...]:
        """Return the span of those words in the sentence, where they are likely enough.

        A reason is marked only behind a word that gives one. What opens a quotation is marked with
        all of it.
        """
        if self._asking is None or self._asking.asker in _HOW:
            return ()
        marked = self.best(hit)
        if marked is None or marked.expected < ENOUGH:
            return ()
        if self._asked is Asked.REASON and not _gives_a_reason(hit.text, marked.span):
            return ()
        return (_whole_quotation(hit.text, marked.span),)

    @cached_property
    def _asking(self) -> Asking | None:
        question = self._ranking.question
        tokens = self._retriever.tokens_of_question(self._ranking)
        return read_asking(question, self._asked, words_of(question.text, tokens.of))


def _gives_a_reason(sentence: str, span: Span) -> bool:
    opened = sentence[: span.start] + span.of(sentence).split()[0]
    return any(_CAUSE.search(text) for text in (sentence[: span.start], opened))


def _whole_quotation(sentence: str, span: Span) -> Span:
    """Return the quotation that `span` opens, without its marks, or `span` itself."""
    for match in _QUOTED.finditer(sentence):
        quoted = Span(match.start() + 1, match.end() - 1)
        short = len(quoted.of(sentence).split()) <= _QUOTED_WORDS
        if short and quoted.start == span.start and quoted.holds(span):
            return quoted
    return span

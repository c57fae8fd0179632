"""Read one question, then mark what it asks for in any sentence that was found for it."""

from collections.abc import Sequence
from functools import cached_property

import regex

from answering.marking.asker import Asking, read_asking
from answering.marking.quoted import quotations
from answering.marking.scoring import Likely, Marked, likely_in
from answering.marking.words import words_of
from retrieval import Ranking, Retriever, SentenceHit, Span
from retrieval.kinds import Asked, people, places, titled_people

ENOUGH = 0.45
"""The least F1 expected of a mark. End to end the F1 hardly tells: at .25, .35 and .45 it is .445,
.445 and .444 on XQuAD-vi, .411, .411 and .408 on 273 questions on news; but a reader is better off
without a mark than with a wrong one, and of each 100 first sentences 90, 89 and 83 have marks."""

_HOW = frozenset({"the nao", "nhu the nao", "ra sao"})
"""What asks how: a whole sentence tells it."""

_CAUSE = regex.compile(
    r"(?<!\w)(?:vì|do|bởi|nhờ|để|nhằm)(?: (?:vì|do))?(?: \w+)? ?\Z", regex.IGNORECASE
)


class Marker:
    """Marks for the question of one ranking, by the retriever that found it."""

    def __init__(self, retriever: Retriever, ranking: Ranking, asked: Asked) -> None:
        self._retriever = retriever
        self._ranking = ranking
        self._asked = asked
        self._read: dict[int, Likely] = {}

    def best(self, hit: SentenceHit) -> Marked | None:
        """Return the words of a sentence likeliest to be those asked for; None without any.

        A question that has no word to ask with, as one for yes or no, asks for none.
        """
        likely = self._likely(hit)
        return likely.best() if likely else None

    def weigh(self, hit: SentenceHit, mentions: Sequence[Span]) -> list[float]:
        """Return for each of some mentions in a sentence how likely it is what is asked for.

        Log likelihoods, all 0 where no word asks.
        """
        likely = self._likely(hit)
        return [likely.held(mention) if likely else 0.0 for mention in mentions]

    def mark(self, hit: SentenceHit) -> tuple[Span, ...]:
        """Return the span of those words in the sentence, where they are likely enough.

        A reason is marked only behind a word that gives one; where a person is asked for, no place,
        and where a place is, nobody. What opens a quotation is marked with all of it.
        """
        if self._asking is None or self._asking.asker in _HOW:
            return ()
        marked = self.best(hit)
        if marked is None or marked.expected < ENOUGH:
            return ()
        if self._asked is Asked.PERSON and marked.span in places(hit.text):
            return ()
        if self._asked is Asked.PLACE and _names_somebody(hit.text, marked.span):
            return ()
        if self._asked is Asked.REASON and not _gives_a_reason(hit.text, marked.span):
            return ()
        return (_whole_quotation(hit.text, marked.span),)

    def _likely(self, hit: SentenceHit) -> Likely | None:
        if self._asking is None:
            return None
        if hit.row not in self._read:
            tokens = self._retriever.tokens_of(hit)
            self._read[hit.row] = likely_in(words_of(hit.text, tokens.of), self._asking)
        return self._read[hit.row]

    @cached_property
    def _asking(self) -> Asking | None:
        question = self._ranking.question
        tokens = self._retriever.tokens_of_question(self._ranking)
        return read_asking(question, self._asked, words_of(question.text, tokens.of))


def _names_somebody(sentence: str, span: Span) -> bool:
    return any(
        name.start < span.end and span.start < name.end
        for name in (*people(sentence), *titled_people(sentence))
    )


def _gives_a_reason(sentence: str, span: Span) -> bool:
    opened = sentence[: span.start] + span.of(sentence).split()[0]
    return any(_CAUSE.search(text) for text in (sentence[: span.start], opened))


def _whole_quotation(sentence: str, span: Span) -> Span:
    """Return the quotation that `span` opens, without its marks, or `span` itself."""
    opened = (quoted for quoted in quotations(sentence) if quoted.start == span.start)
    return next((quoted for quoted in opened if quoted.holds(span)), span)

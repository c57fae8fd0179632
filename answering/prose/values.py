"""What a question gets from a model: sentences, each with its standing, and the verbatim reply."""

from dataclasses import dataclass
from enum import Enum

from answering.answer import Citation, Reply
from answering.checking import CheckedSentence, Fact, Verdict
from answering.prose.causes import Cause
from answering.prose.markers import Mark


class Standing(Enum):
    """What a sentence that a model wrote may be shown as."""

    BORNE_OUT = "borne out"
    """The reports say it: shown with its citations."""
    CONTRADICTED = "contradicted"
    """The reports say otherwise: struck, with what they say."""
    UNFOUND = "unfound"
    """Not from the reports, or not all of it: marked as such, or left out."""


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence that a model wrote, in plain text, and what the reports make of it.

    `citations` are the originals that bear it out, or say otherwise, those of the passages that it
    named first; `marks` lie in `text`, and none is proof of anything. Spans of `checked` lie in
    `text`; None where it could not be checked. `opens_line` says that it began a line.
    """

    text: str
    standing: Standing
    citations: tuple[Citation, ...] = ()
    marks: tuple[Mark, ...] = ()
    checked: CheckedSentence | None = None
    opens_line: bool = False

    def __post_init__(self) -> None:
        if self.standing is Standing.BORNE_OUT and not self.citations:
            raise ValueError("a sentence that is borne out needs a citation")

    @property
    def corrections(self) -> tuple[Fact, ...]:
        """The facts that the reports state otherwise, with what they say in `found`."""
        facts = self.checked.facts if self.checked else ()
        return tuple(fact for fact in facts if fact.verdict is Verdict.DIFFERENT)


@dataclass(frozen=True, slots=True)
class ProseAnswer:
    """What a model wrote in answer to a question, beside the verbatim reply.

    `question` is what a follow-up means. With a `failure` the verbatim reply is the answer, and
    `sentences`, what was written before, are not shown. Without one, at least one is borne out.
    """

    question: str
    sentences: tuple[WrittenSentence, ...]
    reply: Reply
    failure: Cause | None = None

    def __post_init__(self) -> None:
        borne_out = any(one.standing is Standing.BORNE_OUT for one in self.sentences)
        if self.failure is None and not borne_out:
            raise ValueError("prose needs a sentence that is borne out, or a failure")

    @property
    def shown(self) -> tuple[WrittenSentence, ...]:
        """The sentences to show: none after a failure."""
        return () if self.failure else self.sentences


@dataclass(frozen=True, slots=True)
class Found:
    """The verbatim reply, which comes before anything is written."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written and not yet settled, in plain text: not to be shown as fact."""

    text: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A sentence that has been checked; it takes the place of the draft of it."""

    sentence: WrittenSentence


@dataclass(frozen=True, slots=True)
class Done:
    """The whole answer: the last event."""

    answer: ProseAnswer


Event = Found | Writing | Settled | Done

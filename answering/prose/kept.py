"""What is kept and shown of a model's prose: each sentence as it was settled, and who wrote it."""

from dataclasses import dataclass

from answering.answer import Citation
from answering.prose.causes import Cause
from answering.prose.settings import Model
from answering.prose.values import ProseAnswer, Standing, WrittenSentence
from retrieval import Span


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of a sentence that the reports put otherwise, and what they have in their place.

    `span` lies in the sentence. `found` is in the reports' own characters, and `citation` the
    sentence of theirs that has it.
    """

    span: Span
    found: str
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class KeptSentence:
    """A sentence as a model wrote it, in plain text, with its standing when it was settled.

    `citations` bear it out or contradict it: none where it is not from the reports.
    """

    text: str
    standing: Standing
    citations: tuple[Citation, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def __post_init__(self) -> None:
        if self.standing is Standing.BORNE_OUT and not self.citations:
            raise ValueError("a sentence that is borne out needs a citation")


@dataclass(frozen=True, slots=True)
class Prose:
    """What a model wrote in answer to a question, whatever model may write now.

    `host` is where the question and the passages were sent, `local` that this was the machine
    itself. With a `failure` there are no sentences, unless the reader stopped the writing.
    """

    model: str
    host: str
    local: bool
    sentences: tuple[KeptSentence, ...] = ()
    failure: Cause | None = None

    def __post_init__(self) -> None:
        if self.failure is None and not self.borne_out:
            raise ValueError("prose needs a sentence that is borne out, or a failure")
        if self.sentences and self.failure not in {None, Cause.STOPPED}:
            raise ValueError("after a failure no sentence is shown")

    @property
    def borne_out(self) -> tuple[KeptSentence, ...]:
        """The sentences that the reports bear out: all that may be taken for an answer."""
        return tuple(one for one in self.sentences if one.standing is Standing.BORNE_OUT)


def keep(model: Model, answer: ProseAnswer) -> Prose:
    """Return what is kept of an answer; of one that the reader stopped, what was settled."""
    stopped = answer.failure is Cause.STOPPED
    written = answer.sentences if stopped else answer.shown
    sentences = tuple(keep_sentence(one) for one in written)
    return Prose(model.name, model.host, model.is_local, sentences, answer.failure)


def keep_sentence(written: WrittenSentence) -> KeptSentence:
    """Return what is kept of one sentence."""
    corrections = tuple(
        Correction(fact.span, fact.found, fact.citation)
        for fact in written.corrections
        if fact.found
    )
    return KeptSentence(
        written.text, written.standing, _citations(written, corrections), corrections
    )


def _citations(
    written: WrittenSentence, corrections: tuple[Correction, ...]
) -> tuple[Citation, ...]:
    """Return the evidence; the nearest of a sentence that is not from the reports is none."""
    match written.standing:
        case Standing.BORNE_OUT:
            return written.citations
        case Standing.CONTRADICTED:
            correcting = [one.citation for one in corrections if one.citation]
            return tuple(dict.fromkeys(correcting)) or written.citations[:1]
        case Standing.UNFOUND:
            return ()

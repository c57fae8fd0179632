"""What checking a text says of it: a verdict a sentence and a fact, each with its evidence."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from answering.answer import Citation
from retrieval import EVERYTHING, Filter, Span


class Verdict(Enum):
    """What the reports make of a sentence or of one fact in it."""

    VERBATIM = "verbatim"
    """Found word for word."""
    CONFIRMED = "confirmed"
    """The same facts, in other words."""
    DIFFERENT = "different"
    """The reports say otherwise."""
    PARTIAL = "partial"
    """Borne out in part; of the rest the reports do not say."""
    ABSENT = "absent"
    """Not found in the reports."""


class FactKind(Enum):
    """What kind of thing a fact states."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PLACE = "place"
    DOCUMENT = "document"
    ORDINAL = "ordinal"
    DIRECTION = "direction"
    NEGATION = "negation"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing in a checked text that the reports can bear out or contradict.

    `span` lies in the checked text. `found` is what the reports say in its place, in their own
    characters, empty where they say nothing; `citation` is the sentence that says it. `rounded`
    says that a figure was rounded without saying so.
    """

    kind: FactKind
    span: Span
    verdict: Verdict
    found: str = ""
    citation: Citation | None = None
    rounded: bool = False


class Edit(Enum):
    """How a run of words of a near quote stands to the report's own."""

    SAME = "same"
    ADDED = "added"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words of a near quote: as quoted (SAME, ADDED) or as the report has it (LEFT_OUT).

    The runs that are not LEFT_OUT join to the quotation, those that are not ADDED to the report's.
    """

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True)
class CheckedQuote:
    """Words in quotation marks, held to the letter.

    `span` lies in the checked text, within the marks. `citation` is the report's wording, None
    where nothing comes near; `differences` are empty for a quote that is exact.
    """

    span: Span
    citation: Citation | None
    differences: tuple[Difference, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether a report has it to the letter."""
        return self.citation is not None and not self.differences


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of a checked text with its verdict, its facts and its evidence, the best first.

    `span` lies in the checked text. `citations` are empty only where nothing comes near.
    """

    span: Span
    verdict: Verdict
    facts: tuple[Fact, ...] = ()
    quotes: tuple[CheckedQuote, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def evidence(self) -> tuple[Citation, ...]:
        """Every citation of the sentence, its facts and its quotes, once, its own first."""
        of_facts = [fact.citation for fact in self.facts if fact.citation]
        of_quotes = [quote.citation for quote in self.quotes if quote.citation]
        return tuple(dict.fromkeys([*self.citations, *of_facts, *of_quotes]))


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A settled text, its sentences in order, and the bounds of the reports it was held against."""

    text: str
    sentences: tuple[CheckedSentence, ...]
    within: Filter = EVERYTHING

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many sentences got each verdict, none left out, in the order of `Verdict`."""
        found = Counter(sentence.verdict for sentence in self.sentences)
        return {verdict: found[verdict] for verdict in Verdict}

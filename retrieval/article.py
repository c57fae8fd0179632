"""The two values that everything else points back at: a span and the article it lies in."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points `[start, end)` of one settled text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Article:
    """One report of the collection.

    `id` is the file's path inside the collection folder, with `/` between its parts, in NFC: it
    stays when the text is edited, and names the file of every citation. `text` is settled (see
    `retrieval.settle`); nothing edits it afterwards, and every `Span` counts its code points.
    `date` is None where the file does not say a whole date: it is never guessed.
    """

    id: str
    title: str
    date: datetime.date | None
    source: str | None
    text: str
    url: str | None = None

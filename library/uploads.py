"""One file handed in, and what reading it yields."""

import datetime
from dataclasses import dataclass
from pathlib import PurePath

from messages import Message


@dataclass(frozen=True, slots=True)
class Upload:
    """One file: its name as given, and its content."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The end of its name, in lower case, with its dot."""
        return PurePath(self.name).suffix.lower()


@dataclass(frozen=True, slots=True)
class Read:
    """The text of a file, what the file itself states of it, and what the reader should be told.

    None where it states nothing; a statement of the file goes before what its text seems to say.
    """

    text: str
    title: str | None = None
    date: datetime.date | None = None
    source: str | None = None
    url: str | None = None
    warnings: tuple[Message, ...] = ()

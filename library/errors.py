"""What can go wrong between a file that somebody hands in and the folder it is kept in.

The messages are Vietnamese: they are shown as they stand on the page and in the terminal, and
say what was found and what to do.
"""

from library.proposal import Duplicate
from messages import Message
from retrieval import RetrievalError


class LibraryError(RetrievalError):
    """Any failure of this package that its user can mend."""


class NotWritable(LibraryError):
    """The collection's folder cannot be changed: no right to, no room, or not there."""


class Outdated(LibraryError):
    """The article is no longer what the person who changes it saw."""


class AlreadyHeld(LibraryError):
    """The collection holds this text, or one so near that adding it takes a word of its own.

    `duplicate` is the nearest article that it holds.
    """

    def __init__(self, message: Message, duplicate: Duplicate) -> None:
        super().__init__(message)
        self.duplicate = duplicate


class ChangeRefused(LibraryError):
    """A change that makes no sense: no text, no title, no such version, or nothing left to read."""

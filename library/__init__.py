"""The collection as something that changes: files handed in, articles kept, corrected, removed."""

from library.errors import AlreadyHeld, ChangeRefused, LibraryError, NotWritable, Outdated
from library.folder import Library
from library.journal import Act, Change
from library.proposal import Duplicate, Facts, Proposal, Proposed
from library.proposing import UPLOAD_KINDS, UPLOAD_LIMIT, propose

__all__ = [
    "UPLOAD_KINDS",
    "UPLOAD_LIMIT",
    "Act",
    "AlreadyHeld",
    "Change",
    "ChangeRefused",
    "Duplicate",
    "Facts",
    "Library",
    "LibraryError",
    "NotWritable",
    "Outdated",
    "Proposal",
    "Proposed",
    "propose",
]

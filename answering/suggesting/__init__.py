"""Questions to suggest for an article: made from its sentences, each seen to be answered by one."""

from answering.suggesting.candidates import Candidate, candidates
from answering.suggesting.draft import Draft
from answering.suggesting.suggestions import Suggestion, suggest

__all__ = ["Candidate", "Draft", "Suggestion", "candidates", "suggest"]

"""Hits → an answer with citations, or word that the reports do not say."""

from answering.answer import Answer, Citation, Nearest, NoAnswer, Reply, Statement
from answering.assistant import Assistant, open_assistant
from answering.settings import Settings

__all__ = [
    "Answer",
    "Assistant",
    "Citation",
    "Nearest",
    "NoAnswer",
    "Reply",
    "Settings",
    "Statement",
    "open_assistant",
]

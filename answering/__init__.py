"""Hits → an answer with citations, or word that the reports do not say."""

from answering.answer import (
    Answer,
    Arrangement,
    Citation,
    Contents,
    Courtesy,
    Nearest,
    NoAnswer,
    Reply,
    Statement,
)
from answering.assistant import Assistant, open_assistant
from answering.bounds import DATE_SHAPES, parse_bounds, resolve_bounds
from answering.checking import CheckedText, Verdict, check, checked_json
from answering.grounds import Grounds, Nearness
from answering.reading_back import read_reply, read_within
from answering.reference import quotation
from answering.serialising import (
    Json,
    citation_json,
    cited_json,
    exact_json,
    reply_json,
    within_json,
)
from answering.settings import SEEDS, Settings
from embeddings import EncoderError

__all__ = [
    "DATE_SHAPES",
    "SEEDS",
    "Answer",
    "Arrangement",
    "Assistant",
    "CheckedText",
    "Citation",
    "Contents",
    "Courtesy",
    "EncoderError",
    "Grounds",
    "Json",
    "Nearest",
    "Nearness",
    "NoAnswer",
    "Reply",
    "Settings",
    "Statement",
    "Verdict",
    "check",
    "checked_json",
    "citation_json",
    "cited_json",
    "exact_json",
    "open_assistant",
    "parse_bounds",
    "quotation",
    "read_reply",
    "read_within",
    "reply_json",
    "resolve_bounds",
    "within_json",
]

"""Prose from any OpenAI-compatible model, each sentence of it held against the reports."""

from answering.prose.causes import Cause
from answering.prose.markers import Mark
from answering.prose.prompt import Turn
from answering.prose.settings import Model, ModelSettingsError
from answering.prose.values import (
    Done,
    Event,
    Found,
    ProseAnswer,
    Settled,
    Standing,
    Writing,
    WrittenSentence,
)
from answering.prose.writing import write

__all__ = [
    "Cause",
    "Done",
    "Event",
    "Found",
    "Mark",
    "Model",
    "ModelSettingsError",
    "ProseAnswer",
    "Settled",
    "Standing",
    "Turn",
    "Writing",
    "WrittenSentence",
    "write",
]

"""Prose from any OpenAI-compatible model, each sentence of it held against the reports."""

from answering.prose.asking import prepare
from answering.prose.causes import Cause
from answering.prose.kept import Correction, KeptSentence, Prose, keep, keep_sentence
from answering.prose.markers import Mark
from answering.prose.prompt import Turn
from answering.prose.serialising import prose_from_json, prose_json
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
from answering.prose.wording import STANDING_NAMES, STANDING_SIGNS
from answering.prose.writing import write, write_beside

__all__ = [
    "STANDING_NAMES",
    "STANDING_SIGNS",
    "Cause",
    "Correction",
    "Done",
    "Event",
    "Found",
    "KeptSentence",
    "Mark",
    "Model",
    "ModelSettingsError",
    "Prose",
    "ProseAnswer",
    "Settled",
    "Standing",
    "Turn",
    "Writing",
    "WrittenSentence",
    "keep",
    "keep_sentence",
    "prepare",
    "prose_from_json",
    "prose_json",
    "write",
    "write_beside",
]

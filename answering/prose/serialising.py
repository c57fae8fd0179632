"""Kept prose as JSON, to be printed or stored, and back."""

from collections.abc import Callable, Mapping
from typing import Any

from answering.answer import Citation
from answering.prose.causes import Cause
from answering.prose.kept import Correction, KeptSentence, Prose
from answering.prose.values import Standing
from answering.serialising import citation_json
from retrieval import Article, Span

Json = dict[str, Any]

Told = Callable[[Citation], Json]
"""Writes a citation; `start`, `end` and `quote` are in what it returns."""

Found = Callable[[Json], Article]
"""Finds the article of a citation that was written so."""


def prose_json(prose: Prose, told: Told = citation_json) -> Json:
    """Return prose as JSON-ready values; offsets of corrections lie in their sentence's text."""
    return {
        "model": prose.model,
        "host": prose.host,
        "local": prose.local,
        "failure": prose.failure.name.lower() if prose.failure else None,
        "sentences": [_sentence_json(sentence, told) for sentence in prose.sentences],
    }


def prose_from_json(said: Mapping[str, Any], found: Found) -> Prose:
    """Return the prose that `prose_json` wrote; `found` finds the article of a citation again.

    Raises `ValueError` where an article no longer has a quote, and what `found` raises.
    """
    return Prose(
        said["model"],
        said["host"],
        said["local"],
        tuple(_sentence(sentence, found) for sentence in said["sentences"]),
        Cause[said["failure"].upper()] if said["failure"] else None,
    )


def _sentence_json(sentence: KeptSentence, told: Told) -> Json:
    return {
        "text": sentence.text,
        "standing": sentence.standing.name.lower(),
        "citations": [told(citation) for citation in sentence.citations],
        "corrections": [_correction_json(sentence.text, one, told) for one in sentence.corrections],
    }


def _correction_json(text: str, correction: Correction, told: Told) -> Json:
    span, citation = correction.span, correction.citation
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(text),
        "found": correction.found,
        "citation": told(citation) if citation else None,
    }


def _sentence(said: Mapping[str, Any], found: Found) -> KeptSentence:
    return KeptSentence(
        said["text"],
        Standing[said["standing"].upper()],
        tuple(_citation(citation, found) for citation in said["citations"]),
        tuple(_correction(one, found) for one in said["corrections"]),
    )


def _correction(said: Mapping[str, Any], found: Found) -> Correction:
    cited = said["citation"]
    return Correction(
        Span(said["start"], said["end"]),
        said["found"],
        _citation(cited, found) if cited else None,
    )


def _citation(said: Json, found: Found) -> Citation:
    citation = Citation(found(said), Span(said["start"], said["end"]))
    if citation.quote != said["quote"]:
        raise ValueError(f"{citation.article.id} no longer has its quote at {citation.span}")
    return citation

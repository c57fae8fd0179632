"""Kept prose as JSON, to be printed or stored, and back."""

from collections.abc import Mapping
from typing import Any

from answering.answer import Citation
from answering.prose.causes import Cause
from answering.prose.kept import Correction, KeptSentence, Prose
from answering.prose.values import Standing
from answering.serialising import citation_json
from retrieval import Article, Span

Json = dict[str, Any]


def prose_json(prose: Prose) -> Json:
    """Return prose as JSON-ready values; offsets of corrections lie in their sentence's text."""
    return {
        "model": prose.model,
        "host": prose.host,
        "local": prose.local,
        "failure": prose.failure.name.lower() if prose.failure else None,
        "sentences": [sentence_json(sentence) for sentence in prose.sentences],
    }


def sentence_json(sentence: KeptSentence) -> Json:
    """Return one sentence of prose as JSON-ready values."""
    return {
        "text": sentence.text,
        "standing": sentence.standing.name.lower(),
        "citations": [citation_json(citation) for citation in sentence.citations],
        "corrections": [_correction_json(sentence.text, one) for one in sentence.corrections],
    }


def prose_from_json(said: Mapping[str, Any], articles: Mapping[str, Article]) -> Prose:
    """Return the prose that `prose_json` wrote, its citations in the articles by their ids.

    Raises `KeyError` where an article is gone, `ValueError` where it no longer has a quote.
    """
    return Prose(
        said["model"],
        said["host"],
        said["local"],
        tuple(_sentence(sentence, articles) for sentence in said["sentences"]),
        Cause[said["failure"].upper()] if said["failure"] else None,
    )


def _correction_json(text: str, correction: Correction) -> Json:
    span, citation = correction.span, correction.citation
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(text),
        "found": correction.found,
        "citation": citation_json(citation) if citation else None,
    }


def _sentence(said: Mapping[str, Any], articles: Mapping[str, Article]) -> KeptSentence:
    return KeptSentence(
        said["text"],
        Standing[said["standing"].upper()],
        tuple(_citation(citation, articles) for citation in said["citations"]),
        tuple(_correction(one, articles) for one in said["corrections"]),
    )


def _correction(said: Mapping[str, Any], articles: Mapping[str, Article]) -> Correction:
    cited = said["citation"]
    return Correction(
        Span(said["start"], said["end"]),
        said["found"],
        _citation(cited, articles) if cited else None,
    )


def _citation(said: Mapping[str, Any], articles: Mapping[str, Article]) -> Citation:
    citation = Citation(articles[said["article"]], Span(said["start"], said["end"]))
    if citation.quote != said["quote"]:
        raise ValueError(f"{said['article']} no longer has its quote at {citation.span}")
    return citation

"""What a sentence quotes that is short enough to be marked whole."""

import regex

from retrieval import Span

_WORDS = 24
"""The most words of a quotation that is marked whole. Set by hand."""

_QUOTED = regex.compile(r"“([^“”]+)”|\"([^\"]+)\"")


def quotations(sentence: str) -> list[Span]:
    """Return the short quotations of a sentence, without their marks, in order."""
    spans = (Span(match.start() + 1, match.end() - 1) for match in _QUOTED.finditer(sentence))
    return [span for span in spans if len(span.of(sentence).split()) <= _WORDS]

"""Where the sentence cited for a figure has it."""

import regex

from answering.checking import FactKind

FIGURES = frozenset({FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY})


def places_of(found: str, quote: str) -> list["regex.Match[str]"]:
    """Return where a figure stands by itself, and not inside another."""
    return list(regex.finditer(rf"(?<![\w.,/]){regex.escape(found)}(?![\w%])", quote))

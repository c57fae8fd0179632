"""Does each figure that a model writes stand in what is cited, whole and in plain digits?"""

import regex

from answering.checking import CheckedSentence, Fact, FactKind, Verdict
from retrieval import Span

_FIGURE = regex.compile(r"\d+(?:[.,/]\d+)*")

_WRITTEN = regex.compile(r"(?:(?<!\p{N}%? )[-−–+±] )?\S*\p{N}\S*")
"""A figure with all that is written against it, and a sign before it that is no dash of a span."""

_OPENED, _CLOSED = "([{“\"'‘«~≈<>≤≥", ")]}”\"'’»…,.;:!?"
_NUMERAL = r"[0-9]+(?:[.,/][0-9]+)*%?"
_PLAIN = regex.compile(
    rf"{_NUMERAL}(?:[–-]{_NUMERAL})*|[IVXLC]+/[0-9]{{4}}|(?:\p{{L}}+/)?[kdc]?m[23²³]"
)
"""What a figure may be in another shape than the report's: a number, a span of them, a quarter of a
year, a unit of area or volume. "160²", "160k", "160+" and "①" are none: read as 160 they would pass
for it."""

_THOUSANDS = regex.compile(
    r"(?<![\d.,])\d{1,3}([.,])\d{3}(?![\d.,]*\d)(?=\s*(?:%|(?:nghìn|ngàn|triệu|tỷ|tỉ)\b))",
    regex.IGNORECASE,
)
"""Of so many million, and it may be a thousand times as many, or the decimals of a few."""


def figures_stand(text: str, checked: CheckedSentence, quoted: str) -> bool:
    """Say whether each figure outside a date is a confirmed fact or stands in what is cited.

    "160/183" is more than the "160" that was found: its whole must stand there too.
    """
    figures = {one[0] for one in _FIGURE.finditer(quoted)}
    facts = [fact for fact in checked.facts if fact.verdict is Verdict.CONFIRMED]
    return (
        _are_plain(text, quoted)
        and all(_is_parted_alike(text, fact) for fact in facts)
        and all(
            figure[0] in figures
            or any(
                fact.span.holds(Span(*figure.span())) and _is_found(figure[0], fact, figures)
                for fact in facts
            )
            for figure in _FIGURE.finditer(text)
        )
    )


def _are_plain(text: str, quoted: str) -> bool:
    """Say whether each figure is written as figures are, or as the report writes it."""
    written = (one[0].lstrip(_OPENED).rstrip(_CLOSED) for one in _WRITTEN.finditer(text))
    known = {one[0].lstrip(_OPENED).rstrip(_CLOSED) for one in _WRITTEN.finditer(quoted)}
    return all(one in known or _PLAIN.fullmatch(one) for one in written)


def _is_parted_alike(text: str, fact: Fact) -> bool:
    """Say whether "5,535 tỷ" is not taken for "5.535 tỷ"."""
    mine, theirs = _THOUSANDS.match(fact.span.of(text)), _THOUSANDS.match(fact.found)
    return mine is None or mine[1] == (theirs[1] if theirs else ".")


def _is_found(figure: str, fact: Fact, figures: set[str]) -> bool:
    """Say whether a figure of a confirmed fact was found whole, or in its parts."""
    whole = "/" not in figure or "/" in fact.found or fact.kind is FactKind.DATE
    return whole or set(figure.split("/")) <= figures

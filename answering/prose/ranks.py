"""Is a rank one in what the report says, and among those that it says?"""

import regex

from answering.checking import CheckedSentence, FactKind
from retrieval import content_words

_AMONG = (
    r"(?:cả nước|toàn quốc|thế giới|toàn cầu|(?:cả )?khu vực|(?:toàn|cả) (?:tỉnh|ngành|vùng|miền))"
)
_RANKED = regex.compile(
    rf"\s*(?:(?:trong |ở |của )?(?P<among>{_AMONG})\b)?(?:\s*(?:về|trong|ở)\s+(?P<what>[^,;.:]+))?",
    regex.IGNORECASE,
)
_COUNTRY = frozenset({"cả nước", "toàn quốc"})

_HELD = 0.8
"""The share of what a rank is in that the sentence cited must hold: little else says it."""


def ranks_are_in_it(text: str, checked: CheckedSentence) -> bool:
    """Say whether the sentence that states a rank says what it is a rank in, and among whom."""
    return all(
        _is_said(said["what"] or "", one.citation.quote)
        and _are_ranked(said["among"] or "", one.citation.quote)
        for one in checked.facts
        if one.kind is FactKind.ORDINAL and one.citation
        if (said := _RANKED.match(text, one.span.end))
    )


def _is_said(what: str, quote: str) -> bool:
    words, held = content_words(what, False), set(content_words(quote, False))
    return sum(word in held for word in words) >= _HELD * len(words)


def _are_ranked(among: str, quote: str) -> bool:
    same = _COUNTRY if among.lower() in _COUNTRY else {among.lower()}
    return any(one in quote.lower() for one in same)

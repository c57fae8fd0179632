"""Does a number count in the sentence cited what a model says that it counts?"""

from itertools import pairwise

import regex

from answering.checking import CheckedSentence, Fact
from answering.checking.words import words_of
from answering.prose.stating import FIGURES, places_of
from retrieval import is_particle

_BREAK = regex.compile(r"[,.;:()“”\"]")

_LEVEL = "cấp"
"""The word before what tells one unit from another: "cấp xã", "cấp tỉnh"."""

_COMMON = 3
"""Words in common behind a number from which the next tells what is counted. Set by hand: fewer are
"cán bộ", which go on as they like."""

_PARTED = regex.compile(
    r"(?:[;:,]| và | còn )(?!\s*(?:đạt|chiếm|bằng|tương|tức|hay|gồm|trong đó|với)\b)"
)
"""Where a sentence may go on to something else; "đạt 162%" is of what went before it."""

_THERE_ARE = regex.compile(r"\bcó(?: tất cả| tổng cộng| khoảng| hơn| gần)?\s\Z", regex.IGNORECASE)
_STATED_TO_BE = regex.compile(r"\b(?:có|gồm|là)\b[^,.;:]{0,20}\Z", regex.IGNORECASE)


def counts_the_same(text: str, fact: Fact) -> bool:
    """Say whether what stands behind a number is what stands there in the sentence cited.

    "69,1% đơn vị hành chính cấp huyện" is not where communes fell by 69,1%.
    """
    mine = _counted(text, fact.span.end)
    return all(_is_as_counted(mine, theirs) for theirs in _stated(fact))


def _stated(fact: Fact) -> list[list[str]]:
    """Return what stands behind a number wherever the sentence cited has it."""
    if fact.kind not in FIGURES or fact.citation is None:
        return []
    quote = fact.citation.quote
    return [_counted(quote, place.end()) for place in places_of(fact.found, quote)]


def _counted(text: str, start: int) -> list[str]:
    """Return the words from `start` to the next comma, bracket or particle."""
    end = _BREAK.search(text, start)
    words = words_of(text[start : end.start() if end else len(text)])
    found: list[str] = []
    for word in words:
        if is_particle(word.text):
            break
        found.append(word.text)
    return found


def _is_as_counted(mine: list[str], theirs: list[str]) -> bool:
    common = 0
    for one, other in zip(mine, theirs, strict=False):
        if one != other:
            break
        common += 1
    if common in {len(mine), len(theirs)} or not common:
        return True
    return common < _COMMON and mine[common - 1] != _LEVEL


def there_are_as_many(text: str, fact: Fact) -> bool:
    """Say whether a bare "có 651 cán bộ" is said so, and not of those whom something befell."""
    end = _BREAK.search(text, fact.span.end)
    behind = words_of(text[fact.span.end : end.start() if end else len(text)])
    bare = len(behind) <= len(_counted(text, fact.span.end))
    if fact.kind not in FIGURES or not bare or not _THERE_ARE.search(text, 0, fact.span.start):
        return True
    if fact.citation is None:
        return True
    quote = fact.citation.quote
    places = places_of(fact.found, quote)
    return not places or any(_STATED_TO_BE.search(quote, 0, one.start()) for one in places)


def figures_belong_together(text: str, checked: CheckedSentence) -> bool:
    """Say whether numbers that two sentences state are parted in the one that a model wrote."""
    figures = sorted(
        (one for one in checked.facts if one.kind in FIGURES and one.citation),
        key=lambda one: one.span,
    )
    return all(
        one.citation == other.citation or _PARTED.search(text[one.span.end : other.span.start])
        for one, other in pairwise(figures)
    )

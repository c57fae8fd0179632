"""Of whom, for whom, with whom: does the report say so, or name another there?"""

from collections.abc import Iterator
from dataclasses import dataclass

from answering.checking import CheckedSentence
from answering.checking.words import Word, words_of
from retrieval import is_particle

_BETWEEN = frozenset({"của", "cho", "với", "do"})
_ASKED = frozenset({("đề", "nghị"), ("yêu", "cầu")})
_STYLES = frozenset({"đồng", "chí", "ông", "bà", "tỉnh", "các"})
"""Words before a name that are none of it."""

_LOOKED_AT = 6
"""Words in which the other name is looked for: a title may stand before it, or be left out."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """What stands before a name, the word that ties it to the name, and the words from there on."""

    before: tuple[str, ...]
    name: tuple[str, ...]


def ties_stand(text: str, checked: CheckedSentence) -> bool:
    """Say whether each name tied to two words is tied to them in what is cited, if any is.

    "Bằng khen của Chủ tịch nước" is not where all that is said is "Bằng khen của Thủ tướng".
    """
    theirs = [tie for cited in checked.evidence for tie in _ties(cited.quote)]
    return all(
        any(_may_be_one(mine.name, their.name) for their in same)
        for mine in _ties(text)
        if (same := [their for their in theirs if their.before == mine.before])
    )


def _ties(text: str) -> Iterator[_Tie]:
    """Yield the ties of a sentence to names, which begin with a capital."""
    words = words_of(text)
    for place in range(2, len(words)):
        before = tuple(word.text for word in words[place - 2 : place + 1])
        start = place + 1
        if before[1:] not in _ASKED and before[2] not in _BETWEEN:
            continue
        if before[1:] in _ASKED:
            before = before[1:]
        while start < len(words) and words[start].text in _STYLES:
            start += 1
        if start < len(words) and _has_capital(text, words[start]):
            yield _Tie(before, tuple(word.text for word in words[start : start + _LOOKED_AT]))


def _has_capital(text: str, word: Word) -> bool:
    return word.span.of(text)[0].isupper()


def _may_be_one(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return _opens(mine, theirs) or _opens(theirs, mine)


def _opens(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the first two words of `one`, or its only one, stand together in `other`."""
    first = one[:1] if len(one) > 1 and is_particle(one[1]) else one[:2]
    return any(other[place : place + len(first)] == first for place in range(len(other)))

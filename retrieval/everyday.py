"""Everyday words and what reports write in their place: "giấy tờ" asks for "hồ sơ".

The encoder bridges the two by meaning where it can; this bridges them by words, for questions only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from retrieval.vietnamese import fold, tokenize
from retrieval.word_lists import read_word_list

Words = tuple[str, ...]
"""Syllables in their canonical spelling."""


@dataclass(frozen=True, slots=True)
class Everyday:
    """Everyday words of a text, where they stand among its tokens, and the reports' for them.

    `official` holds one phrase or more, the nearest first.
    """

    place: int
    words: Words
    official: tuple[Words, ...]


def everyday_words(tokens: Sequence[str], folded: bool) -> tuple[Everyday, ...]:
    """Return the everyday words among a text's tokens, the longest at each place, in order.

    `folded` tokens are without diacritics; one syllable alone is then too little to go by.
    """
    return tuple(_found(tuple(tokens), folded))


def in_official_words(text: str) -> str:
    """Return a text's tokens with everyday words put as reports put them."""
    tokens = tokenize(text)
    said, place = list[str](), 0
    for found in everyday_words(tokens, folded=False):
        said += [*tokens[place : found.place], *found.official[0]]
        place = found.place + len(found.words)
    return " ".join([*said, *tokens[place:]])


def _found(tokens: Words, folded: bool) -> Iterator[Everyday]:
    known, longest = _known(folded), _longest(folded)
    place = 0
    while place < len(tokens):
        most = min(longest, len(tokens) - place)
        spelt = (tokens[place : place + length] for length in range(most, folded, -1))
        words = next((words for words in spelt if words in known), None)
        if words:
            yield Everyday(place, words, known[words])
        place += len(words) if words else 1


@lru_cache(maxsize=2)
def _known(folded: bool) -> dict[Words, tuple[Words, ...]]:
    """Read the list: everyday words to official ones, both as tokens."""
    return {
        _words(everyday, folded): tuple(_words(phrase, folded) for phrase in official.split(", "))
        for everyday, official in read_word_list("everyday_words.txt").items()
    }


@lru_cache(maxsize=2)
def _longest(folded: bool) -> int:
    """Return the most tokens that an entry of the list has."""
    return max(map(len, _known(folded)))


def _words(phrase: str, folded: bool) -> Words:
    return tuple(fold(token) if folded else token for token in tokenize(phrase))

"""Abbreviations that no table knows: words that follow one another begin with their letters."""

from functools import lru_cache

from retrieval import fold, is_syllable, tokenize

_LEAST = 3
"""Letters: any two begin some two words of an article."""


@lru_cache(maxsize=4096)
def initials_of(text: str) -> str:
    """Return the first letters of a text's words, folded, in order."""
    return "".join(fold(token)[0] for token in tokenize(text))


def spelt_out(word: str, initials: str) -> bool:
    """Say whether a text with such initials spells a word out: "NSNA" is "nghệ sĩ nhiếp ảnh".

    What has the shape of a syllable is a word and no abbreviation.
    """
    letters = fold(word).lower()
    if len(letters) < _LEAST or not letters.isalpha() or is_syllable(letters):
        return False
    return letters in initials

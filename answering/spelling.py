"""Patterns of Vietnamese words that meet a question typed with diacritics or without."""

import regex

from retrieval import canonical_syllable, canonical_text, fold

_WORD = regex.compile(r"\\.|\p{L}+")


def spelt(pattern: str) -> "regex.Pattern[str]":
    """Compile a pattern written with diacritics, so that each syllable may also lack its own.

    "nói" then meets "nói" and "noi", but not "nội": words that only folding makes alike stay
    apart where the question has diacritics. It meets `as_spelt`.
    """
    return regex.compile(_WORD.sub(_either, pattern))


def as_spelt(text: str) -> str:
    """Return a text in the canonical lower-case spelling that `spelt` patterns meet."""
    return canonical_text(text).replace("_", " ")


def _either(word: "regex.Match[str]") -> str:
    syllable = word[0]
    if syllable.startswith("\\") or fold(syllable) == syllable:
        return syllable
    syllable = canonical_syllable(syllable)
    return f"(?:{syllable}|{fold(syllable)})"

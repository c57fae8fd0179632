"""The words of a sentence, read once: a question weighs a dozen sentences, and others meet them."""

from functools import lru_cache

from retrieval.vietnamese import fold, tokenize

_KEPT = 4096
"""Sentences: of some 40 words each they take a few megabytes."""


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` as `tokenize` spells them."""
    return tuple(tokenize(text))


@lru_cache(maxsize=_KEPT)
def folded_words_of(text: str) -> tuple[str, ...]:
    """Return the same without diacritics."""
    return tuple(map(fold, words_of(text)))

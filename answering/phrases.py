"""The phrases of a question that say what it is about, as it writes them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from retrieval import is_particle, tokenize

_WORD = regex.compile(r"\d+(?:[.,/]\d+)*%?|\p{L}[\p{L}\p{M}]*")
_LONGEST = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """Adjacent words of a question as they are written, and each as search spells it."""

    text: str
    words: tuple[str, ...]


def content_phrases(text: str) -> tuple[Phrase, ...]:
    """Return the content words of `text`: names whole, the rest in twos.

    Most Vietnamese words are two syllables. Each phrase once, in order; words that only ask or join
    end a phrase and are left out.
    """
    runs: list[list[str]] = [[]]
    for match in _WORD.finditer(text):
        if is_particle(match[0]) or text[match.start() - 1] != " ":
            runs.append([])
        if not is_particle(match[0]):
            runs[-1].append(match[0])
    phrases = (" ".join(phrase) for run in runs for phrase in _parted(run))
    return tuple(Phrase(phrase, tuple(tokenize(phrase))) for phrase in dict.fromkeys(phrases))


def _parted(run: Sequence[str]) -> Iterator[Sequence[str]]:
    """Part adjacent words into names and pairs; one small word between capitals is of the name."""
    start = 0
    while start < len(run):
        end = start + 1
        if run[start][:1].isupper():
            while end < len(run) and run[end][:1].isupper():
                end += 1
            if end < len(run) and (end + 1 == len(run) or run[end + 1][:1].isupper()):
                end += end - start > 1
        else:
            while end < min(start + _LONGEST, len(run)) and not run[end][:1].isupper():
                end += 1
        yield run[start:end]
        start = end

"""Find a run of words in an article, whatever its case, spacing and punctuation."""

from functools import lru_cache

from answering.checking.words import Word, words_of
from retrieval import Article, Span


def find_verbatim(text: str, article: Article) -> Span | None:
    """Return where all the words of `text` stand in `article`, one after another, or None.

    The span runs from the first word to the last, and over the marks behind it that `text` has too.
    """
    wanted = [word.text for word in words_of(text)]
    if not wanted:
        return None
    words, running, starts = _running(article)
    place = running.find(f" {' '.join(wanted)} ")
    if place < 0:
        return None
    first = starts[place]
    end = words[first + len(wanted) - 1].span.end
    tail = text[words_of(text)[-1].span.end :].strip()
    while tail and article.text[end : end + 1] == tail[0]:
        end, tail = end + 1, tail[1:]
    return Span(words[first].span.start, end)


@lru_cache(maxsize=256)
def _running(article: Article) -> tuple[list[Word], str, dict[int, int]]:
    """Return an article's words, the words as one string, and the offset there of each."""
    words = words_of(article.text)
    starts, length = {}, 0
    for place, word in enumerate(words):
        starts[length] = place
        length += len(word.text) + 1
    return words, f" {' '.join(word.text for word in words)} ", starts

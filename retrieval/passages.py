"""Passages: whole sentences of an article, grouped on its paragraph lines, for search to find."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from retrieval.article import Article, Span
from retrieval.sentences import split_sentences

SPLITTER_VERSION = "1"
"""Goes into an index's identity: raise it when the same text would be split otherwise."""

PASSAGE_TARGET = 300
"""Code points: shorter paragraphs (captions, list items) join the next one up to this size."""

PASSAGE_LIMIT = 1200
"""Code points: about 300 syllables, within the 512 tokens that the encoder reads."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some whole sentences of one article: the unit that search ranks.

    `span` runs from the first sentence's start to the last one's end; `sentences` are spans of
    the same text, in order. `text` is a slice, so it cannot disagree with the article.
    """

    article: Article
    span: Span
    sentences: tuple[Span, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The passage in the article's own characters."""
        return self.span.of(self.article.text)


def split_passages(article: Article) -> list[Passage]:
    """Return the passages of an article, in order; together they hold each sentence once.

    None is longer than `PASSAGE_LIMIT`, and none ends inside a paragraph unless that paragraph
    alone is longer than the limit.
    """
    blocks = _joined(_paragraphs(article.text))
    return [
        Passage(article, Span(group[0].start, group[-1].end), tuple(group))
        for block in blocks
        for group in _within_limit(block)
    ]


def _paragraphs(text: str) -> list[list[Span]]:
    """Return the sentences of each line that has any."""
    lines: list[list[Span]] = []
    line_end = -1
    for sentence in split_sentences(text):
        if sentence.start >= line_end:
            line_end = text.find("\n", sentence.end)
            line_end = len(text) if line_end < 0 else line_end
            lines.append([])
        lines[-1].append(sentence)
    return lines


def _joined(paragraphs: list[list[Span]]) -> list[list[Span]]:
    """Join a short paragraph with what follows it, while both stay within the target."""
    blocks: list[list[Span]] = []
    for paragraph in paragraphs:
        if blocks and paragraph[-1].end - blocks[-1][0].start <= PASSAGE_TARGET:
            blocks[-1].extend(paragraph)
        else:
            blocks.append(list(paragraph))
    return blocks


def _within_limit(sentences: list[Span]) -> Iterator[list[Span]]:
    """Cut a long block between sentences into as few passages as fit, of even length."""
    total = sentences[-1].end - sentences[0].start
    even = total / -(-total // PASSAGE_LIMIT)
    group: list[Span] = []
    for sentence in sentences:
        if group and (
            sentence.end - group[0].start > PASSAGE_LIMIT
            or group[-1].end - group[0].start >= even
            or (sentence.end + sentence.start) / 2 - group[0].start > even
        ):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group

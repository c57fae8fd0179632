"""An article set to be read: its title, what tells it from others, and its paragraphs."""

from collections.abc import Sequence

from retrieval import Article, Line, LineKind, Span, article_lines
from web import words
from web.article_view import facts
from web.catalogue import Entry
from web.markup import NOTHING, QUOTED, Html, Mark, element, joined, literal, marked

PART = 40_000
"""Code points of an article that are drawn at once, some twenty printed pages."""


def head(article: Article, length: int) -> Html:
    """Head an article with its title, facts and length."""
    title = element("h1", literal(article.title), lang=QUOTED)
    return element("div", title, _known(article, length), class_="reading-head", lang=words.LANG)


def row(entry: Entry) -> Html:
    """Draw what a list says of an article below its title."""
    return _known(entry.article, entry.length)


def _known(article: Article, length: int) -> Html:
    said = element("p", literal(words.length(length)), class_="facts length")
    return element("div", facts(article), said, class_="row-facts", lang=words.LANG)


def parts(article: Article) -> list[list[Line]]:
    """Return the lines of an article in parts of about `PART` code points, at least one part."""
    found: list[list[Line]] = [[]]
    for line in article_lines(article):
        if found[-1] and line.span.end - found[-1][0].span.start > PART:
            found.append([])
        found[-1].append(line)
    return found


def part_of(place: Span, of: Sequence[Sequence[Line]]) -> int:
    """Return which part holds the start of `place`, from 1."""
    starts = [part[0].span.start for part in of if part]
    return max(1, sum(start <= place.start for start in starts))


def body(article: Article, lines: Sequence[Line], marks: Sequence[Mark]) -> Html:
    """Draw lines as paragraphs, headings and captions, each mark in all that it runs over."""
    inside: dict[Line, list[Mark]] = {line: [] for line in lines}
    for mark in marks:
        met = [line for line in lines if _meet(mark.span, line.span)]
        for line in met:
            inside[line].append(_within(mark, line.span, line is met[0], line is met[-1]))
    drawn = (_line(article.text, line, inside[line]) for line in lines)
    return element("article", *drawn, class_="reading", lang=QUOTED)


def _line(text: str, line: Line, marks: Sequence[Mark]) -> Html:
    drawn = marked(text, line.span, marks)
    if line.kind is LineKind.CAPTION:
        about = element("span", literal(words.CAPTION), class_="visually-hidden", lang=words.LANG)
        drawn = joined(about, drawn)
    name = "h2" if line.kind is LineKind.HEADING else "p"
    return element(name, drawn, class_=line.kind.value)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _within(mark: Mark, line: Span, first: bool, last: bool) -> Mark:
    """Return what of a mark lies in a line: its id in the first, what follows it in the last."""
    span = Span(max(mark.span.start, line.start), min(mark.span.end, line.end))
    return Mark(
        span, mark.name, mark.css, mark.id if first else None, mark.after if last else NOTHING
    )

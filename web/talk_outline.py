"""What is said in a conversation, line by line in words: the same in every export."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from answering import Answer, Citation, Contents, Courtesy, NoAnswer, Statement
from answering.prose import STANDING_SIGNS, Prose
from conversations import Conversation, Refused, Turn
from retrieval import Article, Span
from web import words


class Place(Enum):
    """What a line is in a conversation."""

    QUESTION = "question"
    NOTE = "note"
    SIDE = "side"
    QUOTE = "quote"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `asked` are the spans of its text that hold the words asked for."""

    place: Place
    text: str
    asked: tuple[Span, ...] = ()


def about(conversation: Conversation) -> str:
    """Say when a conversation was held and how long it is."""
    heading = conversation.heading
    return words.talk_facts(heading.created, heading.updated, len(conversation.turns))


def lines(conversation: Conversation) -> Iterator[Line]:
    """Yield what was asked and what was said to it, in order."""
    for turn in conversation.turns:
        yield Line(Place.QUESTION, turn.question)
        yield from _understood(turn)
        if turn.prose:
            yield from _prose(turn.prose)
        yield from _reply(turn)


def _understood(turn: Turn) -> Iterator[Line]:
    if turn.meant:
        yield Line(Place.NOTE, f"{words.UNDERSTOOD} {turn.meant}")
    if not turn.within.empty:
        named = ", ".join(sorted(turn.within.articles))
        yield Line(Place.NOTE, words.asked_in(named, turn.within))


def _prose(prose: Prose) -> Iterator[Line]:
    """Yield what a model wrote, each sentence with its standing, and then the reports' own."""
    yield Line(
        Place.SIDE, f"{words.PROSE} ({words.written_by(prose.model, prose.host, prose.local)})"
    )
    for one in prose.sentences:
        sign = f"{STANDING_SIGNS[one.standing]} {words.STANDING_NAMES[one.standing]}"
        yield Line(Place.NOTE, f"{sign}: {one.text}")
        yield from map(_reference, one.citations)
    if prose.failure:
        yield Line(Place.NOTE, words.not_written(prose.failure))
    yield Line(Place.SIDE, words.VERBATIM_MODE)


def _reply(turn: Turn) -> Iterator[Line]:
    match turn.reply:
        case Refused(message=message):
            yield Line(Place.NOTE, words.sentence(message))
        case Courtesy():
            yield Line(Place.NOTE, words.HELLO)
        case Contents(articles=articles):
            yield Line(Place.NOTE, words.held(len(articles)))
            yield from (Line(Place.REFERENCE, _article(article)) for article in articles)
        case Answer() as answer:
            yield from _answer(answer)
        case NoAnswer() as none:
            yield from _no_answer(none)


def _answer(answer: Answer) -> Iterator[Line]:
    under = ""
    for statement in answer.statements:
        if statement.under != under:
            under = statement.under
            yield Line(Place.SIDE, under)
        yield _quote(statement)
        yield from map(_reference, statement.citations)
    if answer.lacking:
        yield Line(Place.NOTE, words.lacking(answer.lacking))


def _no_answer(reply: NoAnswer) -> Iterator[Line]:
    yield Line(Place.NOTE, words.NOT_SAID if reply.within.empty else words.NOT_SAID_WITHIN)
    if reply.missing:
        yield Line(Place.NOTE, words.missing(reply.missing))
    if reply.apart:
        yield Line(Place.NOTE, words.apart(reply.apart))
    if reply.nearest:
        yield Line(Place.SIDE, words.NEAREST)
    for near in reply.nearest:
        yield Line(Place.QUOTE, near.citation.quote)
        yield _reference(near.citation)


def _quote(statement: Statement) -> Line:
    start = statement.citations[0].span.start
    asked = (Span(mark.start - start, mark.end - start) for mark in statement.highlights)
    return Line(Place.QUOTE, statement.citations[0].quote, tuple(asked))


def _reference(citation: Citation) -> Line:
    return Line(Place.REFERENCE, words.quotation(citation))


def _article(article: Article) -> str:
    known = [article.title, words.date(article.date), article.source, article.id]
    return ", ".join(part for part in known if part)

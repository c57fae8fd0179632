"""One question and what came of it, and the exact JSON that it is kept as."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answering import (
    Answer,
    Citation,
    Contents,
    Json,
    NoAnswer,
    Reply,
    cited_json,
    exact_json,
    read_reply,
    read_within,
    within_json,
)
from answering.prose import Prose, prose_from_json, prose_json
from answering.reading_back import Found
from messages import message_json, read_message
from retrieval import EVERYTHING, Article, Filter, text_digest


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a question was not put to the reports, for the reader."""

    message: str
    within: Filter = EVERYTHING


@dataclass(frozen=True, slots=True)
class Turn:
    """One question as it was typed, and what came of it. `id` is unique in its conversation."""

    id: int
    question: str
    reply: Reply | Refused
    meant: str | None = None
    """What a follow-up was understood to mean; None where it was asked as typed."""
    prose: Prose | None = None
    """What a model wrote beside the reply, once it is settled; None where none was asked."""

    @property
    def within(self) -> Filter:
        """Which articles it was put to, whatever has been chosen since."""
        return self.reply.within

    @property
    def understood(self) -> str:
        """The question that was answered: it needs no other to be understood."""
        return self.meant or self.question


def turn_json(turn: Turn) -> Json:
    """Return a turn as JSON-ready values that lose nothing but the articles' texts."""
    return {
        "id": turn.id,
        "question": turn.question,
        "meant": turn.meant,
        "reply": _reply_json(turn.reply),
        "prose": prose_json(turn.prose, _cited) if turn.prose else None,
    }


def read_turn(said: Json, found: Found) -> Turn:
    """Return the turn that `said` was written from; `found` finds an article again.

    Raises `KeyError` or `ValueError` where `said` is no such JSON, and what `found` raises.
    """
    prose = prose_from_json(said["prose"], found) if said["prose"] else None
    reply = _read(said["reply"], found)
    return Turn(said["id"], said["question"], reply, said["meant"], prose)


def article_json(article: Article) -> Json:
    """Return all of an article but its text, of which the SHA-256 is told."""
    return {
        "article": article.id,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "source": article.source,
        "url": article.url,
        "digest": text_digest(article),
    }


def read_article(said: Json, text: str) -> Article:
    """Return the article that `said` tells, with its text."""
    day = date.fromisoformat(said["date"]) if said["date"] else None
    return Article(said["article"], said["title"], day, said["source"], text, said["url"])


def articles_of(turn: Turn) -> tuple[Article, ...]:
    """Return the articles that a turn shows, each once."""
    match turn.reply:
        case Answer(statements=statements):
            shown = [cited.article for statement in statements for cited in statement.citations]
        case NoAnswer(nearest=nearest):
            shown = [near.citation.article for near in nearest]
        case Contents(articles=articles):
            shown = list(articles)
        case _:
            shown = []
    return _each_once([*shown, *_of_prose(turn.prose)])


def _of_prose(prose: Prose | None) -> tuple[Article, ...]:
    """Return the articles that a model's sentences stand on, or are put right by."""
    sentences = prose.sentences if prose else ()
    cited = [one for sentence in sentences for one in sentence.citations]
    corrections = [one for sentence in sentences for one in sentence.corrections]
    cited += [one.citation for one in corrections if one.citation]
    return _each_once([citation.article for citation in cited])


def _each_once(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple({id(article): article for article in articles}.values())


def _cited(citation: Citation) -> Json:
    return cited_json(citation, article_json)


def _reply_json(reply: Reply | Refused) -> Json:
    if isinstance(reply, Refused):
        return {
            "kind": "refused",
            "message": message_json(reply.message),
            **within_json(reply.within),
        }
    return exact_json(reply, article_json)


def _read(said: Json, found: Found) -> Reply | Refused:
    if said["kind"] == "refused":
        return Refused(read_message(said["message"]), read_within(said))
    return read_reply(said, found)

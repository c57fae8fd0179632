"""Replies as JSON: the shape that commands print and exports keep."""

from collections.abc import Callable
from typing import Any

from answering.answer import (
    Answer,
    Citation,
    Contents,
    Courtesy,
    NoAnswer,
    Reply,
    Statement,
)
from answering.grounds import Grounds
from retrieval import Article, Filter

Json = dict[str, Any]
Named = Callable[[Article], Json]
"""What is written of an article, its text left out."""


def reply_json(reply: Reply, seconds: float) -> Json:
    """Return a reply as JSON-ready values; all keys of an answer are there for any kind.

    `question` is the one that was answered: what a follow-up means. `articles` are those of a
    reply on what the collection holds; `within` is there where the reply has bounds. Offsets are
    code points of the article's settled text, half-open.
    """
    said = exact_json(reply, _article)
    for nearest in said["nearest"]:
        nearest["score"] = round(nearest["score"], 6)
    return {**said, "confidence": round(reply.confidence, 3), "seconds": round(seconds, 3)}


def exact_json(reply: Reply, named: Named) -> Json:
    """Return a reply in the same shape with nothing rounded; `named` says what tells an article.

    `read_reply` reads it back, where `named` keeps enough to find the article again.
    """
    said: Json = {
        "kind": _KINDS[type(reply)],
        "arrangement": None,
        "statements": [],
        "lacking": [],
        "missing": [],
        "apart": [],
        "nearest": [],
    }
    match reply:
        case Answer():
            said["arrangement"] = reply.arrangement.value.replace(" ", "_")
            said["statements"] = [_statement(statement, named) for statement in reply.statements]
            said["lacking"] = list(reply.lacking)
        case NoAnswer():
            said["missing"] = list(reply.missing)
            said["apart"] = list(reply.apart)
            said["nearest"] = [
                {**cited_json(nearest.citation, named), "score": nearest.score}
                for nearest in reply.nearest
            ]
        case Contents():
            said["articles"] = [named(article) for article in reply.articles]
        case Courtesy():
            pass
    ends = {"confidence": reply.confidence}
    return {"question": reply.question, **within_json(reply.within), **said, **ends}


_KINDS = {Answer: "answer", NoAnswer: "no_answer", Contents: "contents", Courtesy: "courtesy"}


def within_json(within: Filter) -> Json:
    """Return the bounds under the key `within`, dates in ISO form; nothing where there are none."""
    if within.empty:
        return {}
    return {
        "within": {
            "articles": sorted(within.articles),
            "sources": sorted(within.sources),
            "since": within.since.isoformat() if within.since else None,
            "until": within.until.isoformat() if within.until else None,
        }
    }


def citation_json(citation: Citation) -> Json:
    """Return where a quote stands: the article's id (its file), title, ISO date, offsets."""
    return cited_json(citation, _article)


def cited_json(citation: Citation, named: Named) -> Json:
    """Return where a quote stands, with what `named` says of its article."""
    return {
        **named(citation.article),
        "start": citation.span.start,
        "end": citation.span.end,
        "quote": citation.quote,
    }


def _article(article: Article) -> Json:
    return {
        "article": article.id,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
    }


def _statement(statement: Statement, named: Named) -> Json:
    text = statement.citations[0].article.text
    return {
        "text": statement.text,
        "citations": [cited_json(citation, named) for citation in statement.citations],
        "highlights": [
            {"start": span.start, "end": span.end, "text": span.of(text)}
            for span in statement.highlights
        ],
        "under": statement.under,
        "grounds": _grounds(statement.grounds) if statement.grounds else None,
    }


def _grounds(grounds: Grounds) -> Json:
    return {
        "in_sentence": list(grounds.in_sentence),
        "in_context": list(grounds.in_context),
        "in_neither": list(grounds.in_neither),
        "nearness": grounds.nearness.value.replace(" ", "_"),
    }

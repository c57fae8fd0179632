"""Replies as JSON: the shape that commands print and exports keep."""

from typing import Any

from answering.answer import Answer, Citation, Nearest, Reply, Statement
from retrieval import Filter

Json = dict[str, Any]


def reply_json(reply: Reply, seconds: float) -> Json:
    """Return a reply as JSON-ready values; all keys are there for either kind.

    `within` is there where the reply has bounds. Offsets are code points of the article's settled
    text, half-open.
    """
    said: Json = {"kind": "no_answer", "statements": [], "missing": [], "nearest": []}
    if isinstance(reply, Answer):
        said["kind"] = "answer"
        said["statements"] = [_statement(statement) for statement in reply.statements]
    else:
        said["missing"] = list(reply.missing)
        said["nearest"] = [_nearest(nearest) for nearest in reply.nearest]
    bounds = within_json(reply.within)
    return {"question": reply.question, **bounds, **said, "seconds": round(seconds, 3)}


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
    article = citation.article
    return {
        "article": article.id,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "start": citation.span.start,
        "end": citation.span.end,
        "quote": citation.quote,
    }


def _statement(statement: Statement) -> Json:
    text = statement.citations[0].article.text
    return {
        "text": statement.text,
        "citations": [citation_json(citation) for citation in statement.citations],
        "highlights": [
            {"start": span.start, "end": span.end, "text": span.of(text)}
            for span in statement.highlights
        ],
    }


def _nearest(nearest: Nearest) -> Json:
    return {**citation_json(nearest.citation), "score": round(nearest.score, 6)}

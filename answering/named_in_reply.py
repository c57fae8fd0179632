"""Whom a reply names: the "ông ấy" of the question after it."""

from answering.answer import Answer, Reply
from retrieval.kinds import people


def person_in_reply(reply: Reply) -> str | None:
    """Return the person whom a reply sets off first; None where it sets off nobody."""
    if not isinstance(reply, Answer):
        return None
    first = reply.statements[0]
    text = first.citations[0].article.text
    marked = (mark.of(text) for mark in first.highlights)
    return next((name.of(words) for words in marked for name in people(words)), None)

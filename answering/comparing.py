"""Comparisons: the question put to each side, and what the reports say to either, side by side."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from answering.aligned import aligned
from answering.answer import Answer, Arrangement, Citation, Reply, Statement
from answering.answerer import answer
from answering.contrasted import contrasted
from answering.grounds import grounds_of
from answering.kinds import Wanted
from answering.marked_alike import marked_alike
from answering.side_reply import answers_on_topic, meant_by, side_reply
from answering.sides import sides_of
from retrieval import Article, Filter, Question, Retriever, Span, parse_question
from retrieval.kinds import amounts

_PASSAGES = 10
_WEIGHED = 12
"""As many passages and sentences as a fact is looked for in."""

_COUNTED = regex.compile(
    r"\bbao nhieu (?P<noun>\w+ \w+)|\Aso (?P<number_of>(?!luong\b)\w+ \w+)\b.* la bao nhieu"
)
"""What is counted, two syllables of it."""

_NUMBER = regex.compile(r"\d+(?:[-./]\d+)*")


def compare(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return what the reports say to each side; None where the sides cannot be told apart.

    A side that they say nothing of is named as lacking; a refusal where they are silent on both.
    """
    sides = sides_of(question.text)
    replies = [_reply(retriever, parse_question(asked), within) for _, asked in sides]
    anchored = _anchored(retriever, question, within, replies)
    if anchored is not None:
        sides, replies = anchored
    if len(sides) < 2:
        return None
    if _same_sentence(replies):
        replies = [
            _of_its_own(retriever, reply, parse_question(asked), other, within)
            for reply, (_, asked), (_, other) in zip(replies, sides, sides[::-1], strict=True)
        ]
    statements: list[Statement] = []
    for (name, _), reply in zip(sides, replies, strict=True):
        if isinstance(reply, Answer):
            statements.append(replace(reply.statements[0], under=name))
    if not statements:
        return replace(replies[0], question=question.text)
    places = {(s.citations[0].article.id, s.citations[0].span) for s in statements}
    if len(statements) > len(places) == 1:
        statements = [replace(statements[0], under="")]
    silent = [
        name
        for (name, _), reply in zip(sides, replies, strict=True)
        if not isinstance(reply, Answer)
    ]
    return Answer(
        question.text, tuple(marked_alike(statements)), within, Arrangement.SIDE_BY_SIDE,
        tuple(silent),
        confidence=min(reply.confidence for reply in replies if isinstance(reply, Answer)),
    )  # fmt: skip


def _reply(retriever: Retriever, question: Question, within: Filter) -> Reply:
    """Answer one side's question; an amount asked for with its noun is quoted with that noun.

    "bao nhiêu nhiệm vụ" wants "184/184 nhiệm vụ", though another sentence fit better.
    """
    reply = answer(retriever, question, within)
    counted = _COUNTED.search(aligned(question.text))
    if not isinstance(reply, Answer) or counted is None:
        return reply
    noun = counted["noun"] or counted["number_of"]
    if any(_amount_of(noun, statement.text) for statement in reply.statements):
        first = next(s for s in reply.statements if _amount_of(noun, s.text))
        return replace(reply, statements=(first,))
    article = reply.statements[0].citations[0].article
    for hit in retriever.rank(question, _PASSAGES, within).sentences[:_WEIGHED]:
        mark = _amount_of(noun, hit.text) if hit.article == article else None
        if mark:
            marked = Span(hit.span.start + mark.start, hit.span.start + mark.end)
            cited = (Citation(hit.article, hit.span),)
            grounds = grounds_of(question, hit)
            return replace(
                reply, statements=(Statement(hit.text, cited, (marked,), grounds=grounds),)
            )
    return reply


def _anchored(
    retriever: Retriever, question: Question, within: Filter, replies: Sequence[Reply]
) -> tuple[list[tuple[str, str]], list[Reply]] | None:
    """Ask each side of the articles that its times and doers mean; None where that is no better.

    It is none where both were answered already out of the articles that they mean.
    """
    parts = contrasted(question.text)
    asked = [part.asked for part in parts]
    pairs = zip(asked, asked[::-1], strict=True)
    articles = [meant_by(retriever, own, other, within) for own, other in pairs]
    if not articles or not all(articles):
        return None
    theirs = len(replies) == len(articles) and all(map(_is_from, replies, articles))
    if theirs and all(map(answers_on_topic, replies, asked)):
        return None
    found = [
        side_reply(retriever, own, of, within) for own, of in zip(asked, articles, strict=True)
    ]
    if sum(isinstance(reply, Answer) for reply in found) < sum(map(_is_from, replies, articles)):
        return None
    return list(zip([part.name for part in parts], asked, strict=True)), found


def _is_from(reply: Reply, articles: Sequence[Article]) -> bool:
    return isinstance(reply, Answer) and reply.statements[0].citations[0].article in articles


def _same_sentence(replies: Sequence[Reply]) -> bool:
    first, second = (isinstance(one, Answer) and one.statements[0].citations for one in replies)
    return bool(first) and first == second


def _of_its_own(
    retriever: Retriever, reply: Reply, question: Question, other: str, within: Filter
) -> Reply:
    """Quote for a side what holds the number that only it names; as it was, where nothing does.

    "nhiệm kỳ 2021-2026" and "nhiệm kỳ 2026-2031" are near the same sentence.
    """
    own = set(_NUMBER.findall(question.text)) - set(_NUMBER.findall(other))
    if not own or not isinstance(reply, Answer) or _holds(own, reply.statements[0].text):
        return reply
    found = retriever.rank(question, _PASSAGES, within).sentences
    hit = next((one for one in found if _holds(own, one.text)), None)
    if hit is None:
        return reply
    cited = (Citation(hit.article, hit.span),)
    return replace(
        reply, statements=(Statement(hit.text, cited, grounds=grounds_of(question, hit)),)
    )


def _holds(numbers: set[str], text: str) -> bool:
    return numbers <= set(_NUMBER.findall(text))


def _amount_of(noun: str, text: str) -> Span | None:
    """Return the amount that stands before `noun` in a sentence, None where there is none."""
    low = aligned(text)
    return next((span for span in amounts(text) if low.startswith(f" {noun}", span.end)), None)

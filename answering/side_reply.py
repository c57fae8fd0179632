"""What the reports say to one side of a comparison, in the articles that its names mean."""

from collections.abc import Sequence
from dataclasses import replace

from answering.aligned import aligned
from answering.anchored import meant, speaks
from answering.answer import Answer, Citation, NoAnswer, Reply, Statement
from answering.answerer import PASSAGES, answer_from, refusal
from answering.choosing import Choice, choose, weighed_of
from answering.contrasted import topic_words
from answering.grounds import grounds_of
from retrieval import (
    Article,
    Filter,
    Question,
    Ranking,
    Retriever,
    content_pairs,
    content_words,
    parse_question,
    provinces_in,
)
from retrieval.kinds import asked_for

_ENOUGH = 0.2
"""The least confidence with which a side's own articles are quoted: that they are meant is told by
who or when, so that a sentence has less to show. By hand; no other value was tried."""

_OFTEN = 3
"""So often an article of a province names it; a dateline does once."""

_FOUND = 40
"""Passages found for a side, whose articles it may mean."""


def meant_by(retriever: Retriever, asked: str, other: str, within: Filter) -> Sequence[Article]:
    """Return the articles that one side's question means, and not the `other`'s; or none."""
    found = retriever.rank(parse_question(asked), _FOUND, within).hits
    return meant(asked, other, dict.fromkeys(hit.passage.article for hit in found))


def side_reply(
    retriever: Retriever, asked: str, articles: Sequence[Article], within: Filter
) -> Reply:
    """Return what these articles say to a side's question, or a refusal.

    What the whole question finds comes first, then what its words beside its names do.
    """
    bounds = replace(within, articles=frozenset(article.id for article in articles))
    question = parse_question(asked)
    ranking = retriever.rank(question, PASSAGES, bounds)
    reply = answer_from(retriever, ranking, within)
    if isinstance(reply, Answer) and _is_theirs(asked, reply.statements[0]):
        return reply
    if fitting := _fitting(retriever, ranking, asked):
        return _quoted(question, fitting, within)
    topic = topic_words(asked)
    if len(content_words(topic, folded=False)) <= 1:
        return _refused(retriever, reply, ranking, within)
    about = retriever.rank(parse_question(topic), PASSAGES, bounds)
    if fitting := _fitting(retriever, about, asked):
        return _quoted(question, fitting, within)
    return _refused(retriever, reply, ranking, within)


def _refused(
    retriever: Retriever, reply: Answer | NoAnswer, ranking: Ranking, within: Filter
) -> NoAnswer:
    """Return a refusal in the place of an answer in another's words."""
    if isinstance(reply, NoAnswer):
        return reply
    return refusal(ranking, _choices(retriever, ranking), within)


def _choices(retriever: Retriever, ranking: Ranking) -> list[Choice]:
    question, found = ranking.question, weighed_of(ranking.sentences)
    return choose(question, asked_for(question), found, retriever.rarity)


def _fitting(retriever: Retriever, ranking: Ranking, asked: str) -> Choice | None:
    """Return the sentence that fits best of those that may stand for a side."""
    choices = _choices(retriever, ranking)
    return next((choice for choice in choices if _agrees(asked, choice)), None)


def _quoted(question: Question, choice: Choice, within: Filter) -> Answer:
    hit = choice.hit
    cited = (Citation(hit.article, hit.span),)
    said = Statement(hit.text, cited, grounds=grounds_of(question, hit))
    return Answer(question.text, (said,), within, confidence=choice.support.confidence)


def _is_theirs(asked: str, said: Statement) -> bool:
    cited = said.citations[0]
    here = _is_of_the_place(asked, said.text, cited.article)
    return here and speaks(asked, cited.span.start, cited.article) is not False


def _is_of_the_place(asked: str, text: str, article: Article) -> bool:
    """Say whether words are of the province that a side names: in them, or their article's.

    An article is of a province that its title names, or that it names more than in passing.
    """
    asked_of = provinces_in(asked)
    told_of = [*provinces_in(text), *provinces_in(article.title)]
    whole = aligned(article.text)
    often = (place for place in asked_of if whole.count(" ".join(place)) >= _OFTEN)
    return not asked_of or any(place in told_of for place in asked_of) or any(often)


def _speaks_of_it(asked: str, article: Article) -> bool:
    """Say whether an article has any two words together of what is compared, as the side has."""
    pairs = set(content_pairs(topic_words(asked), folded=True))
    return not pairs or not pairs.isdisjoint(content_pairs(article.text, folded=True))


def _agrees(asked: str, choice: Choice) -> bool:
    """Say whether a sentence may stand for a side: near enough, and of no other year or speaker."""
    support = choice.support
    return (
        support.confidence >= _ENOUGH
        and not support.another_year
        and not support.another_rank
        and not support.missing.decisive
        and _is_of_the_place(asked, choice.hit.text, choice.hit.article)
        and _speaks_of_it(asked, choice.hit.article)
        and speaks(asked, choice.hit.span.start, choice.hit.article) is not False
    )

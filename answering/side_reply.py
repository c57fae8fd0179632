"""What the reports say to one side of a comparison, in the articles that its names mean."""

from collections.abc import Sequence
from dataclasses import replace

from answering.agreement import missing_from
from answering.aligned import aligned
from answering.anchored import meant, speaks
from answering.answer import Answer, Citation, NoAnswer, Reply, Statement
from answering.answerer import PASSAGES, answer_from, refusal
from answering.choosing import Choice, choose, weighed_of
from answering.contrasted import topic_pairs, topic_words
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
from retrieval.kinds import Asked, asked_for

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
    theirs = isinstance(reply, Answer) and _is_theirs(asked, reply.statements[0])
    if theirs and answers_on_topic(reply, asked):
        return reply
    fitting = _fitting(retriever, ranking, asked)
    topic = topic_words(asked)
    if len(content_words(topic, folded=False)) > 1:
        about = retriever.rank(parse_question(topic), PASSAGES, bounds)
        fitting += _fitting(retriever, about, asked)
    on_topic = [choice for choice in fitting if _is_on_topic(asked, choice.hit.text)]
    if on_topic or (fitting and not theirs):
        return _quoted(question, (on_topic or fitting)[0], within)
    return reply if theirs else _refused(retriever, reply, ranking, within)


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


def _fitting(retriever: Retriever, ranking: Ranking, asked: str) -> list[Choice]:
    """Return the sentences that may stand for a side, the one that fits best first."""
    return [choice for choice in _choices(retriever, ranking) if _agrees(asked, choice)]


def answers_on_topic(reply: Reply, asked: str) -> bool:
    """Say whether a side is answered by what is about the thing compared."""
    return isinstance(reply, Answer) and _is_on_topic(asked, reply.statements[0].text)


def _is_on_topic(asked: str, text: str) -> bool:
    """Say whether a sentence has two words together of what is compared; a caption has names.

    What holds a fact that is asked for may put all else in other words.
    """
    if asked_for(parse_question(asked)) not in {Asked.OTHER, Asked.REASON}:
        return True
    return _has_the_topic(asked, text)


def _has_the_topic(asked: str, text: str) -> bool:
    pairs = _topic_pairs(asked)
    return not pairs or not pairs.isdisjoint(content_pairs(text, folded=True))


def _topic_pairs(asked: str) -> set[str]:
    """Return the pairs of words that a side is about, and the reports' for its everyday ones."""
    topic = topic_words(asked)
    if not content_words(topic, folded=True):
        return set()
    question = parse_question(topic)
    official = (" ".join(words) for one in question.everyday for words in one.official)
    said = (question.searched, *official)
    return {pair for words in said for pair in topic_pairs(words)}


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
    return _has_the_topic(asked, article.text)


def _agrees(asked: str, choice: Choice) -> bool:
    """Say whether a sentence may stand for a side: near enough, and of no other year or speaker."""
    support = choice.support
    return (
        support.confidence >= _ENOUGH
        and not support.another_year
        and not support.another_rank
        and not missing_from(choice.hit.article, parse_question(asked)).decisive
        and _is_of_the_place(asked, choice.hit.text, choice.hit.article)
        and _speaks_of_it(asked, choice.hit.article)
        and speaks(asked, choice.hit.span.start, choice.hit.article) is not False
    )

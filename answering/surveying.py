"""What each article says about a topic: its best sentences, by article, in the order of time."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from answering.answer import Answer, Arrangement, Citation, Reply, Statement
from answering.answerer import refusal
from answering.choosing import Choice, choose
from answering.dating import oldest_first
from answering.grounds import grounds_of
from answering.kinds import Wanted
from retrieval import (
    Filter,
    Question,
    QuestionForm,
    Retriever,
    content_pairs,
    content_words,
    parse_question,
)
from retrieval.kinds import Asked

_PASSAGES = 30
_EACH = 2
"""Sentences of one article."""

_ARTICLES = 12

_ENOUGH = 0.7
"""The least share of the topic's words that a sentence must hold. Chosen by hand."""

_ENOUGH_PAIRS = 0.5
"""The least share of its pairs of words: "cách mạng" and "hành chính" are no "cải cách hành chính".

Chosen by hand.
"""

_PARTS = regex.compile(r", | (?:hoặc|hay|or) ")

_LEAST_WORDS = 2
"""Words without which a part of a topic says nothing by itself: "công tác, …"."""


def survey(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return the best sentences of each article about the topic; a refusal where none is."""
    topic = parse_question(wanted.subject)
    ranking = retriever.rank(topic, _PASSAGES, within)
    choices = choose(topic, Asked.OTHER, ranking.sentences, retriever.rarity)
    about = [choice for choice in choices if _about(topic, choice)]
    if not about:
        return refusal(ranking, choices, within, question)
    of: dict[str, list[Choice]] = {}
    for choice in about:
        of.setdefault(choice.hit.article.id, []).append(choice)
    kept = {id: best[:_EACH] for id, best in list(of.items())[:_ARTICLES]}
    articles = {best[0].hit.article.id: best[0].hit.article for best in kept.values()}
    statements = [
        Statement(
            choice.hit.text,
            (Citation(article, choice.hit.span),),
            under=article.title,
            grounds=grounds_of(topic, choice.hit),
        )
        for article in oldest_first(articles.values())
        for choice in sorted(kept[article.id], key=lambda choice: choice.hit.span)
    ]
    return Answer(
        question.text, tuple(statements), within, Arrangement.BY_ARTICLE,
        confidence=about[0].support.confidence,
    )  # fmt: skip


def _about(topic: Question, choice: Choice) -> bool:
    """Say whether a sentence speaks of the topic, or of one of the parts that it is a list of.

    Its article must hold all of the topic's names.
    """
    if choice.support.missing.decisive:
        return False
    folded = topic.form is not QuestionForm.ACCENTED
    parts = [topic.searched, *_parts_of(topic)]
    return any(_holds(choice.hit.text, content_words(part, folded), folded) for part in parts)


def _parts_of(topic: Question) -> list[str]:
    """Return what a topic is a list of, each part as it is searched."""
    parts = [part for part in _PARTS.split(topic.text) if content_words(part, folded=True)]
    return [parse_question(part).searched for part in parts]


def _holds(text: str, words: Sequence[str], folded: bool) -> bool:
    """Say whether a text holds most of some words, half of their pairs too."""
    held = content_words(text, folded)
    if len(words) < _LEAST_WORDS or sum(word in held for word in words) < _ENOUGH * len(words):
        return False
    pairs, together = list(pairwise(words)), set(content_pairs(text, folded))
    return sum("_".join(pair) in together for pair in pairs) >= _ENOUGH_PAIRS * len(pairs)

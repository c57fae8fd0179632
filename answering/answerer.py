"""Choose the sentences that answer a question; refuse where none does."""

from collections.abc import Sequence

from answering.adjoining import adjoin
from answering.agreement import missing_from
from answering.answer import Answer, Citation, Nearest, NoAnswer, Reply, Statement
from answering.asked_parts import marks_of_parts
from answering.asked_rank import whole_people
from answering.choosing import Choice, choose, weighed_of
from answering.deputies import ranks_apart
from answering.differing import other_values
from answering.grounds import grounds_of
from answering.highlighting import highlight
from answering.lists import whole_list
from answering.marking import Marker
from answering.neighbour import neighbour
from answering.other_years import years_named
from answering.told_topic import lacks_the_topic
from answering.unmentioned import unmentioned_phrases
from retrieval import EVERYTHING, Filter, Question, Ranking, Retriever, SentenceHit, Span
from retrieval.kinds import Asked, asked_for

PASSAGES = 10
"""Passages found for a question, whose sentences are weighed."""

_STATEMENTS = 3
_NEAREST = 3

# In the unit of `Choice.fit`, by hand: how far behind the first a further statement may be. On
# XQuAD-vi an answer has 1.16 statements.
_MARGIN = 1.2
_FACT_MARGIN = 0.7

_REACH = 1.0
"""How far behind the sentence that fits best one may be quoted in its place, where that one tells
of something else. By weights tried then, which had seen them, .75 of golden dev's near misses were
refused at 1 and .70 with no limit, and no more of the others."""


def answer(retriever: Retriever, question: Question, within: Filter = EVERYTHING) -> Reply:
    """Return the sentences that answer `question`, each cited, or the nearest passages.

    Either comes from articles that `within` allows. Raises `QuestionRefused` where it allows none.
    """
    return answer_from(retriever, retriever.rank(question, PASSAGES, within), within)


def answer_from(
    retriever: Retriever, ranking: Ranking, within: Filter, quoted: Sequence[Citation] = ()
) -> Answer | NoAnswer:
    """Return what `answer` does, of the passages found; sentences `quoted` before are left out."""
    question = ranking.question
    asked = asked_for(question)
    found = choose(question, asked, weighed_of(ranking.sentences), retriever.rarity)
    choices = [choice for choice in found if not is_quoted(choice.hit, quoted)]
    if not choices:
        return refusal(ranking, found, within)
    supported = [
        choice
        for choice in choices
        if choice.support.suffices and not lacks_the_topic(question, choice.hit.article)
    ]
    if not supported or _far_behind(supported[0], choices[0]):
        return refusal(ranking, choices, within)
    marker = Marker(retriever, ranking, asked)
    least = supported[0].fit - (_MARGIN if asked is Asked.OTHER else _FACT_MARGIN)
    statements: list[Statement] = []
    for choice in supported[:_STATEMENTS]:
        if choice.fit >= least:
            _add(statements, _statement(question, asked, choice, marker))
    if asked is Asked.AMOUNT:
        marks = _mentioned(question, asked, supported[0], marker)
        for choice in other_values(supported[0], marks, supported[1:]):
            _add(statements, _statement(question, asked, choice, marker))
    if not any(adjoin(statements[0], other) for other in statements[1:]):
        beside = neighbour(statements[0], supported)
        statements += [beside] if beside else []
    return Answer(
        question.text, tuple(statements), within, confidence=supported[0].support.confidence
    )


def is_quoted(hit: SentenceHit, quoted: Sequence[Citation]) -> bool:
    """Say whether a sentence lies inside one of some quotations."""
    return any(one.article == hit.article and one.span.holds(hit.span) for one in quoted)


def _far_behind(choice: Choice, best: Choice) -> bool:
    """Say whether a sentence only stands near the one that fits, which is about something else."""
    return best.support.of_another and choice.fit < best.fit - _REACH


def _statement(question: Question, asked: Asked, choice: Choice, marker: Marker) -> Statement:
    """Return the statement that quotes a chosen sentence, or the whole list that it opens.

    What is marked is a mention of the kind asked for, or else what the marker makes likeliest; in
    a list, which is an answer as a whole, no more than mentions.
    """
    hit = choice.hit
    span = whole_list(hit.article.text, hit.span)
    marks = _mentioned(question, asked, choice, marker)
    if not marks and span == hit.span:
        marks = _likeliest(asked, choice, marker)
    shifted = tuple(Span(hit.span.start + m.start, hit.span.start + m.end) for m in marks)
    return Statement(
        span.of(hit.article.text),
        (Citation(hit.article, span),),
        shifted,
        grounds=grounds_of(question, hit),
    )


def _mentioned(
    question: Question, asked: Asked, choice: Choice, marker: Marker
) -> tuple[Span, ...]:
    """Return what is asked for among the mentions of its kind; a likely name may be cut anew."""
    hit = choice.hit
    if asked is Asked.PERSON and choice.candidates and not choice.signals[asked.value]:
        marks = _likeliest(asked, choice, marker)
        if marks:
            return marks
    if both := marks_of_parts(question, asked, hit.text):
        return both
    return highlight(
        question, asked, hit.text, choice.candidates, lambda spans: marker.weigh(hit, spans)
    )


def _likeliest(asked: Asked, choice: Choice, marker: Marker) -> tuple[Span, ...]:
    """Return what the marker makes likeliest; a person's name or office whole."""
    marks = marker.mark(choice.hit)
    return whole_people(choice.hit.text, marks) if asked is Asked.PERSON else marks


def refusal(
    ranking: Ranking, choices: list[Choice], within: Filter, question: Question | None = None
) -> NoAnswer:
    """Refuse, naming what the article of the best sentence lacks: a name, a year, else a phrase.

    Where it lacks no name, but the sentence tells of another year or rank, that is named instead.
    `question` is the one that was asked, where another was put to search in its place.
    """
    question = question or ranking.question
    nearest = tuple(
        Nearest(Citation(hit.passage.article, hit.passage.span), hit.score)
        for hit in ranking.hits[:_NEAREST]
    )
    best = choices[0]
    missing = _missing(best.support.missing.in_order(question), nearest, ranking.question)
    apart = () if missing else _apart(question, best)
    missing = missing or (() if apart else unmentioned_phrases(best.hit.article, ranking.question))
    return NoAnswer(question.text, missing, nearest, within, best.support.confidence, apart)


def _missing(
    missing: tuple[str, ...], nearest: Sequence[Nearest], question: Question
) -> tuple[str, ...]:
    """Return of what the best sentence's article lacks what the nearest passage's lacks as well.

    A reader sees the one and is told of the other.
    """
    if not nearest:
        return missing
    lacks = missing_from(nearest[0].citation.article, question).in_order(question)
    return tuple(part for part in missing if part in lacks) or missing


def _apart(question: Question, best: Choice) -> tuple[str, ...]:
    """Return the years and ranks of a question that the best sentence tells of others than."""
    return (
        *(years_named(question.text) if best.support.another_year else ()),
        *(ranks_apart(question.text, best.hit.text) if best.support.another_rank else ()),
    )


def _add(statements: list[Statement], new: Statement) -> None:
    """Add a statement; one of the same words as another only adds its citation to it.

    One that lies inside another, as an item in a list that is quoted whole, adds nothing.
    """
    (cited,) = new.citations
    for place, old in enumerate(statements):
        first = old.citations[0]
        if first.article == cited.article and first.span.holds(cited.span):
            return
        if old.text == new.text:
            statements[place] = old.also(cited)
            return
    statements.append(new)

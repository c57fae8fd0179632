"""From a question to its reply, by the kind of reply that it wants."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from answering.adjoining import in_whole_quotes
from answering.answer import Contents, Courtesy, Reply
from answering.answerer import answer
from answering.asides import without_aside
from answering.comparing import compare
from answering.dating import newest_first
from answering.kinds import Kind, Wanted, wanted_of
from answering.offices import holders_then, office_holders
from answering.posts import posts_held
from answering.summarising import summarise
from answering.surveying import survey
from answering.telling_more import tell_more
from retrieval import EVERYTHING, Filter, Question, Retriever

Reader = Callable[[Retriever, Question, Wanted, Filter], Reply | None]


def reply_to(retriever: Retriever, question: Question, within: Filter = EVERYTHING) -> Reply:
    """Return what the reports that `within` allows say to `question`.

    A kind that finds nothing of its own is answered as a fact. Raises `QuestionRefused` where
    `within` allows no article.
    """
    asked = without_aside(question)
    wanted = wanted_of(asked)
    reader = _READERS.get(wanted.kind)
    reply = reader(retriever, asked, wanted, within) if reader else None
    reply = reply or in_whole_quotes(answer(retriever, asked, within))
    return reply if asked is question else replace(reply, question=question.text)


def _contents(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Contents | None:
    held = [article for article in retriever.articles if within.allows(article)]
    return Contents(question.text, tuple(newest_first(held)), within) if held else None


def _courtesy(retriever: Retriever, question: Question, wanted: Wanted, within: Filter) -> Courtesy:
    return Courtesy(question.text, within)


def _fact_of_office(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Answer what office someone holds, or who held one in some year; None for other facts."""
    asked = retriever, question, wanted, within
    return posts_held(*asked) or holders_then(*asked)


_READERS: Mapping[Kind, Reader] = {
    Kind.FACT: _fact_of_office,
    Kind.COMPARISON: compare,
    Kind.SURVEY: survey,
    Kind.OFFICE: office_holders,
    Kind.SUMMARY: summarise,
    Kind.MORE: tell_more,
    Kind.CONTENTS: _contents,
    Kind.COURTESY: _courtesy,
}

"""What the reports say besides what was quoted already to the same question."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from answering.adjoining import in_whole_quotes
from answering.aligned import aligned
from answering.answer import Answer, Citation, NoAnswer, Reply, Statement
from answering.answerer import PASSAGES, answer_from, is_quoted
from answering.choice_signals import GAP
from answering.grounds import grounds_of
from answering.kinds import Wanted
from answering.more_cues import more_in
from retrieval import Article, Filter, Question, Ranking, Retriever, SentenceHit, parse_question

_ADDS = regex.compile(
    r"\W*(?:ben canh (?:do|viec|nhung)|ngoai (?:ra|viec|nhung)|cung (?:voi )?(?:do|viec)|dong thoi|"
    r"cung (?:du|tham du|tham gia|di|co mat)|"
    r"them vao do|hon nua|song song (?:voi )?(?:do|viec)|cung voi viec|khong chi)\b"
)
"""How a sentence opens that adds to the one before it, folded."""

_ROUNDS = 20
"""Rounds that are looked through; there are no more sentences weighed than that."""


def tell_more(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return what was not quoted in earlier rounds, or a refusal where the reports hold no more.

    Each round is answered as it was, so the same words bring the same sentences. Where the text
    goes on by adding to what was quoted ("Bên cạnh đó, còn …"), that is what it says besides. None
    where `question` was not made by `asked_again`.
    """
    told = more_in(question.text)
    if told is None:
        return None
    ranking = retriever.rank(parse_question(told.subject), PASSAGES, within)
    quoted: list[Citation] = []
    reply = in_whole_quotes(answer_from(retriever, ranking, within))
    for _ in range(min(told.rounds, _ROUNDS)):
        if not isinstance(reply, Answer):
            break
        quoted += [cited for one in reply.statements for cited in one.citations]
        added = _added(ranking, quoted)
        more = answer_from(retriever, ranking, within, quoted)
        reply = in_whole_quotes(replace(reply, statements=added) if added else more)
    if isinstance(reply, NoAnswer) and quoted:
        return replace(reply, question=question.text, missing=())
    return replace(reply, question=question.text)


def _added(ranking: Ranking, quoted: Sequence[Citation]) -> tuple[Statement, ...]:
    """Return the sentences right behind a quoted one that add to it, none of them quoted yet."""
    for cited in quoted:
        added: list[Statement] = []
        end = cited.span.end
        while hit := _behind(ranking, cited.article, end, quoted):
            place = Citation(hit.article, hit.span)
            added.append(Statement(hit.text, (place,), grounds=grounds_of(ranking.question, hit)))
            end = hit.span.end
        if added:
            return tuple(added)
    return ()


def _behind(
    ranking: Ranking, article: Article, end: int, quoted: Sequence[Citation]
) -> SentenceHit | None:
    """Return the sentence that stands right behind a place and opens by adding to it."""
    for hit in ranking.sentences:
        next_one = hit.article == article and 0 <= hit.span.start - end <= GAP
        if next_one and _ADDS.match(aligned(hit.text)) and not is_quoted(hit, quoted):
            return hit
    return None

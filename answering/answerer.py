"""Choose the sentences that answer a question; refuse where none does."""

from answering.answer import Answer, Citation, Nearest, NoAnswer, Reply, Statement
from answering.asked import Asked, asked_for
from answering.highlighting import highlight
from answering.support import Support, weigh_support
from answering.unmentioned import unmentioned_phrases
from retrieval import EVERYTHING, Filter, Question, Ranking, Retriever, SentenceHit, Span

_PASSAGES = 10
_WEIGHED = 12
_STATEMENTS = 3
_NEAREST = 3

# In deviations of the fused score, set on the dev half of tests/golden: what a sentence gains by
# holding the kind of thing asked for, and how far behind the first a further statement may be.
_FIT_BONUS = 0.5
_MARGIN = 0.6
_FACT_MARGIN = 0.3

_Weighed = tuple[SentenceHit, Support, float]


def answer(retriever: Retriever, question: Question, within: Filter = EVERYTHING) -> Reply:
    """Return the sentences that answer `question`, each cited, or the nearest passages.

    Either comes from articles that `within` allows. Raises `QuestionRefused` where it allows none.
    """
    ranking = retriever.rank(question, _PASSAGES, within)
    asked = asked_for(question)
    weighed = _weigh(retriever, ranking, asked)
    supported = [entry for entry in weighed if entry[1].suffices(question.form)]
    if not supported:
        return _refusal(ranking, weighed, within)
    least = supported[0][2] - (_MARGIN if asked is Asked.OTHER else _FACT_MARGIN)
    chosen = [entry for entry in supported[:_STATEMENTS] if entry[2] >= least]
    return Answer(
        question.text,
        tuple(_statement(question, asked, hit, support) for hit, support, _ in chosen),
        within,
    )


def _weigh(retriever: Retriever, ranking: Ranking, asked: Asked) -> list[_Weighed]:
    """Weigh the first sentences found, and order them by score and by fit to what is asked."""
    weighed = []
    for hit in ranking.sentences[:_WEIGHED]:
        support = weigh_support(ranking.question, asked, hit, retriever.rarity)
        weighed.append((hit, support, hit.score + _FIT_BONUS * bool(support.candidates)))
    return sorted(weighed, key=lambda entry: -entry[2])


def _statement(question: Question, asked: Asked, hit: SentenceHit, support: Support) -> Statement:
    marks = highlight(question, asked, hit.text, support.candidates or ())
    shifted = (Span(hit.span.start + mark.start, hit.span.start + mark.end) for mark in marks)
    return Statement(hit.text, (Citation(hit.article, hit.span),), tuple(shifted))


def _refusal(ranking: Ranking, weighed: list[_Weighed], within: Filter) -> NoAnswer:
    """Refuse, naming what the article of the best sentence lacks: a name, a year, else a phrase."""
    nearest = tuple(
        Nearest(Citation(hit.passage.article, hit.passage.span), hit.score)
        for hit in ranking.hits[:_NEAREST]
    )
    best, support, _ = weighed[0]
    missing = support.missing or unmentioned_phrases(best.article, ranking.question)
    return NoAnswer(ranking.question.text, missing, nearest, within)

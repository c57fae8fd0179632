"""Choose the sentences that answer; refuse where none does."""

from answering.answer import Answer, Citation, Nearest, NoAnswer, Reply, Statement
from retrieval import Question, Retriever

_PASSAGES = 10
_NEAREST = 3


def answer(retriever: Retriever, question: Question) -> Reply:
    """Return the best sentences for `question`, each cited, or the nearest passages."""
    ranking = retriever.rank(question, _PASSAGES)
    best = ranking.sentences[0]
    if best.cosine < 0.84:
        nearest = tuple(
            Nearest(Citation(hit.passage.article, hit.passage.span), hit.score)
            for hit in ranking.hits[:_NEAREST]
        )
        return NoAnswer(question.text, (), nearest)
    return Answer(
        question.text,
        tuple(
            Statement(hit.text, (Citation(hit.article, hit.span),)) for hit in ranking.sentences[:1]
        ),
    )

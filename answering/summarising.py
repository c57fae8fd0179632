"""A summary: an article's most telling sentences, in its own words and in its order."""

from answering.agreement import missing_from
from answering.answer import Answer, Arrangement, Citation, Reply, Statement
from answering.kinds import Wanted
from retrieval import (
    Article,
    Filter,
    Question,
    Retriever,
    content_words,
    fold,
    parse_question,
    tokenize,
)

SENTENCES = 5
_PASSAGES = 10


def summarise(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return the most telling sentences of the article that is meant; None where none is."""
    article = _meant(retriever, wanted.subject, within)
    if article is None:
        return None
    spans = retriever.telling(article, SENTENCES)
    statements = [Statement(span.of(article.text), (Citation(article, span),)) for span in spans]
    return Answer(question.text, tuple(statements), within, Arrangement.IN_ORDER)


def _meant(retriever: Retriever, subject: str, within: Filter) -> Article | None:
    """Return the one article that `within` allows, or else the one that the subject names.

    It must hold half of the subject's words, and all its numbers and places.
    """
    held = [article for article in retriever.articles if within.allows(article)]
    if len(held) == 1:
        return held[0]
    topic = parse_question(subject)
    words = set(content_words(topic.searched, folded=True))
    if not words:
        return None
    best: dict[Article, float] = {}
    for hit in retriever.rank(topic, _PASSAGES, within).hits:
        article = hit.passage.article
        titled = len(words & {fold(token) for token in tokenize(article.title)}) / len(words)
        best.setdefault(article, hit.score + 10 * titled)
    if not best:
        return None
    article = max(best, key=lambda one: best[one])
    said = {fold(token) for token in tokenize(f"{article.title}\n{article.text}")}
    if missing_from(article, topic).decisive:
        return None
    return article if len(words & said) >= len(words) / 2 else None

"""A summary: an article's most telling sentences, in its own words and in its order."""

from answering.agreement import missing_from
from answering.answer import Answer, Arrangement, Citation, Reply, Statement
from answering.kinds import Wanted
from retrieval import (
    Article,
    Filter,
    Question,
    Retriever,
    content_pairs,
    content_words,
    fold,
    parse_question,
    provinces_in,
    tokenize,
)

SENTENCES = 5
_PASSAGES = 10

_WORDS, _PAIRS = 0.5, 0.3
"""The least shares of a subject's words, and of its pairs of words, that its article must hold:
single syllables of "giải vô địch bóng đá" stand anywhere. By hand."""


def summarise(
    retriever: Retriever, question: Question, wanted: Wanted, within: Filter
) -> Reply | None:
    """Return the most telling sentences of the article that is meant; None where none is."""
    article = _meant(retriever, wanted.subject, question, within)
    if article is None:
        return None
    spans = retriever.telling(article, SENTENCES)
    statements = [Statement(span.of(article.text), (Citation(article, span),)) for span in spans]
    return Answer(question.text, tuple(statements), within, Arrangement.IN_ORDER)


def _meant(
    retriever: Retriever, subject: str, question: Question, within: Filter
) -> Article | None:
    """Return the one article that `within` allows, or else the one that the subject names.

    It must hold most of the subject's words, of those beside the names of provinces too, all its
    numbers and names, and the provinces of the whole question.
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
    if missing_from(article, topic).decisive:
        return None
    whole = f"{article.title}\n{article.text}"
    folded = [fold(token) for token in tokenize(whole)]
    said, running = set(folded), f" {' '.join(folded)} "
    if any(f" {' '.join(place)} " not in running for place in provinces_in(question.text)):
        return None
    pairs = set(content_pairs(topic.searched, folded=True))
    together = pairs & set(content_pairs(whole, folded=True))
    others = words - {part for name in provinces_in(topic.searched) for part in name}
    enough = all(len(some & said) >= _WORDS * len(some) for some in (words, others))
    return article if enough and len(together) >= _PAIRS * len(pairs) else None

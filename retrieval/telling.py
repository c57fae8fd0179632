"""The sentences that stand for an article, in its own words and order."""

import numpy as np

from retrieval.article import Article, Span
from retrieval.fusion import standardise
from retrieval.index import Index

TELLING = 60
"""Code points of a sentence that can stand for its article."""

VARIETY = 0.7
"""How much a sentence of a summary loses by being like those taken already."""


def telling(index: Index, article: Article, count: int) -> tuple[Span, ...]:
    """Return at most `count` sentences that stand for an article, in its order.

    Each time the one nearest to the middle of all its sentences and least like those taken
    (maximal marginal relevance, Carbonell and Goldstein 1998); captions and scraps are passed
    over. Raises `ValueError` for an article that is not held.
    """
    rows = index.layout.sentences_of_article(article)
    spans = [index.layout.sentence(row)[1] for row in rows.tolist()]
    whole = [place for place, span in enumerate(spans) if len(span) >= TELLING]
    whole = whole or list(range(len(spans)))
    vectors = index.sentence_vectors(rows[whole])
    middle = vectors.mean(axis=0)
    near = standardise(vectors @ middle)
    taken: list[int] = []
    while len(taken) < min(count, len(whole)):
        like = vectors @ vectors[taken].T if taken else np.zeros((len(whole), 1))
        gain = near - VARIETY * standardise(like.max(axis=1))
        gain[taken] = -np.inf
        taken.append(int(np.argmax(np.round(gain, 6))))
    return tuple(sorted(spans[whole[place]] for place in taken))

"""What somebody is asked to have told about: a topic that an article never names is not told of."""

from functools import lru_cache

import regex

from answering.aligned import aligned
from answering.said import unframed
from retrieval import Article, Question, QuestionForm, content_pairs, content_words

_TELLS = (
    r"(?:noi|luu y|nhan manh|chi dao|phat bieu|yeu cau|de nghi|cho biet|danh gia|nhan dinh|"
    r"nhan xet|dan|dan do|can dan|khang dinh|de cap|quan triet|neu|bao|bieu|ban|hua|cam ket)"
)
_TOPIC = regex.compile(
    rf"\b{_TELLS}(?: \w+){{0,2}}? (?:nhung gi|dieu gi|gi|the nao|nhu the nao|ra sao|sao) "
    r"(?:ve|doi voi|lien quan (?:den|toi)) (?P<topic>[^,;?!.]+)"
)


def lacks_the_topic(question: Question, article: Article) -> bool:
    """Say whether a question asks what was told about a topic of which an article has no two words.

    False where the topic is of one word, or said in everyday words that reports put otherwise.
    """
    if question.form is QuestionForm.FOREIGN:
        return False
    text = unframed(question.text)
    match = _TOPIC.search(aligned(text))
    if match is None:
        return False
    folded = question.form is QuestionForm.UNACCENTED
    topic = text[slice(*match.span("topic"))]
    words = set(content_words(topic, folded))
    everyday = {word for one in question.everyday for word in one.words}
    pairs = set(content_pairs(topic, folded))
    return bool(pairs) and words.isdisjoint(everyday) and pairs.isdisjoint(_pairs(article, folded))


@lru_cache(maxsize=256)
def _pairs(article: Article, folded: bool) -> frozenset[str]:
    return frozenset(content_pairs(f"{article.title}\n{article.text}", folded))

"""What the reports make of a sentence that a model wrote: the checker decides, never a marker."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from answering.answer import Citation
from answering.checking import CheckedSentence, Verdict, check
from answering.prose.drafting import Sentence
from answering.prose.values import Standing, WrittenSentence
from retrieval import Article, Filter, QuestionRefused, Retriever, TextRefused

_BORNE_OUT = frozenset({Verdict.VERBATIM, Verdict.CONFIRMED})

_STRANGE = regex.compile(r"://|\bwww\.|</?\p{L}|<!|!\[|\]\(|�", regex.IGNORECASE)
"""What no report says: addresses, tags, images, broken characters."""

_MOST = regex.compile(
    r"\b(?!(?:thống|thứ|hạng|hợp|đồng|lần|ngôi|giải) )\p{L}+ nhất\b|\bđầu tiên\b|\bkỷ lục\b"
)
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_CAPITAL = regex.compile(r"(?<=[\p{Ll}\d,;:–-] )\p{Lu}[\p{L}\p{M}]*")
_FIGURE = regex.compile(r"\d+(?:[.,/]\d+)*")


def judge(
    retriever: Retriever, sentence: Sentence, passages: Sequence[Citation], within: Filter
) -> WrittenSentence:
    """Return a sentence with its standing among the reports that `within` allows.

    `passages` are those that the numbers of its markers count from 1.
    """
    checked = _checked(retriever, sentence.text, within)
    if checked is None:
        return _written(sentence, Standing.UNFOUND, None, ())
    citations = _marked_first(sentence, passages, checked)
    return _written(sentence, _standing(sentence.text, checked), checked, citations)


def _checked(retriever: Retriever, text: str, within: Filter) -> CheckedSentence | None:
    """Return what checking finds; None for what is no one Vietnamese sentence."""
    try:
        found = check(retriever, text, within)
    except (TextRefused, QuestionRefused):
        return None
    return found.sentences[0] if len(found.sentences) == 1 and found.text == text else None


def _standing(text: str, checked: CheckedSentence) -> Standing:
    if checked.verdict is Verdict.DIFFERENT:
        return Standing.CONTRADICTED
    if checked.verdict not in _BORNE_OUT or _STRANGE.search(text):
        return Standing.UNFOUND
    looks = (_figures_stand, _names_stand, _superlatives_stand)
    stands = all(look(text, checked) for look in looks)
    return Standing.BORNE_OUT if stands else Standing.UNFOUND


def _figures_stand(text: str, checked: CheckedSentence) -> bool:
    """Say whether each figure is a confirmed fact or stands in the sentences cited.

    A second look, by characters alone, at what the checker may not have taken for a fact.
    """
    facts = [fact.span for fact in checked.facts if fact.verdict in _BORNE_OUT]
    quoted = {one[0] for cited in checked.evidence for one in _FIGURE.finditer(cited.quote)}
    return all(
        figure[0] in quoted
        or any(fact.start <= figure.start() and figure.end() <= fact.end for fact in facts)
        for figure in _FIGURE.finditer(text)
    )


def _names_stand(text: str, checked: CheckedSentence) -> bool:
    """Say whether each word with a capital inside the sentence has one in the articles cited."""
    known = [_words(article) for article in {cited.article for cited in checked.evidence}]
    capitals = (word[0] for word in _CAPITAL.finditer(text))
    return all(any(word in words for words in known) for word in capitals)


@lru_cache(maxsize=256)
def _words(article: Article) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{article.title}\n{article.text}"))


def _superlatives_stand(text: str, checked: CheckedSentence) -> bool:
    """Say whether each "cao nhất" or "đầu tiên" stands in the sentences cited: models add them."""
    quoted = " ".join(cited.quote.lower() for cited in checked.evidence)
    return all(most[0] in quoted for most in _MOST.finditer(text.lower()))


def _marked_first(
    sentence: Sentence, passages: Sequence[Citation], checked: CheckedSentence
) -> tuple[Citation, ...]:
    """Return the evidence, that inside the passages that the markers name first."""
    numbers = {number for mark in sentence.marks for number in mark.numbers}
    named = [passages[number - 1] for number in numbers if 0 < number <= len(passages)]

    def is_named(cited: Citation) -> bool:
        return any(one.article == cited.article and one.span.holds(cited.span) for one in named)

    return tuple(sorted(checked.citations, key=lambda cited: not is_named(cited)))


def _written(
    sentence: Sentence,
    standing: Standing,
    checked: CheckedSentence | None,
    citations: tuple[Citation, ...],
) -> WrittenSentence:
    return WrittenSentence(
        sentence.text, standing, citations, sentence.marks, checked, sentence.opens_line
    )

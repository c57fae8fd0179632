"""The provinces, ministries and other bodies of a claim: is the report about the same?"""

from collections.abc import Iterator
from functools import lru_cache

from answering.checking.evidence import Claim
from answering.checking.verdicts import Fact, FactKind, Verdict
from answering.checking.words import folded_words, words_of
from retrieval import LONG_FORMS, Article, QuestionForm, Span, fold, names_in
from retrieval.kinds import capitalised, people

_BODIES = ("bo", "so")
_LONG_FORMS = {fold(short): " ".join(folded_words(long)) for short, long in LONG_FORMS.items()}


def check_places(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each province and body that a claim names."""
    named = [(name, span) for name in _names(claim.text) for span in _spans(claim.text, name)[:1]]
    for name, span in named:
        yield _check(claim, name, span)
    taken = [span for _, span in named] + people(claim.text)
    for span in capitalised(claim.text):
        if not any(span.start < other.end and other.start < span.end for other in taken):
            yield from _check_other(claim, span)


def _check(claim: Claim, name: tuple[str, ...], span: Span) -> Fact:
    kind = FactKind.ORGANISATION if name[0] in _BODIES else FactKind.PLACE
    anchor, article = claim.anchor.text, claim.anchor.article
    found = _spans(anchor, name)
    if found:
        said = found[0].of(anchor)
        return Fact(kind, span, Verdict.CONFIRMED, said, claim.anchor.citation)
    mine = set(_names(claim.text))
    rivals = [other for other in _names(anchor) if _alike(other, name) and other not in mine]
    if rivals:
        said = _spans(anchor, rivals[0])[0].of(anchor)
        return Fact(kind, span, Verdict.DIFFERENT, said, claim.anchor.citation)
    if f" {' '.join(name)} " in _running(article):
        return Fact(kind, span, Verdict.CONFIRMED, "", claim.anchor.citation)
    return _elsewhere(claim, kind, name, span)


def _elsewhere(claim: Claim, kind: FactKind, name: tuple[str, ...], span: Span) -> Fact:
    """Judge a name that the article does not hold, by one of its kind that it does."""
    article = claim.anchor.article
    whole = f"{article.title}\n{article.text}"
    rivals = [other for other in _names(whole) if _alike(other, name)]
    if not rivals:
        return Fact(kind, span, Verdict.ABSENT)
    said = _spans(whole, rivals[0])[0].of(whole)
    return Fact(kind, span, Verdict.DIFFERENT, said, claim.anchor.citation)


def _check_other(claim: Claim, span: Span) -> Iterator[Fact]:
    """Yield a fact for a name of more than one word that no article of the evidence holds."""
    words = folded_words(span.of(claim.text))
    if not claim.text[: span.start].strip('“"( '):
        words = words[1:]  # The first word of a sentence has its capital anyway.
    if len(words) < 2 or claim.text[span.end : span.end + 1] in {"-", "&"}:
        return
    articles = dict.fromkeys(evidence.article for evidence in claim.evidence)
    if not any(f" {' '.join(words)} " in _running(article) for article in articles):
        yield Fact(FactKind.ORGANISATION, span, Verdict.ABSENT)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names are of one kind: two ministries, two departments, two provinces."""
    heads = [name[0] if name[0] in _BODIES else "" for name in (one, other)]
    return heads[0] == heads[1]


def _names(text: str) -> list[tuple[str, ...]]:
    """Return the provinces and bodies that a text names, folded; years are dates."""
    return [name for name in names_in(text, QuestionForm.ACCENTED) if not name[0].isdigit()]


def _spans(text: str, name: tuple[str, ...]) -> list[Span]:
    """Return where a folded name stands in a text."""
    words = words_of(text)
    folded = [fold(word.text) for word in words]
    return [
        Span(words[place].span.start, words[place + len(name) - 1].span.end)
        for place in range(len(words) - len(name) + 1)
        if tuple(folded[place : place + len(name)]) == name
    ]


@lru_cache(maxsize=256)
def _running(article: Article) -> str:
    """Return an article's words without diacritics, then its abbreviations written out."""
    words = folded_words(f"{article.title} {article.text}")
    long = [_LONG_FORMS[word] for word in dict.fromkeys(words) if word in _LONG_FORMS]
    return f" {' '.join(words)} | {' | '.join(long)} "

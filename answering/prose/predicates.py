"""Is what is said of a person or a number what the report says of it?"""

from collections.abc import Sequence

import regex

from answering.answer import Citation
from answering.checking import CheckedSentence, Fact, FactKind
from answering.checking.evidence import Evidence, share_held
from answering.support import Rarity
from retrieval import Span, content_words
from retrieval.kinds import holders_in, name_of, offices_in, people, same_rank

_IS = regex.compile(
    r"\s*(?:hiện |đang |cũng )*(?:là|giữ chức|đảm nhiệm|làm)\s+(?:chức |vụ )*"
    r"(?:đồng chí |ông |bà )?",
    regex.IGNORECASE,
)
_TOLD = frozenset({FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.PERSON})

_HELD = 0.4
"""The share of the other words, weighed by rarity, that the sentence cited for a person or a number
must hold. Of 166 true sentences (those of tests/golden/claims.jsonl and of a model's style) it
leaves out 1; of 18 false ones that the checker confirms, 2."""


_CLAUSE_HELD = 0.8
_WHOLE_HELD = 0.25
"""The shares of its own clause and of the whole that will do instead, where a sentence is merged of
two: "…, do Thủ tướng chủ trì". Set by hand on those of the kind "small" in replies.jsonl."""

_CLAUSE = regex.compile(r"[,;:]\s| và ")
_IS_VALUE = regex.compile(r"([^,;:]*?)\s(?:là|bằng)\s(?:khoảng |hơn |gần |trên |tới )?\Z")
_NAMED_HELD = 0.6
"""The share of what a value is said to be that the sentence cited must hold, names and dates left
out. On the replies of tests, "tổng kinh phí chi trả chế độ thôi việc" holds .63, "kinh phí hoạt
động" .5."""

_FEW = 6
_FEW_HELD = 0.7
"""The words outside facts below which a sentence without a figure must hold so many of them in what
is cited: a few common words stand anywhere. True ones of tests/golden/claims.jsonl that are
as short hold .75 and more, "đã làm tốt công việc" .5."""

_FIGURES = _TOLD - {FactKind.PERSON} | {FactKind.DATE, FactKind.ORDINAL}


def offices_stand(text: str, checked: CheckedSentence) -> bool:
    """Say whether each "X là Bộ trưởng" is so by a report that is cited."""
    articles = {cited.article for cited in checked.evidence}
    return all(
        any(
            same_rank(held, office.rank)
            for article in articles
            for held, _ in holders_in(article).get(name_of(person.of(text)), ())
        )
        for person in people(text)
        for office in offices_in(text)
        if _is_said_to_be(text, person, office.span)
    )


def _is_said_to_be(text: str, person: Span, office: Span) -> bool:
    first, second = sorted((person, office))
    between = text[first.end : max(first.end, second.start)]
    return _IS.fullmatch(between) is not None


def facts_are_of_it(text: str, checked: CheckedSentence, rarity: Rarity) -> bool:
    """Say whether the sentences that state each number or person speak of what is said of it."""
    stated = {word for fact in checked.facts for word in content_words(fact.span.of(text), False)}
    words = [word for word in content_words(text, False) if word not in stated]
    weights = dict(zip(words, map(float, rarity(words, False)), strict=True))
    return all(
        any(_is_of_it(text, one, cited, weights) for cited in _tellers(one, checked))
        for one in checked.facts
        if one.kind in _TOLD and one.citation
    )


def _tellers(fact: Fact, checked: CheckedSentence) -> list[Citation]:
    """Return the sentence that states a fact; for a person, each that names them."""
    others = checked.evidence if fact.kind is FactKind.PERSON and fact.found else ()
    named = [one for one in others if fact.found in one.quote]
    return [*([fact.citation] if fact.citation else []), *named]


def _is_of_it(text: str, fact: Fact, teller: Citation, weights: dict[str, float]) -> bool:
    cited = [Evidence(teller.article, teller.span)]
    whole = share_held(weights, cited)
    own = {word: weights[word] for word in _clause_words(text, fact) if word in weights}
    merged = bool(own) and share_held(own, cited) >= _CLAUSE_HELD and whole >= _WHOLE_HELD
    return whole >= _HELD or merged


def _clause_words(text: str, fact: Fact) -> list[str]:
    start = max((end.end() for end in _CLAUSE.finditer(text, 0, fact.span.start)), default=0)
    end = _CLAUSE.search(text, fact.span.end)
    return content_words(text[start : end.start() if end else len(text)], False)


def values_are_of_it(text: str, checked: CheckedSentence) -> bool:
    """Say whether the sentence that states a value speaks of what it is said to be: "X là 160"."""
    return all(
        _share(_beside_facts(said[1], checked), [one.citation]) >= _NAMED_HELD
        for one in checked.facts
        if one.kind in _FIGURES and one.citation
        if (said := _IS_VALUE.match(text, 0, one.span.start))
    )


def is_no_commonplace(text: str, checked: CheckedSentence) -> bool:
    """Say whether a short sentence without a figure says what is cited, and not just anything."""
    words = _beside_facts(text, checked)
    if any(one.kind in _FIGURES for one in checked.facts) or len(words) >= _FEW:
        return True
    return _share(words, checked.evidence) >= _FEW_HELD


def _beside_facts(opening: str, checked: CheckedSentence) -> list[str]:
    """Return the content words of the beginning of a sentence that are part of no fact."""
    letters = list(opening)
    for fact in checked.facts:
        for place in range(fact.span.start, min(fact.span.end, len(letters))):
            letters[place] = " "
    return content_words("".join(letters), False)


def _share(words: Sequence[str], cited: Sequence[Citation]) -> float:
    held = {word for one in cited for word in content_words(one.quote, False)}
    return sum(word in held for word in words) / len(words) if words else 1.0

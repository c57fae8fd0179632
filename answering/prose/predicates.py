"""Is what is said of a person or a number what the report says of it?"""

import regex

from answering.checking import CheckedSentence, FactKind
from answering.checking.evidence import Evidence, share_held
from answering.holding import holders_in, name_of, offices_in, same_rank
from answering.mentions import people
from answering.support import Rarity
from retrieval import Span, content_words

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
    cited = [one.citation for one in checked.facts if one.kind in _TOLD and one.citation]
    return all(share_held(weights, [Evidence(one.article, one.span)]) >= _HELD for one in cited)

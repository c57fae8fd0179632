"""Whether a sentence tells of a deputy where the one above is asked for, or the other way about."""

from functools import lru_cache

import regex

from answering.aligned import aligned
from retrieval import fold
from retrieval.kinds import DEPUTISED

_DEPUTISED = "|".join(fold(rank) for rank in (*DEPUTISED, "thủ tướng", "bộ trưởng"))
_RANK = regex.compile(rf"(?<!\w)(?P<deputy>pho )?(?P<rank>{_DEPUTISED})(?!\w)")
_CALLED = {
    "pct": "pho chu tich",
    "pgd": "pho giam doc",
    "ptt": "pho thu tuong",
    "thu truong": "pho bo truong",
}
"""Deputies that are called by other words than "phó" before the rank above."""

_OTHERWISE = regex.compile(rf"(?<!\w)(?:{'|'.join(_CALLED)})(?!\w)")


def tells_of_another_rank(question: str, sentence: str) -> bool:
    """Say whether a question names a rank that a sentence has only above or below it.

    "Phó Chủ tịch UBND tỉnh" is not whom "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh" tells of.
    """
    return bool(ranks_apart(question, sentence))


def ranks_apart(question: str, sentence: str) -> tuple[str, ...]:
    """Return the ranks, as a question writes them, that a sentence has only above or below it.

    A short form ("PCT") stays as it is typed.
    """
    said, low = _ranks(sentence), aligned(question)
    typed = [
        *((match.span(), _ranks(match[0])) for match in _OTHERWISE.finditer(low)),
        *((match.span(), _ranks(match[0])) for match in _RANK.finditer(low)),
    ]
    apart = [
        question[slice(*span)]
        for span, ranks in sorted(typed, key=lambda one: one[0])
        for deputy, rank in ranks
        if (deputy, rank) not in said and (not deputy, rank) in said
    ]
    return tuple(dict.fromkeys(apart))


@lru_cache(maxsize=4096)
def _ranks(text: str) -> frozenset[tuple[bool, str]]:
    """Return the ranks that a text names, and whether it is the deputy's."""
    plain = _OTHERWISE.sub(lambda match: _CALLED[match[0]], fold(text).lower())
    return frozenset((bool(match["deputy"]), match["rank"]) for match in _RANK.finditer(plain))

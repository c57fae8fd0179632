"""What a confirmed number counts: 160 tasks are no 160 projects."""

from answering.checking.evidence import Claim
from answering.checking.slots import Mention, Stated
from answering.checking.stated import differs, stated_values
from answering.checking.values import Same, agree_quantities, quantities
from answering.checking.verdicts import Fact, Verdict
from answering.checking.words import words_of
from answering.facts import Quantity
from retrieval import fold

_HEAD = 2
"""Words behind a number that say what it counts."""

_BEFORE = 3
"""Words before a number that may say so too."""

_GENERAL = frozenset({"nguoi", "viec", "truong", "cai", "don", "lan", "ca", "muc", "diem"})
"""Folded first words of what counts almost anything: "người", "trường hợp", "đơn vị"."""


def counts_otherwise(claim: Claim, mention: Mention[Quantity], fact: Fact) -> Fact:
    """Contradict a confirmed count where the report counts something else by that number.

    Where it counts cases or people, that they are what the claim says stays open.
    """
    counted = mention.value.counted[:_HEAD]
    if fact.verdict is not Verdict.CONFIRMED or not counted or counted[0] in _GENERAL:
        return fact
    meant = {fold(word): {fold(w) for w in official} for word, official in claim.meant.items()}
    words = set(counted).union(*(meant.get(word, set()) for word in counted))
    same = [
        stated
        for stated in stated_values(claim, mention, quantities)
        if agree_quantities(mention.value, stated.mention.value) is Same.YES
    ]
    theirs = [one.mention.value.counted for one in same]
    if any(not counted or words & set(counted) for counted in theirs):
        return fact
    if any(words & _beside(one) for one in same):
        return fact
    if any(counted[0] in _GENERAL for counted in theirs):
        return Fact(fact.kind, fact.span, Verdict.ABSENT)
    return differs(fact.kind, mention, max(same, key=lambda one: one.fit))


def _beside(stated: Stated[Quantity]) -> set[str]:
    """Return the folded words before a stated value: "100% hồ sơ (88.921 cán bộ)"."""
    text = stated.evidence.text[: stated.mention.span.start]
    return {fold(word.text) for word in words_of(text)[-_BEFORE:]}

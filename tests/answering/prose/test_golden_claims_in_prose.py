"""The golden claims as a model's sentences: what no number, date or name may pass."""

from collections import defaultdict

import pytest

from answering import Assistant
from answering.prose import Standing
from answering.prose.drafting import Draft
from answering.prose.judging import judge
from benchmarks.claims import BORNE_OUT, GoldenClaim, read_claims
from retrieval import EVERYTHING

FALSE = ("number", "date", "name", "office", "percent_of_other", "rounding_silent")
TRUE = ("verbatim", "reworded", "quote")


def is_borne_out(assistant: Assistant, claim: GoldenClaim) -> bool:
    draft = Draft()
    sentences = [*draft.add(claim.text), *draft.end()]
    judged = [judge(assistant.retriever, one, (), EVERYTHING) for one in sentences]
    return all(one.standing is Standing.BORNE_OUT for one in judged)


@pytest.fixture(scope="module")
def standing(assistant: Assistant) -> dict[str, list[bool]]:
    """Whether each claim that is false, or true, is borne out, by kind."""
    found: dict[str, list[bool]] = defaultdict(list)
    for claim in read_claims():
        true = bool(claim.accepted & BORNE_OUT)
        if claim.kind in (TRUE if true else FALSE):
            found[claim.kind].append(is_borne_out(assistant, claim))
    return found


@pytest.mark.parametrize("kind", FALSE)
def test_none_that_is_false_is_borne_out(kind: str, standing: dict[str, list[bool]]) -> None:
    assert not any(standing[kind])


def test_those_that_are_true_are_kept(standing: dict[str, list[bool]]) -> None:
    kept = [one for kind in TRUE for one in standing[kind]]
    assert len(kept) > 100
    assert sum(kept) >= 0.95 * len(kept)

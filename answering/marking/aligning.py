"""Whether a candidate stands in its sentence where the asker stands in its question.

Words are held together by their vectors in their texts: the vector of "nào" in a question lies
nearest to what answers it, those of its neighbours to the neighbours of the answer (late
interaction, as in `retrieval.tokens`, word by word).
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Values

_SAME = 0.5
"""What the same word adds to the cosine of two words' vectors. Set by hand."""

_NEAR = 3.0
"""Words over which nearness to a matched word falls to 1/e. Set by hand."""

_BESIDE = 3
"""Words on each side of the asker that are its neighbours."""

_AROUND = 5
"""Words on each side of a candidate among which the question's are counted."""

_LIKE = 0.6
"""About the best cosine of two words that have nothing to do with one another."""


def aligned_with(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return signals of how each candidate lies to the question's words, by name."""
    words = candidates.words
    cosines = (asking.words.vectors @ words.vectors.T).astype(np.float64)
    same = np.array([[float(a == b) for b in words.folded] for a in asking.words.folded])
    alike = cosines + _SAME * same
    held = np.array([float(word in asking.held) for word in words.folded])
    return {
        "of the question": candidates.mean(held),
        "question's words before": _counted(candidates, held, before=True),
        "question's words behind": _counted(candidates, held, before=False),
        **_like_asker(candidates, asking, cosines),
        **_like_head(candidates, asking, cosines, same),
        **_beside(candidates, asking, alike),
    }


def _counted(candidates: Candidates, held: Values, before: bool) -> Values:
    sums = np.concatenate([[0.0], np.cumsum(held)])
    if before:
        counted: Values = sums[candidates.starts] - sums[np.maximum(0, candidates.starts - _AROUND)]
    else:
        ends = candidates.ends
        counted = sums[np.minimum(len(held), ends + _AROUND)] - sums[ends]
    return counted


def _like_asker(candidates: Candidates, asking: Asking, cosines: Values) -> dict[str, Values]:
    """Liken each to the asker, standardised over the sentence's words: any model will do."""
    like = _standard(cosines[asking.start : asking.end].max(axis=0))
    content = _standard(_best(cosines, asking.content))
    inside = 1 - candidates.opens
    mean = candidates.mean(like)
    return {
        "like the asker": mean,
        f"like the asker, {asking.asked.value}": mean,
        "most like the asker": candidates.most(like) - like.max(),
        "first like the asker": like[candidates.starts],
        "before, like the asker": candidates.before(like) * inside,
        "like the question": candidates.mean(content),
    }


def _like_head(
    candidates: Candidates, asking: Asking, cosines: Values, same: Values
) -> dict[str, Values]:
    """Liken each to what names the thing asked for: "nào" of "cơ quan nào"."""
    if not asking.head:
        return {}
    like = _standard(_best(cosines, asking.head))
    named = same[list(asking.head)].max(axis=0)
    inside = 1 - candidates.opens
    return {
        "most like the head": candidates.most(like) - like.max(),
        "before, like the head": candidates.before(like) * inside,
        "with the head": (candidates.total(named) > 0).astype(float),
        "head before": np.maximum(candidates.before(named), candidates.before(named, 2)),
    }


def _beside(candidates: Candidates, asking: Asking, alike: Values) -> dict[str, Values]:
    """See on which side, and how near, the words beside the asker have their like."""
    left = [place for place in asking.content if place < asking.start and place not in asking.head]
    right = [place for place in asking.content if place >= asking.end]
    near_left = [place for place in _range(asking.start - _BESIDE - 1, asking.start) if place >= 0]
    near_left = [place for place in near_left if place not in asking.head][-_BESIDE:]
    near_right = _range(asking.end, min(asking.end + _BESIDE, len(asking.words)))
    return {
        "left words before": _nearness(candidates, asking, alike, left, before=True),
        "right words behind": _nearness(candidates, asking, alike, right, before=False),
        "left neighbours before": _next_to(candidates, alike, near_left, before=True),
        "right neighbours behind": _next_to(candidates, alike, near_right, before=False),
    }


def _nearness(
    candidates: Candidates, asking: Asking, alike: Values, places: Sequence[int], before: bool
) -> Values:
    """Sum how well some words are matched on one side, more so near it and near the asker."""
    near = np.zeros(len(candidates.starts))
    for place in places:
        apart = asking.start - place if place < asking.start else place - asking.end + 1
        met = int(alike[place].argmax())
        far = candidates.starts - met if before else met - candidates.ends + 1
        near += (
            (far > 0) * (alike[place, met] / apart**0.5) * np.exp(-(np.maximum(far, 1) - 1) / _NEAR)
        )
    return near


def _next_to(candidates: Candidates, alike: Values, places: Sequence[int], before: bool) -> Values:
    if not places:
        return np.zeros(len(candidates.starts))
    like = _best(alike, places) - _LIKE
    side = candidates.before if before else candidates.behind
    nearest: Values = np.maximum(side(like), side(like, 2))
    return nearest


def _best(values: npt.NDArray[np.float64], places: Sequence[int]) -> Values:
    if not places:
        return np.zeros(values.shape[1])
    best: Values = values[list(places)].max(axis=0)
    return best


def _standard(values: Values) -> Values:
    standard: Values = (values - values.mean()) / max(float(values.std()), 1e-3)
    return standard


def _range(start: int, end: int) -> list[int]:
    return list(range(start, end))

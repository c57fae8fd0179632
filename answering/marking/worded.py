"""Whether a candidate stands among the very words that the asker stands among."""

import numpy as np

from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Values

_NEAR = 3.0
"""Words over which nearness to a word of the question falls to 1/e. Set by hand."""

_FAR = 20


def worded_as(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return signals of the words next to each candidate, by name.

    "do" of "do ai lập" stands before what answers, and "lập" behind it. Particles count, too.
    """
    words, end = asking.words.folded, asking.end
    signals = {
        **_before(candidates, words, asking.start, "asker"),
        **_before(candidates, words, min(asking.head, default=asking.start), "head"),
        **_near(candidates, asking),
    }
    if end < len(words):
        signals["as behind the asker"] = candidates.behind(_same(candidates, words[end]))
    if end + 1 < len(words):
        two = candidates.behind(_same(candidates, words[end + 1]), 2)
        signals["as two behind the asker"] = signals["as behind the asker"] * two
    return signals


def _before(
    candidates: Candidates, words: tuple[str, ...], place: int, of: str
) -> dict[str, Values]:
    if place < 1:
        return {}
    one = candidates.before(_same(candidates, words[place - 1]))
    if place < 2:
        return {f"as before the {of}": one}
    two = candidates.before(_same(candidates, words[place - 2]), 2)
    return {f"as before the {of}": one, f"as two before the {of}": one * two}


def _near(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return how near, on either side, the next word of the question stands; 1 is next to it."""
    held = [place for place, word in enumerate(candidates.words.folded) if word in asking.held]
    if not held:
        return {}
    places = np.arange(len(candidates.words) + 1)[:, None]
    left, right = places - np.array(held) - 1, np.array(held) - places
    before, behind = (
        np.exp(-np.where(apart >= 0, apart, _FAR).min(axis=1) / _NEAR) for apart in (left, right)
    )
    before, behind = before[candidates.starts], behind[candidates.ends]
    return {
        "question's word near before": before,
        "question's word near behind": behind,
        "question's word near": np.maximum(before, behind),
        "behind all of the question's words": (candidates.starts > held[-1]).astype(np.float64),
        "before all of the question's words": (candidates.ends <= held[0]).astype(np.float64),
    }


def _same(candidates: Candidates, word: str) -> Values:
    return np.array([float(other == word) for other in candidates.words.folded])

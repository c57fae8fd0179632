"""Whether a candidate looks like a phrase: where it is cut, and how its words hang together."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from answering.marking.candidates import Candidates, Values

_FUNCTION_WORDS = frozenset(
    line
    for line in Path(__file__).with_name("function_words.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
_QUOTES = "\"“”‘’'"
_TIED = 0.6
"""About the mean cosine of two adjacent words of the bundled model, so that a run counts little."""


def shape_of(candidates: Candidates) -> dict[str, Values]:
    """Return signals of each candidate's form, by name."""
    words, text = candidates.words, candidates.words.text
    function = np.array(
        [word in _FUNCTION_WORDS and span.of(text)[0].islower()
         for word, span in zip(words.spelt, words.spans, strict=True)],
        dtype=np.float64,
    )  # fmt: skip
    tied = np.zeros(len(words) + 1)
    tied[1:-1] = np.einsum("ij,ij->i", words.vectors[:-1], words.vectors[1:]) - _TIED
    inside, outside = 1 - candidates.opens, 1 - candidates.closes
    first, last = candidates.starts, candidates.ends - 1
    comma = candidates.comma.astype(float)
    lengths = candidates.lengths
    return {
        "begins with a function word": function[first],
        "ends with a function word": function[last],
        "function words inside": candidates.total(function)
        - function[first]
        - function[last]
        + function[first] * (lengths == 1),
        "function word before": candidates.before(function) * inside,
        "function word behind": candidates.behind(function) * outside,
        "mark before": candidates.opens,
        "mark behind": candidates.closes,
        "comma before": candidates.before(comma),
        "comma behind": comma[last],
        "commas inside": candidates.total(comma) - comma[last],
        "tied to the word before": tied[first] * inside,
        "tied to the word behind": tied[candidates.ends] * outside,
        "opens the sentence": (first == 0).astype(float),
        "closes the sentence": (last == len(words) - 1).astype(float),
        **_between(candidates),
    }


def _between(candidates: Candidates) -> dict[str, Values]:
    """Say which candidates quotation marks or brackets bound, on both sides or on one."""
    text, spans = candidates.words.text, candidates.words.spans
    left = [text[max(0, span.start - 1) : span.start] for span in spans]
    right = [text[span.end : span.end + 1] for span in spans]
    first, last = candidates.starts, candidates.ends - 1
    quote_left, quote_right = (_are(marks, _QUOTES) for marks in (left, right))
    opened, closed = _are(left, "(["), _are(right, ")]")
    return {
        "quoted": quote_left[first] * quote_right[last],
        "quoted on one side": np.abs(quote_left[first] - quote_right[last]),
        "in brackets": opened[first] * closed[last],
        "brackets behind": np.append(opened, 0.0)[candidates.ends],
    }


def _are(characters: Sequence[str], among: str) -> Values:
    return np.array([float(bool(one) and one in among) for one in characters])

"""Whether a candidate looks like a phrase: where it is cut, and how its words hang together."""

from pathlib import Path

import numpy as np

from answering.marking.candidates import Candidates, Values

_FUNCTION_WORDS = frozenset(
    line
    for line in Path(__file__).with_name("function_words.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
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
        "comma behind": comma[last],
        "commas inside": candidates.total(comma) - comma[last],
        "tied to the word before": tied[first] * inside,
        "tied to the word behind": tied[candidates.ends] * outside,
    }

"""Whether a candidate cuts a word: most Vietnamese words are of two syllables."""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from answering.marking.candidates import Candidates, Values
from answering.marking.words import Words
from retrieval import is_common_word, is_particle


def cuts_of(candidates: Candidates, question: Words) -> dict[str, Values]:
    """Return how many words each candidate cuts, as a signal by its name."""
    held = np.append(held_together(candidates.words, question), False).astype(np.float64)
    return {"cuts a word": held[candidates.starts] + held[candidates.ends]}


def held_together(sentence: Words, question: Words) -> npt.NDArray[np.bool_]:
    """Return for each syllable whether it makes a word with the one before it, shape (words,).

    Two syllables are a word where a list of everyday ones has them, or where the question sets them
    side by side, too ("nghị quyết" of "nghị quyết nào"); from the left, each of one word at most.
    """
    together = {
        (left, right)
        for left, right in pairwise(question.spelt)
        if not is_particle(left) and not is_particle(right)
    }
    held = np.zeros(len(sentence), np.bool_)
    for place, (left, right) in enumerate(pairwise(sentence.spelt), start=1):
        between = sentence.text[sentence.spans[place - 1].end : sentence.spans[place].start]
        if between == " " and not held[place - 1]:
            held[place] = (left, right) in together or is_common_word(f"{left} {right}")
    return held

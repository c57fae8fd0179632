"""What a candidate is made of: words of the question, words that join, capitals, digits."""

import numpy as np
import regex

from answering.marking.asker import Asking
from answering.marking.candidates import Candidates, Values
from retrieval.kinds import Asked

_SEVERAL = regex.compile(r"(?<!\w)(?:những|các|hai|ba|bốn|năm|một số)(?!\w)", regex.IGNORECASE)
_JOINING = frozenset({"và", "hoặc"})
_MOST = 3.0
_MOST_HELD = 4.0


def made_of(candidates: Candidates, asking: Asking) -> dict[str, Values]:
    """Return signals of the words that each candidate is made of, by name."""
    words = candidates.words
    first = [words.text[span.start] for span in words.spans]
    asked = frozenset(asking.words.folded)
    said = np.array([float(word in asked) for word in words.folded])
    held = np.array([float(word in asking.held) for word in words.folded])
    digits = np.array([float(letter.isdigit()) for letter in first])
    counted = asking.asked in {Asked.AMOUNT, Asked.DATE}
    return {
        **_joined(candidates, bool(_SEVERAL.search(asking.words.text))),
        "said in the question": candidates.mean(said),
        "question's words inside": np.minimum(_MOST_HELD, candidates.total(held)),
        "begins with a question's word": held[candidates.starts],
        "ends with a question's word": held[candidates.ends - 1],
        "no capital": -candidates.most(np.array([-float(letter.islower()) for letter in first])),
        "digits, not asked for": (not counted) * (candidates.total(digits) > 0),
    }


def _joined(candidates: Candidates, several: bool) -> dict[str, Values]:
    """Return what joins the words of each, told apart where the question asks for several."""
    joins = np.array([float(word in _JOINING) for word in candidates.words.spelt])
    comma = candidates.comma.astype(float)
    inside = candidates.total(comma) - comma[candidates.ends - 1]
    return {
        "joins, several asked for" if several else "joins": (candidates.total(joins) > 0).astype(
            np.float64
        ),
        "commas, several asked for": several * np.minimum(_MOST, inside),
    }

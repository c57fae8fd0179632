"""What each signal of a candidate counts: the weights of a log-linear model.

Fitted on XQuAD-vi: on the 1,143 questions of which a sentence that answers is among the first
three, so that the F1 expected of the candidates is highest, with a penalty on the squares of the
weights. Out of fold, by document, the words marked in that sentence have F1 .493; fitted on all of
XQuAD-vi, .568 on our 273 questions on news, which none of these weights has seen. What cutting a
word counts came later, of 0, .7, 1.2, 2 and 3: .491, .492, .492, .493 and .490 out of fold.
"""

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # A phrase by its form (see `shape`).
        "begins with a function word": -1.13,
        "ends with a function word": -1.07,
        "function words inside": -0.43,
        "function word before": 0.69,
        "function word behind": 1.23,
        "mark before": 1.52,
        "mark behind": 2.02,
        "comma behind": 1.61,
        "commas inside": -0.39,
        "tied to the word before": -2.03,
        "tied to the word behind": -2.67,
        "cuts a word": -2.0,
        # The kind of thing asked for (see `held`).
        "after do": 1.04,
        "after gọi": 0.96,
        "after là": 0.87,
        "after vào": 1.13,
        "amount": 3.06,
        "begins with do": 1.05,
        "closing question, after là": 0.86,
        "cuts a mention": -0.64,
        "date": 2.89,
        "length": 0.24,
        "length, other": 0.65,
        "length, reason": 0.71,
        "length, what": 0.28,
        "name": 1.87,
        "no amount": -0.59,
        "no date": -1.09,
        "no person's name": -1.27,
        "no place's name": -1.55,
        "opens with an amount": 1.7,
        "person's name": 4.25,
        "place": 1.11,
        "place after its word": 1.07,
        "place's name": 1.66,
        "reason after its word": 2.51,
        "which name": 2.03,
        "with a name": 1.04,
        # Where the question has its asker (see `aligning`).
        "of the question": -0.91,
        "question's words before": 0.22,
        "question's words behind": 0.24,
        "like the asker": 0.2,
        "like the asker, amount": 0.58,
        "like the asker, date": 1.98,
        "like the asker, person": 0.71,
        "like the asker, other": -0.54,
        "most like the asker": 0.29,
        "first like the asker": 0.19,
        "before, like the asker": 0.12,
        "like the question": -0.4,
        "most like the head": 0.37,
        "before, like the head": 0.57,
        "with the head": 0.96,
        "head before": 2.34,
        "left words before": 0.94,
        "right words behind": 0.98,
        "left neighbours before": 2.05,
        "right neighbours behind": 1.68,
    }
)

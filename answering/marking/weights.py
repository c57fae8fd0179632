"""What each signal of a candidate counts: the weights of a log-linear model.

Fitted by `python -m benchmarks.fit_marking`, which prints them and those of `directions`, on the
1,116 questions of XQuAD-vi of which a sentence that answers is among the first three, so that the
F1 expected of the candidates is highest, with a penalty on the squares of the weights, 2026-11-22.
Cross-validated by document, the words marked in that sentence have F1 .533 (.570 by weights that
had seen them). End to end it is .457, and .436 on 137 questions on news, which none has seen.
"""

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # A phrase by its form (see `shape`).
        "begins with a function word": -2.06,
        "ends with a function word": -0.65,
        "function words inside": -0.72,
        "function word before": 1.00,
        "function word behind": 0.68,
        "mark before": 2.30,
        "mark behind": 1.18,
        "comma behind": 2.76,
        "commas inside": -1.34,
        "tied to the word before": -0.69,
        "tied to the word behind": -2.29,
        "cuts a word": -1.55,
        "comma before": 0.46,
        "opens the sentence": 0.91,
        "closes the sentence": 1.70,
        "quoted": 2.68,
        "quoted on one side": 1.19,
        "in brackets": -0.74,
        "brackets behind": 1.25,
        # What it is made of (see `made_of`).
        "joins": -0.09,
        "joins, several asked for": 2.30,
        "commas, several asked for": -0.15,
        "said in the question": -3.34,
        "question's words inside": -0.27,
        "begins with a question's word": -0.22,
        "ends with a question's word": -0.25,
        "no capital": -0.63,
        "digits, not asked for": -0.18,
        # Names written whole (see `naming`).
        "whole name, person": 4.73,
        "whole name, place": 1.79,
        "whole name, nào": 3.89,
        "whole name, gì": 1.82,
        "whole name, other": -0.34,
        "cuts a name": -0.94,
        # The kind of thing asked for (see `held`).
        "after do": 1.40,
        "after gọi": 0.17,
        "after là": 1.21,
        "after vào": 2.43,
        "amount": 3.66,
        "begins with do": 1.30,
        "closing question, after là": -0.89,
        "cuts a mention": -0.97,
        "date": 4.67,
        "length": 0.77,
        "length, other": -0.71,
        "length, reason": 2.71,
        "length, what": 0.22,
        "name": 0.88,
        "no amount": -1.00,
        "no date": -2.16,
        "no person's name": -1.74,
        "no place's name": -1.18,
        "opens with an amount": 1.27,
        "person's name": 2.22,
        "place": -0.63,
        "place after its word": -0.64,
        "place's name": 1.79,
        "reason after its word": 4.75,
        "which name": 0.60,
        "with a name": 1.15,
        # Where the question has its asker (see `aligning`).
        "of the question": 1.04,
        "question's words before": 0.14,
        "question's words behind": 0.36,
        "like the asker": 1.24,
        "like the asker, amount": 1.46,
        "like the asker, date": 1.97,
        "like the asker, person": 0.53,
        "like the asker, other": -1.37,
        "most like the asker": 0.28,
        "first like the asker": 0.27,
        "before, like the asker": 0.45,
        "like the question": -0.01,
        "most like the head": 0.97,
        "before, like the head": 0.67,
        "with the head": -0.38,
        "head before": 2.57,
        "left words before": 1.26,
        "right words behind": 0.63,
        "left neighbours before": 0.82,
        "right neighbours behind": 1.29,
        # The very words beside the asker (see `worded`).
        "as before the asker": 0.67,
        "as two before the asker": 0.03,
        "as before the head": 1.71,
        "as two before the head": 1.45,
        "as behind the asker": 0.94,
        "as two behind the asker": 1.32,
        "question's word near before": 1.02,
        "question's word near behind": 0.15,
        "question's word near": 1.36,
        "behind all of the question's words": -0.80,
        "before all of the question's words": -0.31,
    }
)

"""What each signal of a candidate counts: the weights of a log-linear model.

Fitted by `python -m benchmarks.fit_marking`, which prints them and those of `directions`, on the
1,119 questions of XQuAD-vi of which a sentence that answers is among the first three, so that the
F1 expected of the candidates is highest, with a penalty on the squares of the weights, 2026-11-22.
Cross-validated by document, the words marked in that sentence have F1 .523 (.571 by the weights
here, which have seen them; with the weights before, fitted to fewer signals, .519 by those that
had seen them), and .611 on our 273 questions on news, which none of these weights has seen.
"""

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # A phrase by its form (see `shape`).
        "begins with a function word": -2.02,
        "ends with a function word": -0.60,
        "function words inside": -0.75,
        "function word before": 1.09,
        "function word behind": 0.74,
        "mark before": 2.46,
        "mark behind": 1.19,
        "comma behind": 2.84,
        "commas inside": -1.27,
        "tied to the word before": -0.34,
        "tied to the word behind": -2.65,
        "cuts a word": -1.49,
        "comma before": 0.53,
        "opens the sentence": 0.99,
        "closes the sentence": 1.63,
        "quoted": 2.65,
        "quoted on one side": 1.12,
        "in brackets": -0.56,
        "brackets behind": 1.23,
        # What it is made of (see `made_of`).
        "joins": -0.17,
        "joins, several asked for": 2.34,
        "commas, several asked for": -0.27,
        "said in the question": -3.02,
        "question's words inside": -0.27,
        "begins with a question's word": -0.27,
        "ends with a question's word": -0.33,
        "no capital": -0.74,
        "digits, not asked for": -0.30,
        # Names written whole (see `naming`).
        "whole name, person": 4.63,
        "whole name, place": 1.76,
        "whole name, nào": 3.86,
        "whole name, gì": 1.93,
        "whole name, other": -0.42,
        "cuts a name": -0.95,
        # The kind of thing asked for (see `held`).
        "after do": 1.29,
        "after gọi": 0.15,
        "after là": 1.21,
        "after vào": 2.66,
        "amount": 3.64,
        "begins with do": 1.34,
        "closing question, after là": -1.04,
        "cuts a mention": -1.40,
        "date": 4.30,
        "length": 0.73,
        "length, other": -0.68,
        "length, reason": 2.75,
        "length, what": 0.33,
        "name": 0.81,
        "no amount": -1.05,
        "no date": -1.48,
        "no person's name": -1.85,
        "no place's name": -1.17,
        "opens with an amount": 1.19,
        "person's name": 2.16,
        "place": -0.72,
        "place after its word": -0.63,
        "place's name": 1.76,
        "reason after its word": 4.77,
        "which name": 0.52,
        "with a name": 1.12,
        # Where the question has its asker (see `aligning`).
        "of the question": 0.87,
        "question's words before": 0.20,
        "question's words behind": 0.36,
        "like the asker": 1.35,
        "like the asker, amount": 1.51,
        "like the asker, date": 2.99,
        "like the asker, person": 0.49,
        "like the asker, other": -1.33,
        "most like the asker": 0.29,
        "first like the asker": 0.28,
        "before, like the asker": 0.44,
        "like the question": -0.17,
        "most like the head": 0.99,
        "before, like the head": 0.71,
        "with the head": -0.30,
        "head before": 2.53,
        "left words before": 1.25,
        "right words behind": 0.69,
        "left neighbours before": 0.82,
        "right neighbours behind": 1.28,
        # The very words beside the asker (see `worded`).
        "as before the asker": 0.84,
        "as two before the asker": -0.09,
        "as before the head": 1.72,
        "as two before the head": 1.31,
        "as behind the asker": 0.80,
        "as two behind the asker": 1.46,
        "question's word near before": 0.98,
        "question's word near behind": 0.19,
        "question's word near": 1.24,
        "behind all of the question's words": -0.82,
        "before all of the question's words": -0.36,
    }
)

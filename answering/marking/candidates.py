"""Every run of words in a sentence that could be the words asked for, as arrays side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import regex

from answering.marking.words import Words

LONGEST = 12
"""Words in a candidate: of the answers people marked in XQuAD-vi, .95 have no more."""

_APART = regex.compile(r"[;:.!?()\"“”\[\]]")

Values = npt.NDArray[np.float64]
"""One number a word, or one a candidate."""

Places = npt.NDArray[np.int64]

Runs = Sequence[tuple[int, int]]
"""Half-open ranges of words."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Half-open runs of words, `starts` to `ends`, that no mark but a comma parts.

    `apart` and `comma` say of each word whether such a mark, or a comma, follows it.
    """

    words: Words
    apart: npt.NDArray[np.bool_]
    comma: npt.NDArray[np.bool_]
    starts: Places
    ends: Places

    def beyond(self, said: Collection[str]) -> "Candidates":
        """Return the candidates that hold a word beyond those already said, which are folded."""
        fresh = self.total(np.array([float(word not in said) for word in self.words.folded])) > 0
        return replace(self, starts=self.starts[fresh], ends=self.ends[fresh])

    @property
    def lengths(self) -> Places:
        """Words in each."""
        lengths: Places = self.ends - self.starts
        return lengths

    def total(self, values: Values) -> Values:
        """Return the sum of a word's value over each candidate."""
        sums = np.concatenate([[0.0], np.cumsum(values)])
        total: Values = sums[self.ends] - sums[self.starts]
        return total

    def mean(self, values: Values) -> Values:
        """Return the mean of a word's value over each candidate."""
        mean: Values = self.total(values) / self.lengths
        return mean

    def most(self, values: Values) -> Values:
        """Return the highest of a word's values in each candidate."""
        table = np.full((LONGEST + 1, len(values)), -np.inf)
        for length in range(1, LONGEST + 1):
            end = len(values) - length + 1
            if end <= 0:
                break
            np.maximum(table[length - 1, :end], values[length - 1 :], out=table[length, :end])
        most: Values = table[self.lengths, self.starts]
        return most

    def before(self, values: Values, by: int = 1) -> Values:
        """Return the value of the word so far before each candidate; 0 beyond the sentence."""
        padded = np.concatenate([np.zeros(by), values])
        before: Values = padded[self.starts]
        return before

    def behind(self, values: Values, by: int = 1) -> Values:
        """Return the value of the word so far behind each candidate; 0 beyond the sentence."""
        padded = np.concatenate([values, np.zeros(by)])
        behind: Values = padded[self.ends + by - 1]
        return behind

    def are(self, runs: Runs) -> Values:
        """Return 1 for each candidate that is one of some runs of words."""
        met = np.zeros(len(self.starts), np.bool_)
        for start, end in runs:
            met |= (self.starts == start) & (self.ends == end)
        return met.astype(np.float64)

    def hold(self, runs: Runs) -> Values:
        """Return 1 for each candidate that holds a run whole."""
        met = np.zeros(len(self.starts), np.bool_)
        for start, end in runs:
            met |= (self.starts <= start) & (self.ends >= end)
        return met.astype(np.float64)

    def cut(self, runs: Runs) -> Values:
        """Return 1 for each candidate that begins or ends inside a run."""
        met = np.zeros(len(self.starts), np.bool_)
        for start, end in runs:
            met |= (self.starts > start) & (self.starts < end)
            met |= (self.ends > start) & (self.ends < end)
        return met.astype(np.float64)

    @property
    def opens(self) -> Values:
        """1 where a mark that parts, or the sentence's start, stands before the candidate."""
        opens: Values = np.concatenate([[True], self.apart[:-1]])[self.starts].astype(float)
        return opens

    @property
    def closes(self) -> Values:
        """1 where such a mark stands behind it."""
        closes: Values = self.apart[self.ends - 1].astype(float)
        return closes


def candidates_in(words: Words) -> Candidates:
    """Return the candidates of a sentence, the earlier and then the shorter first."""
    between = [
        words.text[one.end : other.start]
        for one, other in zip(words.spans, words.spans[1:], strict=False)
    ]
    apart = np.array([*(bool(_APART.search(gap)) for gap in between), True][: len(words)], np.bool_)
    comma = np.array([*("," in gap for gap in between), False][: len(words)], np.bool_)
    part: Places = np.cumsum(apart) - apart
    starts = np.repeat(np.arange(len(words)), LONGEST)
    lengths = np.tile(np.arange(1, LONGEST + 1), len(words))
    ends = starts + lengths
    whole = ends <= len(words)
    starts, ends = starts[whole], ends[whole]
    whole = part[starts] == part[ends - 1]
    return Candidates(words, apart, comma, starts[whole], ends[whole])

"""Fit what marks the words asked for in a sentence; print the weights as they stand in the code.

    python -m benchmarks.fit_marking --squad xquad.vi.json [--squad other.json] [--documents even]

On the questions of the sets, each put to its own collection, of which a sentence that answers is
among the first three found. The F1 printed are of the words likeliest to be asked for in that
sentence: cross-validated (each question is judged by weights fitted without those of the same
document), and that of the weights in the code, which may have been fitted to the same questions.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from answering import Settings
from answering.choosing import choose, weighed_of
from answering.marking.asker import Asking, read_asking
from answering.marking.candidates import Candidates, candidates_in
from answering.marking.directions import DIRECTIONS, direction_weights, directions_of
from answering.marking.scoring import Likely, signals_of
from answering.marking.weights import WEIGHTS
from answering.marking.words import Words, words_of
from benchmarks.fitting import FOLDS, Alternatives, Array, fit_choice, fold_of
from benchmarks.opening import open_set
from benchmarks.sets import DOCUMENTS, SetError, SquadQuestion
from embeddings import Encoder, open_encoder
from retrieval import Retriever, SentenceHit, parse_question, tokenize
from retrieval.kinds import asked_for

PENALTY = 0.003
DIRECTION_PENALTY = 0.005
"""Heavier than on the named signals, since there are far more directions."""

LEAST_SPREAD = 0.2
"""A signal of one candidate in 25 spreads so far; a rarer one is to weigh no more."""

STEPS = 400
"""Enough for the second figure of the F1 to stand still."""

_AMONG = 3
_OTHERS = 4
"""One in so many candidates that share no word with the answer is fitted to."""

_LEAST = 0.01
"""Worth of a candidate that shares no word, so that no question counts without bound."""


@dataclass(frozen=True, slots=True, eq=False)
class Markable:
    """A sentence that answers a question: its candidates, their signals, and the F1 of each.

    `signals` has shape (candidates, named signals and directions), `f1` (candidates,).
    """

    candidates: Candidates
    signals: Array
    f1: Array
    kind: str
    key: str


def markables(path: Path, encoder: Encoder, documents: str) -> Iterator[Markable]:
    """Yield what questions of a set put to its paragraphs may mark."""
    retriever, keyed = open_set(path, encoder, documents)
    for key, one in keyed:
        found = markable(retriever, one, key)
        if found:
            yield found


def markable(retriever: Retriever, one: SquadQuestion, key: str) -> Markable | None:
    """Return what may be marked in the first sentence that answers; None where none is near."""
    question = parse_question(one.text)
    ranking = retriever.rank(question, 10)
    tokens = retriever.tokens_of_question(ranking)
    asked = asked_for(question)
    asking = read_asking(question, asked, words_of(question.text, tokens.of))
    choices = choose(question, asked, weighed_of(ranking.sentences), retriever.rarity)
    hit = next((c.hit for c in choices[:_AMONG] if _holds(c.hit, one)), None)
    if asking is None or hit is None:
        return None
    return read(words_of(hit.text, retriever.tokens_of(hit).of), asking, one.answers, key)


def _holds(hit: SentenceHit, one: SquadQuestion) -> bool:
    return any(answer.lower() in hit.text.lower() for answer in one.answers)


def read(sentence: Words, asking: Asking, answers: Sequence[str], key: str) -> Markable | None:
    """Return the candidates of a sentence as the product has them; None where there is none."""
    candidates = candidates_in(sentence).beyond(asking.words.folded)
    if not len(candidates.starts):
        return None
    named = signals_of(candidates, asking)
    nought = np.zeros(len(candidates.starts))
    columns = np.stack([named.get(name, nought) for name in WEIGHTS], axis=1)
    directions = directions_of(candidates, asking)
    if directions is None:
        directions = np.zeros((len(columns), sum(DIRECTIONS.values())), np.float32)
    return Markable(
        candidates,
        np.concatenate([columns, directions], axis=1, dtype=np.float32),
        np.max([_f1(candidates, answer) for answer in answers], axis=0),
        asking.asked.value,
        key,
    )


def _f1(candidates: Candidates, answer: str) -> Array:
    """Return the F1 of the words of each candidate against those of an answer (SQuAD's figure)."""
    text, gold = candidates.words.text, Counter(tokenize(answer))
    words = [tokenize(span.of(text)) for span in candidates.words.spans]
    f1 = np.zeros(len(candidates.starts))
    for place, (start, end) in enumerate(zip(candidates.starts, candidates.ends, strict=True)):
        said = Counter(token for tokens in words[start:end] for token in tokens)
        common = (said & gold).total()
        f1[place] = 2 * common / max(said.total() + gold.total(), 1)
    return f1


def fitted(marked: Sequence[Markable], steps: int = STEPS) -> Array:
    """Return the weights of the named signals, then those of the directions."""
    penalty = np.full(marked[0].signals.shape[1], DIRECTION_PENALTY)
    penalty[: len(WEIGHTS)] = PENALTY
    return fit_choice([_alternatives(one) for one in marked], penalty, steps, LEAST_SPREAD)


def _alternatives(one: Markable) -> Alternatives:
    """Return all candidates that share a word with the answer, and some of the others."""
    others = np.flatnonzero(one.f1 == 0)
    kept = np.concatenate([np.flatnonzero(one.f1), others[::_OTHERS]])
    times = np.where(one.f1[kept] > 0, 1.0, len(others) / max(len(others[::_OTHERS]), 1))
    return Alternatives(one.signals[kept], one.f1[kept] + _LEAST, 1.0, one.key, times)


def judged(one: Markable, weights: Array) -> float:
    """Return the F1 of the words that some weights mark."""
    scores = (one.signals @ weights).astype(np.float64)
    place, _ = Likely(one.candidates, scores).chosen()
    return float(one.f1[place])


def committed() -> Array:
    """Return the weights in the code, in the order that `fitted` has them."""
    return np.concatenate([np.array(list(WEIGHTS.values())), direction_weights()])


def table(marked: Sequence[Markable], steps: int = STEPS) -> list[str]:
    """Return lines by kind of question: F1 cross-validated, and of the weights in the code."""
    told: dict[str, list[tuple[float, float]]] = {}
    for left_out in range(FOLDS):
        inside = [one for one in marked if fold_of(one.key) != left_out]
        out = [one for one in marked if fold_of(one.key) == left_out]
        weights = fitted(inside, steps) if inside and out else committed()
        for one in out:
            told.setdefault(one.kind, []).append((judged(one, weights), judged(one, committed())))
    told = dict(sorted(told.items(), key=lambda item: -len(item[1])))
    told["all"] = [figure for figures in told.values() for figure in figures]
    lines = [f"{'asks for':<12}{'n':>6}{'cross-validated':>17}{'in the code':>13}"]
    for kind, figures in told.items():
        fresh, old = np.mean(np.array(figures), axis=0)
        lines.append(f"{kind:<12}{len(figures):>6}{fresh:>17.3f}{old:>13.3f}")
    return lines


def written(weights: Array) -> list[str]:
    """Return the weights as they stand in `weights.py` and in `direction_weights.txt`."""
    named = zip(WEIGHTS, weights, strict=False)
    lines = ["WEIGHTS:", *(f'        "{name}": {weight:.2f},' for name, weight in named)]
    lines += ["direction_weights.txt:"]
    place = len(WEIGHTS)
    for name, axes in DIRECTIONS.items():
        numbers = " ".join(f"{weight:.2f}" for weight in weights[place : place + axes])
        lines.append(f"{name}: {numbers}")
        place += axes
    return lines


def main() -> None:
    """Print the weights, and by kind of question the F1 of what they mark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--squad", type=Path, action="append", required=True)
    parser.add_argument("--documents", choices=DOCUMENTS, default="all", help="asked about")
    options = parser.parse_args()
    encoder = open_encoder(Settings.from_environment().model)
    try:
        marked = [
            one for path in options.squad for one in markables(path, encoder, options.documents)
        ]
    except SetError as error:
        parser.error(str(error))
    print("\n".join(written(fitted(marked))), flush=True)
    print("\n".join(table(marked)))


if __name__ == "__main__":
    main()

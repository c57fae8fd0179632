"""Fit what chooses a sentence and what makes it sure enough to be quoted; print the weights.

    python -m benchmarks.fit_answers --squad xquad.vi.json [--squad other.json] [--documents even]
        [--support]

On the dev questions of tests/golden, its reports among them, and the questions of the sets, each
put to its own collection. Not to be answered are: golden absent ones, near misses about the
reports, questions of the sets put to the seeds, a share of the others with the passages that answer
left out, and those for which another sentence is chosen. `--support` keeps what chooses as it is.
The figures printed are cross-validated: each question is judged by weights fitted without it and
without those of the same golden id, or of the same document of a set or series of reports.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from answering import Assistant, Settings, open_assistant
from answering.choice_weights import CHOICE_WEIGHTS
from answering.choosing import Choice, choose, weighed_of
from answering.kinds import Kind, wanted_of
from answering.support_weights import SUPPORT_WEIGHTS
from benchmarks.fitting import FOLDS, Alternatives, Array, Case, fit_cases, fit_choice, fold_of
from benchmarks.golden import GOLDEN, GoldenQuestion, read_golden
from benchmarks.opening import open_retriever, open_set
from benchmarks.reports import ABSENT, REPORTS, ReportQuestion, read_reports
from benchmarks.sets import DOCUMENTS, SetError
from embeddings import Encoder, open_encoder
from retrieval import Question, Retriever, SentenceHit, fold, parse_question
from retrieval.kinds import asked_for

FILES = ("seeds.jsonl", "rephrased.jsonl", "fresh.jsonl", "voices.jsonl")
CHOICE_PENALTY = 0.01
"""A tenth of it chooses as well in cross-validation, but the weight of a token's match then swings
from -25 to 2 with the share of XQuAD-vi that is taken."""

SUPPORT_PENALTY = 0.005
_EVERY = 3
"""One in so many questions of a set is put without diacritics too, and one without its answer."""

_OFF_TOPIC = 6
"""One in so many questions of a set is put to the seeds, which say nothing of it."""

COUNTS = {
    "seeds": 3.0, "rephrased": 3.0, "fresh": 4.0, "voices": 4.0, "set": 1.0, "unaccented": 0.5,
    "report": 0.35, "near": 8.0, "near report": 0.4, "topic": 8.0, "off": 1.5, "without": 0.8,
}  # fmt: skip
"""How much a question of each source counts: golden ones are few, near misses and what is off topic
fewer; of those about the reports near half are near misses or hard to recognise."""

_ASTRAY = 0.3
"""What an answerable question counts for which another sentence is chosen: better refused, but it
may as well be answered where the right one comes next."""

ANSWERABLE = frozenset({"seeds", "rephrased", "fresh", "voices", "set", "unaccented", "report"})


@dataclass(frozen=True, slots=True)
class Put:
    """A question of some source with the sentences found, the one that fits best first."""

    source: str
    key: str
    choices: tuple[Choice, ...]
    right: tuple[bool, ...]


Right = Callable[[SentenceHit], bool]


def put(retriever: Retriever, question: Question, left_out: Right) -> tuple[Choice, ...]:
    """Return the sentences that a question is answered from, without those left out."""
    hits = [hit for hit in retriever.rank(question, 10).sentences if not left_out(hit)]
    asked = asked_for(question)
    return tuple(choose(question, asked, weighed_of(hits), retriever.rarity)) if hits else ()


def golden_put(assistant: Assistant) -> Iterator[Put]:
    """Yield the dev questions that ask for a fact, and the answerable ones without their answer."""
    for name in FILES:
        for golden in read_golden(GOLDEN.with_name(name), "dev"):
            question = parse_question(assistant.meaning(golden.question, golden.history))
            if wanted_of(question).kind is not Kind.FACT or not _of_a_fact(golden):
                continue
            choices = put(assistant.retriever, question, _nothing)
            source = {"absent_near": "near", "absent_topic": "topic"}.get(golden.type)
            yield _told(source or name.partition(".")[0], golden.id, choices, _holding(golden))
            if golden.gold:
                without = put(assistant.retriever, question, _in_passage(golden))
                yield _told("without", golden.id, without, _nothing)


def set_put(path: Path, encoder: Encoder, seeds: Retriever, documents: str) -> Iterator[Put]:
    """Yield questions of a set put to its paragraphs, and some put to the seeds."""
    retriever, keyed = open_set(path, encoder, documents)
    for number, (key, one) in enumerate(keyed):
        holds = _answering(one.answers)
        question = parse_question(one.text)
        yield _told("set", key, put(retriever, question, _nothing), holds)
        if number % _EVERY == 0:
            without = put(retriever, question, _of_article(one.article))
            yield _told("without", key, without, _nothing)
        if number % _EVERY == 1:
            folded = parse_question(fold(one.text))
            yield _told("unaccented", key, put(retriever, folded, _nothing), holds)
        if number % _OFF_TOPIC == 0:
            yield _told("off", key, put(seeds, question, _nothing), _nothing)


def report_put(encoder: Encoder) -> Iterator[Put]:
    """Yield the dev questions about the reports, near misses among them."""
    articles, questions = read_reports()
    retriever = open_retriever(REPORTS, articles, encoder)
    for number, one in enumerate(one for one in questions if one.half == "dev"):
        source = "near report" if one.style == ABSENT else "report"
        yield _told(
            source, one.series, put(retriever, parse_question(one.text), _nothing), _told_by(one)
        )
        if number % _EVERY == 0 and source == "report":
            folded = parse_question(fold(one.text))
            yield _told("unaccented", one.series, put(retriever, folded, _nothing), _told_by(one))


def _told_by(one: ReportQuestion) -> Right:
    return lambda hit: one.answered_by(hit.text, hit.article.id)


def _nothing(hit: SentenceHit) -> bool:
    return False


def _holding(golden: GoldenQuestion) -> Right:
    return lambda hit: any(gold in hit.text for gold in golden.gold)


def _in_passage(golden: GoldenQuestion) -> Right:
    return lambda hit: any(gold in hit.passage.text for gold in golden.gold)


def _answering(answers: Sequence[str]) -> Right:
    return lambda hit: any(answer.lower() in hit.text.lower() for answer in answers)


def _of_article(id: str) -> Right:
    return lambda hit: hit.article.id == id


def _of_a_fact(golden: GoldenQuestion) -> bool:
    return golden.type not in {"compare", "across", "office", "summary", "collection", "greeting"}


def _told(source: str, key: str, choices: tuple[Choice, ...], right: Right) -> Put:
    return Put(source, key, choices, tuple(right(choice.hit) for choice in choices))


def alternatives(puts: Sequence[Put]) -> list[Alternatives]:
    """Return what each question chooses from, where a right sentence is among it."""
    return [
        Alternatives(
            np.array([[c.signals.get(name, 0.0) for name in CHOICE_WEIGHTS] for c in one.choices]),
            np.array(one.right),
            COUNTS[one.source],
            one.key,
        )
        for one in puts
        if any(one.right)
    ]


def cases(puts: Sequence[Put], weights: Array) -> list[Case]:
    """Return for each question the support of the sentence that weights choose."""
    told = []
    for one in puts:
        best = _best(one, weights)
        astray = one.source in ANSWERABLE and not one.right[best]
        signals = np.array(list(one.choices[best].support.signals.values()))
        count = COUNTS[one.source] * (_ASTRAY if astray else 1.0)
        told.append(Case(signals, one.right[best], count, one.key))
    return told


def _best(one: Put, weights: Array) -> int:
    signals = [[c.signals.get(name, 0.0) for name in CHOICE_WEIGHTS] for c in one.choices]
    return int(np.argmax(np.array(signals) @ weights))


def main() -> None:
    """Print the weights, and by source what they choose and refuse in cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--squad", type=Path, action="append", default=[])
    parser.add_argument("--documents", choices=DOCUMENTS, default="all", help="asked about")
    parser.add_argument("--support", action="store_true", help="keep what chooses as it is")
    options = parser.parse_args()
    encoder = open_encoder(Settings.from_environment().model)
    assistant = open_assistant(encoder=encoder)
    puts = [*golden_put(assistant), *report_put(encoder)]
    try:
        for path in options.squad:
            puts += set_put(path, encoder, assistant.retriever, options.documents)
    except SetError as error:
        parser.error(str(error))
    puts = [one for one in puts if one.choices]
    choose_anew = None if options.support else fit_choices
    choice, support = fitted(puts, choose_anew)
    _print("CHOICE_WEIGHTS", dict(zip(CHOICE_WEIGHTS, choice, strict=True)))
    _print("SUPPORT_WEIGHTS", dict(zip(SUPPORT_WEIGHTS, support, strict=True)))
    print("\n".join(table(puts, choose_anew)))


FitChoices = Callable[[Sequence[Put]], Array]


def fit_choices(puts: Sequence[Put]) -> Array:
    """Return the weights of the choice that some questions are fitted best by."""
    return fit_choice(alternatives(puts), CHOICE_PENALTY)


def fitted(puts: Sequence[Put], choose_anew: FitChoices | None) -> tuple[Array, Array]:
    """Return the weights of the choice, and those of the support of what it chooses.

    Those of the choice are the ones in use where it is not to be fitted anew.
    """
    in_use = np.array(list(CHOICE_WEIGHTS.values()))
    choice = in_use if choose_anew is None else choose_anew(puts)
    return choice, fit_cases(cases(puts, choice), SUPPORT_PENALTY)


def table(puts: Sequence[Put], choose_anew: FitChoices | None) -> list[str]:
    """Return lines by source: the right chosen, and at some thresholds right and refused."""
    judged: dict[str, list[tuple[bool, float]]] = {}
    for left_out in range(FOLDS):
        kept = [one for one in puts if fold_of(one.key) != left_out]
        choice, support = fitted(kept, choose_anew)
        out = [one for one in puts if fold_of(one.key) == left_out]
        for one, case in zip(out, cases(out, choice), strict=True):
            sure = float(1 / (1 + np.exp(-case.signals @ support)))
            judged.setdefault(one.source, []).append((one.right[_best(one, choice)], sure))
    least = [0.25, 0.3, 0.35, 0.4, 0.5, 0.6]
    lines = [f"{'source':<12}{'n':>6}{'chosen':>8}  right/refused at " + "  ".join(map(str, least))]
    for source, told in judged.items():
        chosen = np.array([right for right, _ in told])
        confidence = np.array([sure for _, sure in told])
        at = "  ".join(
            f"{(chosen & (confidence >= enough)).mean():.3f}/{(confidence < enough).mean():.3f}"
            for enough in least
        )
        lines.append(f"{source:<12}{len(told):>6}{chosen.mean():>8.3f}  {at}")
    return lines


def _print(name: str, weights: dict[str, float]) -> None:
    print(f"{name}:")
    for signal, weight in weights.items():
        print(f'        "{signal}": {weight:.2f},')


if __name__ == "__main__":
    main()

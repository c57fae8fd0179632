"""Golden claims: true sentences borne out, and each kind of corruption caught?

python -m benchmarks.claims [--claims FILE] [--collection DIR] [--half dev|held]
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from answering import Assistant
from answering.checking import Verdict
from benchmarks.options import open_asked_for, read_options

CLAIMS = Path(__file__).resolve().parent.parent / "tests" / "golden" / "claims.jsonl"
BORNE_OUT = frozenset({Verdict.VERBATIM, Verdict.CONFIRMED})
TRUE = frozenset({"verbatim", "reworded"})
"""Kinds that must raise no alarm: anything but borne out is one."""

_WORST_FIRST = (
    Verdict.DIFFERENT,
    Verdict.ABSENT,
    Verdict.PARTIAL,
    Verdict.CONFIRMED,
    Verdict.VERBATIM,
)


@dataclass(frozen=True, slots=True)
class GoldenClaim:
    """A sentence, the verdict that it ought to get, and those that will do."""

    id: str
    kind: str
    half: str
    text: str
    verdict: Verdict
    accepted: frozenset[Verdict]


@dataclass(frozen=True, slots=True)
class Judged:
    """A golden claim and the verdict that it got."""

    golden: GoldenClaim
    verdict: Verdict

    @property
    def caught(self) -> bool:
        """Whether it was not borne out."""
        return self.verdict not in BORNE_OUT

    @property
    def accepted(self) -> bool:
        """Whether the verdict will do."""
        return self.verdict in self.golden.accepted

    @property
    def right(self) -> bool:
        """Whether the verdict is the very one."""
        return self.verdict is self.golden.verdict


def read_claims(path: Path = CLAIMS, half: str | None = None) -> list[GoldenClaim]:
    """Return the golden claims of a JSONL file, of one half or of both."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    claims = (
        GoldenClaim(
            row["id"],
            row["kind"],
            row["half"],
            row["text"],
            Verdict(row["verdict"]),
            frozenset(map(Verdict, row["accept"])),
        )
        for row in rows
    )
    return [claim for claim in claims if half in (None, claim.half)]


def judge(assistant: Assistant, claims: Iterable[GoldenClaim]) -> list[Judged]:
    """Check each claim by itself; one that splits into sentences gets the worst of theirs."""
    return [Judged(claim, _worst(assistant, claim.text)) for claim in claims]


def _worst(assistant: Assistant, text: str) -> Verdict:
    verdicts = {sentence.verdict for sentence in assistant.check(text).sentences}
    return next(verdict for verdict in _WORST_FIRST if verdict in verdicts)


def share(judged: Sequence[Judged], of: Callable[[Judged], bool]) -> float:
    """Return the share of claims of which `of` holds, 0 to 1; 0 for none at all."""
    return sum(map(of, judged)) / max(len(judged), 1)


def false_alarms(judged: Sequence[Judged]) -> float:
    """Return the share of verbatim and plainly reworded claims that were not borne out."""
    return share([one for one in judged if one.golden.kind in TRUE], lambda one: one.caught)


def table(judged: Sequence[Judged]) -> str:
    """Return one line a kind, then precision and recall a verdict, then the false alarms."""
    lines = [f"{'kind':<20}{'n':>5}{'caught':>8}{'accepted':>10}{'right':>8}"]
    for kind in dict.fromkeys(one.golden.kind for one in judged):
        of_kind = [one for one in judged if one.golden.kind == kind]
        caught = share(of_kind, lambda one: one.caught)
        accepted = share(of_kind, lambda one: one.accepted)
        right = share(of_kind, lambda one: one.right)
        lines.append(f"{kind:<20}{len(of_kind):>5}{caught:>8.2f}{accepted:>10.2f}{right:>8.2f}")
    lines += ["", f"{'verdict':<20}{'n':>5}{'precision':>11}{'recall':>8}"]
    lines += [_row(verdict, judged) for verdict in Verdict]
    lines += ["", f"false alarms on verbatim and reworded: {false_alarms(judged):.3f}"]
    return "\n".join(lines)


def _row(verdict: Verdict, judged: Sequence[Judged]) -> str:
    given = [one for one in judged if one.verdict is verdict]
    wanted = [one for one in judged if one.golden.verdict is verdict]
    precision = share(given, lambda one: verdict in one.golden.accepted)
    recall = share(wanted, lambda one: one.accepted)
    return f"{verdict.value:<20}{len(wanted):>5}{precision:>11.2f}{recall:>8.2f}"


def main() -> None:
    """Print the table for the claims asked for."""
    options = read_options(__doc__, "claims", CLAIMS)
    print(table(judge(open_asked_for(options), read_claims(options.file, options.half))))


if __name__ == "__main__":
    main()

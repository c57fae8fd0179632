"""Fuzz every reader: `python -m tests.fuzzing --minutes 60`. Exit with 1 where one fails."""

import itertools
import sys
import time
from typing import Annotated

import typer

from tests.fuzzing.readers import READERS
from tests.fuzzing.rounds import fuzz


def main(
    minutes: Annotated[float, typer.Option(help="How long, by the clock.")] = 10,
    reader: Annotated[list[str] | None, typer.Option(help="Only these; may be repeated.")] = None,
    each: Annotated[float, typer.Option(help="Seconds of one reader before the next.")] = 20,
) -> None:
    """Hand each reader damaged and made-up cases in turn; tell CPU minutes and cases of each."""
    left = list(reader or READERS)
    spent = dict.fromkeys(left, (0.0, 0))
    end = time.monotonic() + 60 * minutes
    failed = False
    for name in itertools.cycle(list(left)):
        if not left or time.monotonic() >= end:
            break
        if name not in left:
            continue
        done = fuzz(name, min(each, max(end - time.monotonic(), 1)))
        cpu, cases = spent[name]
        spent[name] = cpu + done.cpu, cases + done.cases
        print(f"{name}: {spent[name][0] / 60:.2f} CPU minutes, {spent[name][1]} cases", flush=True)
        if done.failure:
            failed = True
            left.remove(name)
            print(f"{name} FAILED\n{done.failure}\n", flush=True)
    print("| reader | CPU minutes | cases |\n| --- | --- | --- |")
    for name, (cpu, cases) in spent.items():
        print(f"| {name} | {cpu / 60:.1f} | {cases} |")
    print(f"| all | {sum(cpu for cpu, _ in spent.values()) / 60:.1f} |"
          f" {sum(cases for _, cases in spent.values())} |")  # fmt: skip
    sys.exit(failed)


if __name__ == "__main__":
    typer.run(main)

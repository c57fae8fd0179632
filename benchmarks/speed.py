"""What an answer costs beside its search: a ratio within one run, on the golden questions.

python -m benchmarks.speed
"""

import statistics
import time
from collections.abc import Callable

from answering import Assistant, open_assistant
from benchmarks.golden import read_golden

ROUNDS = 5


def seconds(call: Callable[[str], object], question: str) -> float:
    """Return how long one call takes."""
    started = time.perf_counter()
    call(question)
    return time.perf_counter() - started


def cost_of_answering(assistant: Assistant, questions: list[str], rounds: int = ROUNDS) -> float:
    """Return the median over rounds of the time of all answers over that of all searches.

    Each question is searched and answered in turn, so that a slow moment strikes both.
    """
    ratios = []
    for _ in range(rounds):
        pairs = [(seconds(assistant.ask, q), seconds(assistant.search, q)) for q in questions]
        ratios.append(sum(answer for answer, _ in pairs) / sum(search for _, search in pairs))
    return statistics.median(ratios)


def main() -> None:
    """Print the ratio, after a round that warms the caches as a first visitor would."""
    assistant, questions = open_assistant(), [golden.question for golden in read_golden()]
    cost_of_answering(assistant, questions, rounds=1)
    print(f"answer / search: {cost_of_answering(assistant, questions):.2f} (n={len(questions)})")


if __name__ == "__main__":
    main()

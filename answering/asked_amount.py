"""Which of a sentence's amounts counts what a question wants counted."""

from collections.abc import Sequence

import regex

from answering.around import common, words_around
from answering.counted import counted_words, leading_words
from answering.progress import progress_asked, progress_before
from retrieval import Question, Span, tokenize

REACH = 6
"""Words behind an amount that may say what it counts."""

_LED = 3
"""Words before an amount that may be those that lead up to "bao nhiêu": "đã hoàn thành 160"."""

_PROGRESS = 3.0
"""What it counts, beside a word of the question, that an amount is of what is done, or left, where
that is asked for. By hand: more than the two words that an amount of the whole often has more."""

_INTO_BRACKETS = regex.compile(r"(?: \w+){1,4} \(")


def counting(
    question: Question, sentence: str, fitting: list[Span], candidates: Sequence[Span]
) -> list[Span]:
    """Keep the amounts behind which most of what is to be counted stands: "69,1% … cấp xã".

    All of them, where it stands behind none.
    """
    wanted = counted_words(question)
    held = [common(words_around(sentence, span, candidates)[1][:REACH], wanted) for span in fitting]
    return [span for span, count in zip(fitting, held, strict=True) if count == max(held)]


def led_up_to(question: Question, sentence: str, fitting: Sequence[Span]) -> list[float]:
    """Weigh what leads up to each amount as to "bao nhiêu": its words, and how far it has come."""
    leading, asked = leading_words(question), progress_asked(question.text)
    befores = [sentence[: span.start] for span in fitting]
    return [
        common(tokenize(before)[-_LED:], leading)
        + _PROGRESS * (asked is not None and progress_before(before) is asked)
        for before in befores
    ]


def count_behind(sentence: str, share: Span, candidates: Sequence[Span]) -> Span:
    """Return the count that stands in brackets behind a share: "100% hồ sơ (88.921 cán bộ)"."""
    if share.of(sentence).endswith("%"):
        for span in candidates:
            if _INTO_BRACKETS.fullmatch(sentence[share.end : span.start]):
                return span
    return share

"""What the tests of checked texts share: a text with a sentence of every verdict."""

from answering.checking import (
    CheckedQuote,
    CheckedSentence,
    CheckedText,
    Difference,
    Edit,
    Fact,
    FactKind,
    Verdict,
)
from retrieval import Span, split_sentences
from tests.web.turns import ARTICLE, FIRST, HOSTILE, OTHER, cite

TEXT = (
    f"{FIRST} Tỉnh Phú Thọ đã giảm 69,1% số xã.\n\nNăm ấy giảm 70% và *chi* 10~20 tỷ~. "
    "Phương châm là “Đoàn kết, kỷ luật.” Ngày 5/1 có <script>alert(1)</script> | họp [x](y). "
    "1. Trời mưa <b>to</b>."
)


def span(part: str) -> Span:
    """Return where a part of the text stands."""
    start = TEXT.index(part)
    return Span(start, start + len(part))


_FIRST, _HOSTILE = cite(ARTICLE, FIRST), cite(ARTICLE, HOSTILE)
_MOTTO = cite(OTHER, "Đoàn kết, kỷ cương.")
NEAR_QUOTE = CheckedQuote(
    span("Đoàn kết, kỷ luật."),
    _MOTTO,
    (
        Difference(Edit.SAME, "Đoàn kết, kỷ "),
        Difference(Edit.LEFT_OUT, "cương"),
        Difference(Edit.ADDED, "luật"),
        Difference(Edit.SAME, "."),
    ),
)
_FACTS = (
    Fact(FactKind.PERCENT, span("70%"), Verdict.DIFFERENT, "69,1%", _FIRST, rounded=True),
    Fact(FactKind.MONEY, span("10~20 tỷ~"), Verdict.CONFIRMED, "10~20 tỷ~", _HOSTILE),
)
_SPANS = split_sentences(TEXT)

CHECKED = CheckedText(
    TEXT,
    (
        CheckedSentence(_SPANS[0], Verdict.VERBATIM, citations=(_FIRST,)),
        CheckedSentence(_SPANS[1], Verdict.CONFIRMED, citations=(_FIRST,)),
        CheckedSentence(_SPANS[2], Verdict.DIFFERENT, _FACTS, citations=(_FIRST,)),
        CheckedSentence(_SPANS[3], Verdict.DIFFERENT, quotes=(NEAR_QUOTE,), citations=(_MOTTO,)),
        CheckedSentence(_SPANS[4], Verdict.PARTIAL, citations=(_HOSTILE,)),
        CheckedSentence(_SPANS[5], Verdict.ABSENT),
    ),
)


def long(sentences: int) -> CheckedText:
    """Return a text of many sentences, none of which was found."""
    text = "\n".join(f"Câu số {number}." for number in range(sentences))
    found = (CheckedSentence(span, Verdict.ABSENT) for span in split_sentences(text))
    return CheckedText(text, tuple(found))

"""Checked sentences made by hand, for the rules that look at them a second time."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from answering import Citation
from answering.checking import CheckedSentence, Fact, FactKind, Verdict
from retrieval import Article, Span

CUTS = "Qua đó giảm 65,2% cơ quan chuyên môn cấp tỉnh, 69,1% đơn vị hành chính cấp xã."
SENT = "Toàn ngành đã điều động, biệt phái 651 cán bộ về xã (đạt 162% kế hoạch)."


def checked(
    text: str, *quotes: str, facts: tuple[tuple[FactKind, str, str], ...] = ()
) -> CheckedSentence:
    """Return a confirmed sentence; each fact is found in the first quote that holds it."""
    article = Article("a.txt", "", None, None, "\n".join(quotes))
    starts = [article.text.index(quote) for quote in quotes]
    cited = [
        Citation(article, Span(start, start + len(quote)))
        for start, quote in zip(starts, quotes, strict=True)
    ]
    told = tuple(
        Fact(
            kind,
            Span(text.index(said), text.index(said) + len(said)),
            Verdict.CONFIRMED,
            found,
            next(one for one in cited if found in one.quote),
        )
        for kind, said, found in facts
    )
    return CheckedSentence(Span(0, len(text)), Verdict.CONFIRMED, told, (), tuple(cited))


def plain(words: Sequence[str], folded: bool) -> npt.NDArray[np.float32]:
    """Weigh all words alike."""
    return np.ones(len(words), dtype=np.float32)


def fact_of(text: str, quote: str, kind: FactKind, said: str, found: str = "") -> Fact:
    """Return the one fact of a confirmed sentence, `said` in it and `found` in the quote."""
    return checked(text, quote, facts=((kind, said, found or said),)).facts[0]


def unfound(text: str, kind: FactKind, said: str) -> Fact:
    """Return a fact of a sentence that nothing states."""
    start = text.index(said)
    return Fact(kind, Span(start, start + len(said)), Verdict.ABSENT)

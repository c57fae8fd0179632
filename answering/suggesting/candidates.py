"""What may be asked of an article, the questions that read best first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from answering.suggesting.amounts import amounts
from answering.suggesting.draft import Draft
from answering.suggesting.moments import moments
from answering.suggesting.people import people
from answering.suggesting.wholes import lists, mottos, reasons
from retrieval import Article, Span, split_sentences

Shape = Callable[[str], Iterable[Draft]]
"""A way to make questions of one sentence."""

_SHAPES: tuple[Shape, ...] = (moments, lists, mottos, amounts, people, reasons)
_SENTENCES = 400
"""Sentences of a long article that questions are made from, the first ones."""

_LONG = 90
"""Code points of a question that is long to read."""

_AWKWARD = 3
"""The most that a question may have against it, see `_awkwardness`. By hand, on the seeds and on
forty articles of news."""

_SUBJECTS = frozenset(
    "Ai Vì Bộ Sở Tỉnh Toàn Ngành Phương Cơ Đảng Chính Hội Ban Đơn Công Các Những Số Cùng".split()
)
"""What a question that does not lack its subject may open with, where it opens no sentence."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question not yet put to anyone; `sentence` and `value` are spans of the article's text.

    `shape` tells those apart that are made in different ways; of one shape a lower `rank` reads
    better.
    """

    question: str
    sentence: Span
    value: Span | None
    shape: int
    rank: tuple[int, int]


def candidates(article: Article) -> list[Candidate]:
    """Return the questions that may be asked, the best of each shape before the next best."""
    found = [
        candidate
        for sentence in split_sentences(article.text)[:_SENTENCES]
        for shape, drafts in enumerate(_SHAPES)
        for candidate in _of_sentence(article.text, sentence, shape, drafts)
        if candidate.rank[0] <= _AWKWARD
    ]
    found.sort(key=lambda one: (one.shape, one.rank, one.sentence))
    counted: Counter[int] = Counter()
    turns = []
    for candidate in found:
        turns.append((counted[candidate.shape], candidate.shape, candidate))
        counted[candidate.shape] += 1
    return [candidate for _, _, candidate in sorted(turns, key=lambda turn: turn[:2])]


def _of_sentence(text: str, sentence: Span, shape: int, drafts: Shape) -> Iterator[Candidate]:
    said, of_value = sentence.of(text), Counter[Span | None]()
    for draft in drafts(said):
        value = draft.value
        rank = _awkwardness(draft.question, said) + (of_value[value] > 0), of_value[value]
        of_value[value] += 1
        if value is not None:
            value = Span(sentence.start + value.start, sentence.start + value.end)
        yield Candidate(draft.question, sentence, value, shape, rank)


def _awkwardness(question: str, sentence: str) -> int:
    """Count what makes a question awkward: no subject, which weighs most, clauses, length."""
    opens = question.split()[0]
    has_subject = opens in _SUBJECTS or question[: len(opens) + 5] in sentence
    return 2 * (not has_subject) + question.count(",") + (len(question) > _LONG)
